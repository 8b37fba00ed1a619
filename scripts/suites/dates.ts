// Explicit dates of given files, side by side with chrono-node.
//   npx tsx scripts/suites/dates.ts [--published EDTF] [--errors] FILE…
// Counted are dates with a year in their words. `recall` is the share of chrono's dates that are found here with the same
// first day. `precision` is judged on full days alone: of those that both read at one place, the share that agree; a full day that only one
// of the two reads is told apart. Disagreements are always listed; `only here` and `only chrono` with --errors.
import { readFileSync } from 'node:fs'
import * as chrono from 'chrono-node'
import { annotate } from '#annotate/annotate'
import { Lexicon } from '#annotate/lexicon'
import { parseEdtf } from '#model/edtf'
import { read } from '#read/read'

const args = process.argv.slice(2)
const at = args.indexOf('--published')
const published = at >= 0 ? (args.splice(at, 2)[1] as string) : null
const errors = args.includes('--errors')
/** True inside a web address, whose digits are no date of the text. */
const inAddress = (text: string, at: number): boolean => /(?:\/\/|www\.)\S*$/.test(text.slice(Math.max(0, at - 300), at))
const lexicon = new Lexicon()
let theirs = 0
let ours = 0
let same = 0
let differ = 0
let agreed = 0
let disagreed = 0
let alone = 0
for (const file of args.filter((arg) => !arg.startsWith('--'))) {
  const document = await read({ fileName: file, bytes: readFileSync(file), given: { published } })
  const doc = annotate(document, lexicon)
  const here = doc.sentences.flatMap(({ mentions }) =>
    mentions.flatMap((m) =>
      m.kind === 'date' && !m.inferred && m.edtf ? doc.rangesOf(m.from, m.to).map((range) => ({ ...range, edtf: m.edtf as string })) : [],
    ),
  )
  ours += here.length
  const used = new Set<number>()
  for (const result of chrono.parse(document.text)) {
    if (!result.start.isCertain('year') || !result.start.isCertain('month') || !/\d{4}/.test(result.text)) continue
    if (inAddress(document.text, result.index)) continue
    theirs++
    const start = result.index
    const end = start + result.text.length
    const index = here.findIndex((one) => one.start < end && start < one.end)
    const iso = [result.start.get('year'), result.start.get('month'), result.start.isCertain('day') ? result.start.get('day') : null]
      .filter((n) => n !== null)
      .map((n) => String(n).padStart(2, '0'))
      .join('-')
    const mine = here[index]
    if (mine) used.add(index)
    const point = mine && parseEdtf(mine.edtf)?.from
    const told =
      point &&
      [point.year, point.month, point.day]
        .filter((n) => n !== undefined)
        .map((n) => String(n).padStart(2, '0'))
        .join('-')
    const full = iso.length === 10 && told?.length === 10
    if (full && told === iso) agreed++
    if (full && told !== iso) disagreed++
    if (told === iso) same++
    else {
      if (mine) differ++
      if (errors || full)
        console.log(
          mine
            ? `differs      ${JSON.stringify(result.text)} chrono ${iso}, here ${mine.edtf}`
            : `only chrono  ${JSON.stringify(result.text)} ${iso}`,
        )
    }
  }
  for (const [i, one] of here.entries()) if (!used.has(i) && (parseEdtf(one.edtf)?.from.day ?? 0) > 0) alone++
  if (errors)
    for (const [i, one] of here.entries())
      if (!used.has(i) && one.edtf.length > 4 && !/^\d{4}\/\d{4}$/.test(one.edtf))
        console.log(`only here    ${JSON.stringify(document.text.slice(one.start, one.end))} ${one.edtf}`)
}
console.log(`chrono ${theirs}, here ${ours}, the same ${same}, different ${differ}, recall of chrono's ${(same / theirs).toFixed(4)}`)
console.log(
  `full days at one place: ${agreed} agree, ${disagreed} differ, precision by agreement ${(agreed / Math.max(1, agreed + disagreed)).toFixed(4)}; full days only here ${alone}`,
)
