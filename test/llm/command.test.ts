import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FAILURES } from '#model/failure'
import { FakeModel, fails, tells } from './fake-model.ts'
import { COMMITMENT, FIGURE, POST, TEXT } from './told.ts'

const model = new FakeModel()
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-llm-'))
const file = join(folder, 'note_1.txt')
beforeAll(() => {
  writeFileSync(file, TEXT)
  return model.begin()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await model.end()
})

/** Runs the program from its sources. */
function run(args: readonly string[], env: Record<string, string> = {}): Promise<{ code: number | null; out: string; err: string }> {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('RAPPORTEUR_')))
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: new URL('../..', import.meta.url),
    env: { ...clean, ...env },
  })
  const read = { out: '', err: '' }
  child.stdout.on('data', (piece) => (read.out += piece))
  child.stderr.on('data', (piece) => (read.err += piece))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...read })))
}
const rulesOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).claims.map(({ rule }: { rule: string }) => rule.split(/[/@]/)[0]))

describe('extract --extractor', () => {
  test('is off by default: nothing is sent', async () => {
    model.willReply(tells({}))
    expect((await run(['extract', file], model.env())).code).toBe(0)
    expect(model.asked).toEqual([])
  })

  test('both: one set, and the sources of claims are named', async () => {
    model.willReply(tells({ post: [POST, { ...POST, person: 'Nobody Here' }], commitment: [COMMITMENT], figure: [FIGURE] }))
    const { code, out, err } = await run(['extract', '--extractor', 'both', file], model.env())
    expect([code, err]).toEqual([
      0,
      `rapporteur: ${file}: answers of the model turned down: 1 words that are not in the text; 1 nothing is left of what the record is about\n`,
    ])
    const rules = rulesOf(out).flat()
    expect(rules).toContain('llm')
    expect(rules).toContain('event')
    expect(out.match(/"type":"post"/g)).toHaveLength(1)
  })

  test('both, with a model that fails: the built-in records, the failure on standard error, its exit code', async () => {
    const alone = await run(['extract', file])
    model.willReply(fails(401, {}, 'sk-not-to-be-shown is no key'))
    const { code, out, err } = await run(['extract', '--extractor', 'both', file], model.env())
    expect([code, out]).toEqual([FAILURES.LLM_REFUSED.exit, alone.out])
    expect(err).toContain('LLM_REFUSED')
    expect(err).not.toContain('sk-not-to-be-shown')
  })

  test('llm without a model that is set up is a mistake of usage', async () => {
    const { code, out, err } = await run(['extract', '--extractor', 'llm', file])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('LLM_UNSET')
  })
})

describe('explain', () => {
  test('finds words over line ends and writes one object', async () => {
    const { code, out } = await run(['explain', file, '--find', 'Mele Tupou, met Diego', '--json'])
    expect([code, JSON.parse(out).sentence.slice(0, 13)]).toEqual([0, 'The President'])
  })
  test.each([[['--at', '999999']], [['--find', 'no (such) words*']], [[]]])('%j: nothing stands there', async (where) => {
    const { code, out, err } = await run(['explain', file, ...where])
    expect([code, out, err.includes('USAGE')]).toEqual([2, '', true])
  })
})
