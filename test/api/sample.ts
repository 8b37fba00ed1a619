import { appendReading } from '#ledger/append'
import type { Ledger } from '#ledger/ledger'
import { beginRun, endRun } from '#ledger/runs'
import type { Claim, ExtractedRecord } from '#model/claim'
import { sha256, sourceId } from '#model/ids'
import type { FieldsOf, RecordType, Status } from '#model/record'
import type { Rejection } from '#model/rule'
import { joinRanges, type Range } from '#model/span'
import { read } from '#read/read'

/** A text and what is to be told of it: records whose claims point at words of the text. */
export interface Told {
  readonly fileName: string
  readonly text: string
  readonly records: (at: (words: string) => Range) => ExtractedRecord[]
  readonly rejections?: (at: (words: string) => Range) => Rejection[]
}

/** A record with the claims that are given as field, value, words. */
export function told<T extends RecordType>(
  type: T,
  fields: FieldsOf<T>,
  status: Status | null,
  claims: readonly (readonly [field: string, value: unknown, span: Range])[],
): ExtractedRecord {
  const rule = `${type}/sample@1` as const
  return {
    type,
    fields,
    status,
    rule,
    evidence: joinRanges(claims.map(([, , span]) => span)),
    claims: claims.map(([field, value, { start, end }]): Claim => ({ field, value, spans: [{ start, end }], basis: 'stated', rule })),
  }
}

/** Reads texts into the ledger in one run, with the records given instead of those the rules would find. Gives ids. */
export async function tell(ledger: Ledger, documents: readonly Told[], rules = 'rules-1'): Promise<{ run: string; documents: string[] }> {
  const run = await beginRun(ledger, { program: '0.0.0', rules })
  const ids: string[] = []
  for (const { fileName, text, records, rejections } of documents) {
    const bytes = new TextEncoder().encode(text)
    const document = await read({ fileName, bytes })
    const at = (words: string): Range => {
      const start = document.text.indexOf(words)
      if (start < 0) throw new Error(`not in the text: ${words}`)
      return { start, end: start + words.length }
    }
    const appended = await appendReading(ledger, {
      run,
      source: sourceId(sha256(bytes)),
      name: document.name,
      fileName,
      size: bytes.length,
      bytes,
      given: {},
      stamp: rules,
      outcome: { document, records: records(at), rejections: rejections?.(at) ?? [] },
    })
    ids.push(appended.document ?? '')
  }
  await endRun(ledger, run, { state: 'finished', unchanged: 0 })
  return { run, documents: ids }
}

const none = { name: null, organizers: [], attendance: null, series: null, outcomes: [] }

/** A newsletter with one record of most types, and a name that tries to be markup. */
export const NEWSLETTER: Told = {
  fileName: '101_reef-letter.md',
  text: `# Reef Letter, May 2022

On 3 May 2022, Fiji met Tonga in Suva. Litia <script>alert(1)</script> Vakatawa, Mayor of Suva, said that “the reef is our roof”. About 1,200 pupils planted mangroves last year.

## Promises

Norway will give 12 boats to Tuvalu by 2024. The Lagoon Forum has been held four times.
`,
  records: (at) => [
    told(
      'event',
      { ...none, kind: 'meeting', date: '2022-05-03', places: [{ name: 'Suva', country: 'FJ' }], participants: ['Fiji', 'Tonga'] },
      'held',
      [
        ['kind', 'meeting', at('met')],
        ['date', '2022-05-03', at('3 May 2022')],
        ['participants', 'Fiji', at('Fiji')],
        ['participants', 'Tonga', at('Tonga')],
        ['places', { name: 'Suva', country: 'FJ' }, at('Suva')],
        ['status', 'held', at('met')],
      ],
    ),
    told('post', { person: 'Litia <script>alert(1)</script> Vakatawa', title: 'Mayor', organization: null, former: false }, null, [
      ['person', 'Litia <script>alert(1)</script> Vakatawa', at('Litia <script>alert(1)</script> Vakatawa')],
      ['title', 'Mayor', at('Mayor')],
    ]),
    told('figure', { measure: 'pupils planted mangroves', value: 1200, unit: 'pupils', approx: '~', asOf: '2021', scope: null }, null, [
      ['value', 1200, at('1,200')],
      ['measure', 'pupils planted mangroves', at('pupils planted mangroves')],
    ]),
    told(
      'commitment',
      {
        actor: 'Norway',
        action: 'give 12 boats to Tuvalu by 2024',
        target: { value: 12, unit: 'boats' },
        deadline: '2024',
        announced: null,
        beneficiary: 'Tuvalu',
      },
      'planned',
      [
        ['actor', 'Norway', at('Norway')],
        ['action', 'give 12 boats to Tuvalu by 2024', at('give 12 boats to Tuvalu by 2024')],
        ['deadline', '2024', at('2024')],
      ],
    ),
    told('series', { name: 'Lagoon Forum', since: null, editions: 4, asOf: null }, null, [['name', 'Lagoon Forum', at('Lagoon Forum')]]),
  ],
  rejections: (at) => [{ ...at('the reef is our roof'), rule: 'statement/quoted@2', reason: 'too short to be a statement' }],
}

/** A list of many meetings, one a line, on days that repeat: what pages are cut from. */
export function manyMeetings(count: number, fileName = '202_log.txt'): Told {
  const lines = Array.from({ length: count }, (_, n) => ({
    n,
    day: `2020-${String((n % 5) + 1).padStart(2, '0')}-10`,
    words: `Delegation ${n} met the city of Lake ${n}.`,
  }))
  return {
    fileName,
    text: lines.map(({ words }) => words).join('\n\n'),
    records: (at) =>
      lines.map(({ n, day, words }) =>
        told(
          'event',
          { ...none, kind: 'meeting', date: n % 4 === 0 ? null : day, places: [], participants: [`Delegation ${n}`, `Lake ${n}`] },
          'held',
          [['participants', `Delegation ${n}`, at(words)]],
        ),
      ),
  }
}
