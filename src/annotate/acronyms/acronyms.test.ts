import { expect, test } from 'vitest'
import type { ReadDocument } from '#model/document'
import { sentencesOf } from '#text/sentences'
import { tokenize } from '#text/tokenize'
import { Lexicon } from '../lexicon.ts'
import { quotations } from '../quotations/quotations.ts'
import { Working } from '../working.ts'
import { acronyms } from './acronyms.ts'

const lexicon = new Lexicon(new Map())
function workingOf(text: string): Working {
  const unit = { kind: 'paragraph', blocks: [0], pieces: [{ start: 0, end: text.length }], section: -1 } as const
  const { tokens, first } = tokenize(text, [unit], lexicon.lexemes, lexicon)
  return new Working({} as ReadDocument, lexicon, tokens, sentencesOf(tokens, first, lexicon.lexemes, lexicon), [])
}

test.each([
  ['the World Food Programme (WFP) said', 'WFP = World Food Programme'],
  ['The Association of Southeast Asian Nations (ASEAN) met.', 'ASEAN = Association of Southeast Asian Nations'],
  ['the Forum on China-Africa Cooperation (FOCAC)', 'FOCAC = Forum on China-Africa Cooperation'],
  ['funded by GIZ (Gesellschaft für Internationale Zusammenarbeit) since', 'GIZ = Gesellschaft für Internationale Zusammenarbeit'],
  ['the Nordic Youth Council (hereinafter referred to as "NYC")', 'NYC = Nordic Youth Council'],
  ['Sustainable Development Goals (SDGs)', 'SDGs = Sustainable Development Goals'],
  ['non-governmental organizations (NGOs)', 'NGOs = non-governmental organizations'],
  ['the Workers Party of Cuba (WPC) and the Workers Party of Chad (WPCh) met', 'WPC = Workers Party of Cuba; WPCh = Workers Party of Chad'],
  ['an understanding with the Federal University of Minas Gerais (UFMG) came', ''],
  ['He flew to Nairobi (Kenya) with Ann (Lee).', ''],
  ['The park (Photo: AP) opened (see Annex B) in May (2019).', ''],
])('%s', (text, expected) => {
  const working = workingOf(text)
  acronyms.run(working)
  expect(working.acronyms.map(({ short, long }) => `${short} = ${long}`).join('; ')).toBe(expected)
})

test.each([
  ['He said “we agree” twice.', ['“we agree”']],
  ['"We came. We saw." Then "they" left.', ['"We came.', 'We saw."', '"they"']],
  ['Elle a dit « oui, “enfin” » hier.', ['« oui, “enfin” »', '“enfin”']],
  ['她说：「同意」。', ['「同意」']],
  ['She told them: “This goes on', ['“This goes on']],
  ['The 6" pipe and the parties’ view', []],
])('%s', (text, expected) => {
  const working = workingOf(text)
  quotations.run(working)
  const found = working.mentions.flat().sort((a, b) => a.from - b.from || b.to - a.to)
  expect(found.map(({ from, to }) => text.slice(working.tokens.start[from], working.tokens.end[to - 1]))).toEqual(expected)
})
