import type { Range } from '#model/span'
import type { ContradictionWords } from '../words.ts'
import { type Address, addressesIn } from './address-date.ts'
import type { PrintedText } from './printed-text.ts'
import { type WrittenDate, writtenDates } from './written-dates.ts'

/**
 * What a footnote or a line of sources points to.
 *
 * dates      in its words, addresses left out; places are those of the document
 * addresses  with the day they carry
 * words      its telling words, without addresses
 */
export interface Cited {
  readonly dates: readonly WrittenDate[]
  readonly addresses: readonly Address[]
  readonly words: readonly string[]
}

/** Reads the citation that stands at a stretch of the document. */
export function citedAt({ text }: PrintedText, { start, end }: Range, { months }: ContradictionWords): Cited {
  const raw = text.slice(start, end)
  const addresses = addressesIn(raw)
  let plain = raw
  for (const { from, to } of addresses) plain = plain.slice(0, from) + ' '.repeat(to - from) + plain.slice(to)
  const moved = <T extends { readonly from: number; readonly to: number }>(at: T): T => ({ ...at, from: at.from + start, to: at.to + start })
  return {
    dates: writtenDates(plain, months)
      .filter(({ edtf, from, to }) => edtf.length > 4 || /\(\s*$/.test(plain.slice(0, from)) || /^\s*[).,;]/.test(plain.slice(to)))
      .map(moved),
    addresses: addresses.map((address) => ({ ...moved(address), day: address.day && moved(address.day) })),
    words: [...new Set(plain.toLowerCase().match(/\p{L}{4,}/gu))].filter((word) => !months.has(word)),
  }
}

/** The dates of a citation: days and months before bare years. */
export function exactDates({ dates }: Cited): readonly WrittenDate[] {
  const exact = dates.filter(({ edtf }) => edtf.length > 4)
  return exact.length > 0 ? exact : dates
}
