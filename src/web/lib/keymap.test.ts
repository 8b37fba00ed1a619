import { expect, test } from 'vitest'
import { actionOf, isSingle, KEYMAP, nameOfKey } from './keymap.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  nameOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test.each([
  ['k', {}, 'k'],
  ['k', { ctrlKey: true }, 'Mod+k'],
  ['K', { metaKey: true }, 'Mod+k'],
  ['?', { shiftKey: true }, '?'],
  ['D', { shiftKey: true }, 'Shift+D'],
  ['J', {}, 'j'],
  ['j', { altKey: true }, null],
  ['k', { ctrlKey: true, shiftKey: true }, null],
] as const)('%s with %o is %s', (key, held, name) => {
  expect(press(key, held)).toBe(name)
})

test.each([
  [['j'], 'reader', 'next'],
  [['j'], 'lists', null],
  [['g'], 'lists', 'more'],
  [['g', 'd'], 'reader', 'documents'],
  [['g', 'x'], 'reader', null],
  [['a'], 'reader', 'accept'],
  [['a'], 'lists', null],
  [['Mod+k'], 'everywhere', 'search'],
] as const)('%j in %s does %s', (pressed, scope, action) => {
  expect(actionOf(pressed, scope)).toBe(action)
})

test('no two keys of one scope are the same', () => {
  const names = KEYMAP.map(({ keys, scope }) => `${scope} ${keys.join(' ')}`)
  expect(new Set(names).size).toBe(names.length)
})

test('single keys are those that can be turned off', () => {
  expect(['j', '?', '/', 'Shift+D', 'Mod+k', 'Escape', '↓'].filter(isSingle)).toEqual(['j', '?', '/', 'Shift+D', '↓'])
})
