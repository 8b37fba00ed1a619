import { formatEdtf, pointOf } from '#model/edtf'

const ADDRESS = /https?:\/\/[^\s<>\])]+/g
const DAY = /(?<![\d.])(20\d\d)([-/]?)(\d\d)[-/]?(\d\d)(?!\d)/g

/** An address in a citation. `edtf` is the day that it carries, as pages of news do; null where it has none. */
export interface Address {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly day: { readonly edtf: string; readonly from: number; readonly to: number } | null
}

export function addressesIn(text: string): Address[] {
  return [...text.matchAll(ADDRESS)].map((match) => {
    const [address] = match
    const day = [...address.matchAll(DAY)].flatMap((digits) => {
      const point = pointOf(Number(digits[1]), Number(digits[3]), Number(digits[4]))
      const from = match.index + digits.index
      return point ? [{ edtf: formatEdtf({ from: point }), from, to: from + digits[0].length }] : []
    })
    return { from: match.index, to: match.index + address.length, text: address.replaceAll('\\', '').replace(/[.,;]+$/, ''), day: day[0] ?? null }
  })
}
