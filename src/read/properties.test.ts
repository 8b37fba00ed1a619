import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failed } from '#model/failure'
import { read } from './read.ts'
import { faultsOf } from './soundness.ts'

const SEED = 20_251_122
const encoder = new TextEncoder()

const words = fc.constantFrom(
  'The delegation met',
  'in Suva',
  'on 3 May 2024',
  'and signed',
  'a memorandum.',
  'Ministro',
  'République',
  'договор',
  '会议在北京举行。',
  'مؤتمر صحفي',
  'people-to-',
  'ﬁnal',
  'soft\u00adhyphen',
  '👩🏽‍🌾',
  'e\u0301cole',
  '**bold**',
  '*it*',
  '_x_',
  '<sup>①</sup>',
  '①',
  '¹',
  '[1]',
  '[link](https://a.example/b_(c))',
  '<https://a.example>',
  '<br>',
  '\\*',
  '\\',
  '`',
  '<b',
  '>',
  '&amp;',
  '|',
  '\u00a0',
  '\u200b',
  '©',
  'Photo: A. Diallo',
  '▶',
  'Vice-President of',
) // prettier-ignore
const starts = fc.constantFrom(
  '',
  '',
  '',
  '',
  '# ',
  '## ',
  '- ',
  '* ',
  '• ',
  '1. ',
  '(a) ',
  '06 ',
  '> ',
  '| ',
  '\t',
  '    ',
  '① ',
  '<sup>1</sup> ',
  '[1] ',
  '[^2]: ',
  '— ',
  '– ',
  '<td>',
  '<table><tr><td>',
  'CONTENTS',
  '```',
)
const ends = fc.constantFrom(
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '\n\n\n\n',
  '\r\n',
  '\r\n\r\n',
  '\f',
  '\n---\n\n',
  '\n***\n',
  '\n===\n',
  '\t',
  '\t\t',
  '\n\n12\n\n',
  '\n\n## Annual Report of the League\n\n',
  ' | ',
  '  \n',
)
const line = fc.tuple(starts, fc.array(words, { maxLength: 9 }), ends).map(([start, middle, end]) => start + middle.join(' ') + end)
const messy = fc.array(line, { minLength: 1, maxLength: 40 }).map((lines) => lines.join(''))

async function faults(fileName: string, text: string): Promise<string[]> {
  try {
    return faultsOf(await read({ fileName, bytes: encoder.encode(text) }))
  } catch (error) {
    return error instanceof Failed && (error.code === 'READ_EMPTY' || error.code === 'READ_ENCODING')
      ? []
      : [String(error), String(error instanceof Failed ? error.facts['reason'] : '')]
  }
}

test.each(['a.txt', 'a.md'])('messy text in %s keeps every promise of a read document', async (fileName) => {
  await fc.assert(
    fc.asyncProperty(messy, async (text) => {
      expect(await faults(fileName, text)).toEqual([])
    }),
    { seed: SEED, numRuns: 1500 },
  )
})

test('any characters at all keep them too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      expect(await faults('a.txt', text)).toEqual([])
    }),
    { seed: SEED, numRuns: 1000 },
  )
})

test('the text of a plain file is the file’s own', async () => {
  await fc.assert(
    fc.asyncProperty(messy, async (text) => {
      const bytes = encoder.encode(`Opening line.\n${text}`)
      expect((await read({ fileName: 'a.txt', bytes })).text).toBe(`Opening line.\n${text}`)
    }),
    { seed: SEED, numRuns: 300 },
  )
})

const tags = fc.constantFrom(
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<table>',
  '<tr>',
  '<td>',
  '</td>',
  '</table>',
  '<ul>',
  '<li>',
  '</ul>',
  '<h2>',
  '</h2>',
  '<b>',
  '</b>',
  '<sup>',
  '</sup>',
  '<a href="#n1">1</a>',
  '<li id="n1">',
  '<aside>',
  '</aside>',
  '<br>',
  '<script>x</script>',
  '<style>y</style>',
  '<!-- c -->',
  '<span hidden>no</span>',
  '&eacute;',
  '&#x1F600;',
  '&lt;',
  '\r\n',
  '  ',
  '<pre>',
  '</pre>',
  '<figcaption>',
) // prettier-ignore
test('messy pages keep them too, with source offsets that never run backwards', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(tags, words), { maxLength: 80 }), async (parts) => {
      expect(await faults('a.html', `<html><body><p>Opening words.</p>${parts.join('')}`)).toEqual([])
    }),
    { seed: SEED, numRuns: 600 },
  )
})
