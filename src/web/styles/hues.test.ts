import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { TYPES } from '../lib/types.ts'

type Rgb = readonly [number, number, number]
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const theme = (selector: string): ReadonlyMap<string, string> => {
  const from = css.indexOf(selector)
  return new Map([...css.slice(from, css.indexOf('}', from)).matchAll(/--([\w-]+): (#\w{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']))
}
const linear = (hex: string): Rgb => {
  const of = (at: number): number => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return [of(1), of(3), of(5)]
}
const light = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b
const contrast = (a: Rgb, b: Rgb): number => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05)

// Machado, Oliveira and Fernandes 2009, full severity, on linear light.
const SEEN = {
  'full colour': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  'without red (protanopia)': [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  'without green (deuteranopia)': [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  'without blue (tritanopia)': [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const
const seen = ([r, g, b]: Rgb, m: readonly number[]): Rgb => {
  const row = (at: number): number => Math.min(1, Math.max(0, (m[at] ?? 0) * r + (m[at + 1] ?? 0) * g + (m[at + 2] ?? 0) * b))
  return [row(0), row(3), row(6)]
}
const lab = ([r, g, b]: Rgb): Rgb => {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
const distance = (a: Rgb, b: Rgb): number => Math.hypot(...lab(a).map((part, at) => part - (lab(b)[at] ?? 0)))

/** The style of a type's underline, told by `types.css`. */
const styles = readFileSync(new URL('./types.css', import.meta.url), 'utf8')
const lineOf = (type: string): string =>
  new RegExp(`::highlight\\(mark-${type}\\) \\{\\s*text-decoration: underline (\\w+ \\dpx)`).exec(styles)?.[1] ?? ''

test('every type has an underline of its own', () => {
  const lines = TYPES.map(lineOf)
  expect(lines).not.toContain('')
  expect(new Set(lines).size).toBe(TYPES.length)
})

describe.each([
  ['light', theme(':root {')],
  ['dark', theme(':root[data-theme="dark"]')],
])('%s', (_, colours) => {
  const hue = (name: string): Rgb => linear(colours.get(name) ?? '')

  test('every hue stands out from the paper', () => {
    for (const type of TYPES) expect([type, contrast(hue(type), hue('paper')) >= 3]).toEqual([type, true])
  })

  test.each(Object.entries(SEEN))('%s: no two types have both the same hue and the same kind of line', (_name, matrix) => {
    const alike = TYPES.flatMap((a, at) =>
      TYPES.slice(at + 1).flatMap((b) =>
        distance(seen(hue(a), matrix), seen(hue(b), matrix)) < 10 && lineOf(a).split(' ')[0] === lineOf(b).split(' ')[0] ? [`${a} ${b}`] : [],
      ),
    )
    expect(alike).toEqual([])
  })
})

test('what the system asks for in the dark is what the switch gives', () => {
  expect([...theme(':root:not([data-theme="light"])')]).toEqual([...theme(':root[data-theme="dark"]')])
})
