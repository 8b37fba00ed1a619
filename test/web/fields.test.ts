import { expect, test } from 'vitest'
import { FIELDS, isListField, RECORD_TYPES, WITH_STATUS as STATUS_OF_MODEL } from '#model/record'
import { formOf } from '#views/columns'
import { FIELD_FORMS, openOf, WITH_STATUS, wantedOf } from '../../src/web/lib/fields.ts'

test.each(RECORD_TYPES)('the fields of %s are those of the model, in its order and forms', (type) => {
  expect(FIELD_FORMS[type].map(({ field, form, list }) => [field, form, list])).toEqual(
    Object.keys(FIELDS[type].shape).map((field) => [field, formOf(type, field), isListField(type, field)]),
  )
  expect(WITH_STATUS).toEqual(STATUS_OF_MODEL)
})

test('what a record still wants, and what can take one more value', () => {
  const filled = [{ field: 'kind' }, { field: 'parties' }]
  expect(wantedOf('tie', filled).map(({ field }) => field)).toEqual(['parties'])
  expect(openOf('tie', filled).map(({ field }) => field)).toEqual(['parties', 'since'])
})
