import { appendReading } from '#ledger/append'
import type { Ledger } from '#ledger/ledger'
import { beginRun } from '#ledger/runs'
import type { Claim, ExtractedRecord } from '#model/claim'
import type { ReadDocument } from '#model/document'
import { sha256, sourceId } from '#model/ids'
import type { Rejection, RuleStamp } from '#model/rule'

/** A text that was written for these tests; offsets below are found by the words. */
export const TEXT = `Nairobi, 12 March 2024

Dr. Wanjiru Kamau, Director of the Rift Valley Water Trust, received a delegation of the Nordic Lakes Council in Nairobi on 12 March 2024.

The Council will train 40 engineers by 2026. 🌊 Some 300 people took part in the Third Lakes Forum in Oslo in May 2023.`

/** A read document over a text, one paragraph a blank-line block. */
export function documentOf(text: string, name = 'lakes'): ReadDocument {
  const paragraphs = text.split('\n\n')
  const starts = paragraphs.map((_, i) => paragraphs.slice(0, i).reduce((sum, paragraph) => sum + paragraph.length + 2, 0))
  const blocks = paragraphs.map((paragraph, i) => ({ kind: 'paragraph' as const, start: starts[i] ?? 0, end: (starts[i] ?? 0) + paragraph.length }))
  return {
    name,
    format: 'txt',
    text,
    map: { canonical: [0], source: [0] },
    blocks,
    units: blocks.map(({ kind, start, end }, i) => ({ kind, blocks: [i], pieces: [{ start, end }], section: -1 })),
    footnotes: [],
    facts: { title: 'Lakes and water', publisher: null, published: '2024-03-13', language: 'en' },
    pages: null,
  }
}

/** The range of some words in a text. */
export function at(words: string, text = TEXT): { start: number; end: number } {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`no such words: ${words}`)
  return { start, end: start + words.length }
}

const claim = (field: string, value: unknown, words: string, rule: RuleStamp): Claim => ({ field, value, spans: [at(words)], basis: 'stated', rule })

/** Three records of TEXT as a version of the rules tells them; version 2 also knows the forum's country. */
export function recordsOf(version: 1 | 2): ExtractedRecord[] {
  const post: RuleStamp = 'post/apposition@1'
  const event: RuleStamp = `event/occasion@${version}`
  const commitment: RuleStamp = 'commitment/will@1'
  const oslo = { name: 'Oslo', country: version === 1 ? null : 'NO' }
  return [
    {
      type: 'post',
      fields: { person: 'Wanjiru Kamau', title: 'Director', organization: 'Rift Valley Water Trust', former: false },
      status: null,
      evidence: [
        at(
          'Dr. Wanjiru Kamau, Director of the Rift Valley Water Trust, received a delegation of the Nordic Lakes Council in Nairobi on 12 March 2024.',
        ),
      ],
      claims: [
        claim('person', 'Wanjiru Kamau', 'Wanjiru Kamau', post),
        claim('title', 'Director', 'Director', post),
        claim('organization', 'Rift Valley Water Trust', 'Rift Valley Water Trust', post),
        { ...claim('former', false, 'Director', post), basis: 'inferred' },
      ],
      rule: post,
    },
    {
      type: 'commitment',
      fields: {
        actor: 'Nordic Lakes Council',
        action: 'train 40 engineers',
        target: { value: 40, unit: 'engineers' },
        deadline: '2026',
        announced: '2024-03-12',
        beneficiary: null,
      },
      status: 'planned',
      evidence: [at('The Council will train 40 engineers by 2026.')],
      claims: [
        claim('actor', 'Nordic Lakes Council', 'The Council', commitment),
        claim('action', 'train 40 engineers', 'train 40 engineers', commitment),
        claim('target', { value: 40, unit: 'engineers' }, '40 engineers', commitment),
        claim('deadline', '2026', '2026', commitment),
        { ...claim('announced', '2024-03-12', '12 March 2024', commitment), basis: 'inferred', speaker: 'Nordic Lakes Council' },
        claim('status', 'planned', 'will', commitment),
      ],
      rule: commitment,
    },
    {
      type: 'event',
      fields: {
        kind: 'conference',
        name: 'Third Lakes Forum',
        date: '2023-05',
        places: [oslo],
        organizers: [],
        participants: [],
        attendance: { value: 300, approx: '~' },
        series: { name: 'Lakes Forum', edition: 3 },
        outcomes: [],
      },
      status: 'held',
      evidence: [at('Some 300 people took part in the Third Lakes Forum in Oslo in May 2023.')],
      claims: [
        claim('kind', 'conference', 'Forum', event),
        claim('name', 'Third Lakes Forum', 'Third Lakes Forum', event),
        claim('date', '2023-05', 'May 2023', event),
        claim('places', oslo, 'Oslo', event),
        claim('attendance', { value: 300, approx: '~' }, 'Some 300 people', event),
        claim('series', { name: 'Lakes Forum', edition: 3 }, 'Third Lakes Forum', event),
      ],
      rule: event,
    },
  ]
}

export const REJECTIONS: readonly Rejection[] = [{ rule: 'event/occasion@1', reason: 'no verb of taking place', ...at('Rift Valley Water Trust') }]

/** Appends TEXT as one version of the rules reads it, in a run of its own; `readAs` where a newer reader makes another text of the file. */
export async function append(
  ledger: Ledger,
  version: 1 | 2 = 1,
  { text = TEXT, records = recordsOf(version), readAs = text }: { text?: string; records?: ExtractedRecord[]; readAs?: string } = {},
) {
  const bytes = new TextEncoder().encode(text)
  const run = await beginRun(ledger, { program: 'test', rules: `v${version}` })
  const outcome = { document: documentOf(readAs), records, rejections: REJECTIONS }
  const reading = {
    run,
    source: sourceId(sha256(bytes)),
    name: 'lakes',
    fileName: 'lakes.txt',
    size: bytes.length,
    bytes,
    given: {},
    stamp: `v${version}`,
    outcome,
  }
  return { run, ...(await appendReading(ledger, reading)) }
}
