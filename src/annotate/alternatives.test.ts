import { expect, test } from 'vitest'
import { writtenOut } from './alternatives.ts'

test.each([
  ['meet|meet with', 'meet|meet with'],
  ['hold [/bilateral/working] talks', 'hold talks|hold bilateral talks|hold working talks'],
  [
    '[speak/talk] [by/over the] phone [/with]',
    'speak by phone|speak by phone with|speak over the phone|speak over the phone with|talk by phone|talk by phone with|talk over the phone|talk over the phone with',
  ],
  [
    'pay [a/an] [/official/one-day/honorary] visit',
    'pay a visit|pay a one-day visit|pay a honorary visit|pay an official visit|pay an one-day visit|pay an honorary visit',
  ],
  ['visit|[visit/tour]', 'visit|tour'],
  ['a bracket [that never closes', 'a bracket [that never closes'],
])('%s', (words, phrases) => expect(writtenOut(words)).toBe(phrases))
