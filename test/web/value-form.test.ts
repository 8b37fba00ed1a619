import { expect, test } from 'vitest'
import { EVENT_KINDS, FIELDS, INSTRUMENT_KINDS, RECORD_TYPES, TIE_KINDS } from '#model/record'
import { formOf } from '#views/columns'
import { draftFromWords, draftOf, inputsOf, isEdtf, KINDS, numberOf, readDraft } from '../../src/web/lib/value-form.ts'

test('kinds are those of the model', () => {
  expect(KINDS).toEqual({ event: EVENT_KINDS, instrument: INSTRUMENT_KINDS, tie: TIE_KINDS })
})

const SAMPLES: Readonly<Record<string, unknown>> = {
  edtf: '2024-05-03/2024-05-04',
  kind: null,
  text: 'Harbour Fund',
  title: 'Spring Forum',
  list: 'Harbour Fund',
  places: { name: 'Valdivia', country: 'CL' },
  number: 1200,
  quantity: { value: 12, unit: 'boats' },
  quantities: { value: null, unit: 'rice' },
  approx: '~',
  yes: true,
  edition: { name: 'Spring Forum', edition: 3 },
  attendance: { value: 400, approx: '>' },
}

test.each(RECORD_TYPES.flatMap((type) => Object.keys(FIELDS[type].shape).map((field) => [type, field] as const)))(
  'a value of %s.%s goes into its form and comes out the same, and is one of the model',
  (type, field) => {
    const form = formOf(type, field)
    const inputs = inputsOf(type, field, form)
    const value = inputs[0]?.takes === 'choice' && form === 'kind' ? inputs[0].choices[0] : SAMPLES[form]
    expect(readDraft(inputs, draftOf(inputs, value))).toEqual({ value })
    const schema = (FIELDS[type].shape as Record<string, { safeParse(value: unknown): { success: boolean } }>)[field]
    expect([value, [value]].some((each) => schema?.safeParse(each).success) || field === 'parties').toBe(true)
  },
)

test.each([
  ['2024-05', true],
  ['2024-05-03/2024-06', true],
  ['2024-13', false],
  ['2024-05-03/2024-05-01', false],
  ['3 May 2024', false],
  ['2024/2025/2026', false],
])('%s as a date: %s', (words, right) => {
  expect(isEdtf(words)).toBe(right)
})

test.each([
  ['1,200', 1200],
  ['1 200 000', 1_200_000],
  ['3.5', 3.5],
  ['many', Number.NaN],
])('%s is the number %d', (words, number) => {
  expect(numberOf(words)).toBe(number)
})

test('what is missing or wrong is named', () => {
  expect(readDraft(inputsOf('event', 'places', 'places'), { name: '', country: 'Chile' })).toEqual({ wrong: ['name', 'country'] })
  expect(readDraft(inputsOf('commitment', 'target', 'quantity'), {})).toEqual({ wrong: ['value'] })
  expect(readDraft(inputsOf('event', 'places', 'places'), { name: 'Suva', country: 'fj' })).toEqual({ value: { name: 'Suva', country: 'FJ' } })
})

test('words of the text fill what they can fill', () => {
  expect(draftFromWords(inputsOf('post', 'person', 'text'), { value: 'x' }, ' Ana\nRuiz ')).toEqual({ value: 'Ana Ruiz' })
  expect(draftFromWords(inputsOf('event', 'attendance', 'attendance'), { approx: '~' }, 'about 1,200, who')).toEqual({ approx: '~', value: '1200' })
  expect(draftFromWords(inputsOf('event', 'date', 'edtf'), { value: '2024' }, '3 May 2024')).toEqual({ value: '2024' })
})
