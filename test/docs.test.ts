import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { SETTINGS } from '#config'
import { FAILURES } from '#model/failure'
import { fileOf } from '../scripts/docs/page.ts'
import { PAGES } from '../scripts/docs/pages.ts'
import { ROOT, ruleSources } from '../scripts/docs/rule-sources.ts'
import { program } from '../src/cli/program.ts'

const MARKDOWN = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
  'fixtures/documents/README.md',
].sort()

describe('docs/reference is what the code says; `npm run docs` writes it', () => {
  test.each(PAGES)('$name', async (page) => {
    expect(readFileSync(join(ROOT, 'docs/reference', `${page.name}.md`), 'utf8')).toBe(await fileOf(page))
  })

  test('holds no other page', () => {
    expect(readdirSync(join(ROOT, 'docs/reference')).sort()).toEqual(PAGES.map(({ name }) => `${name}.md`).sort())
  })
})

describe('links lead somewhere', () => {
  test.each(MARKDOWN)('%s', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8').replace(/`[^`\n]*`/g, '')
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)\s]*)?\)/g)].map(([, to = '']) => to).filter((to) => !/^[a-z]+:/.test(to))
    expect(links.filter((to) => !existsSync(join(ROOT, dirname(file), to)))).toEqual([])
  })

  test('the ways of CONTRIBUTING.md exist', () => {
    const paths = [...readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').matchAll(/`((?:src|lexicon|scripts|fixtures|docs)\/[^`<\s]*)/g)].map(
      ([, path = '']) => path,
    )
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})

describe('every description says something of its own', () => {
  const rules = ruleSources()
  const commands = program().commands
  test.each([
    ['rules', rules.map(({ id, means }) => [id, means])],
    ['settings', Object.entries(SETTINGS).map(([name, { means }]) => [name, means])],
    ['failures', Object.entries(FAILURES).map(([code, { says }]) => [code, says])],
    ['commands', commands.map((command) => [command.name(), command.description()])],
    ['summaries of commands', commands.map((command) => [command.name(), command.summary()])],
  ])('%s', (_, described) => {
    expect(described.filter(([, words = '']) => words.length < 10)).toEqual([])
    const seen = new Map<string, string[]>()
    for (const [name = '', words = ''] of described) seen.set(words, [...(seen.get(words) ?? []), name])
    expect([...seen.values()].filter((names) => names.length > 1)).toEqual([])
  })

  test('the glossary has every term once', () => {
    const terms = [...readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8').matchAll(/^\| ([^|]+?) \|/gm)]
      .map(([, term]) => term)
      .filter((term) => !/^(term|-+)$/.test(term ?? ''))
    expect(terms.length).toBeGreaterThan(30)
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([])
  })
})

describe('every command teaches by example', () => {
  test.each(program().commands.map((command) => [command.name(), command] as const))('%s', (name, command) => {
    let help = ''
    command.configureOutput({ writeOut: (text) => (help += text) })
    command.outputHelp()
    expect(help.split('Examples:')[1] ?? '').toContain(`rapporteur ${name}`)
  })
})

describe('every rule has cases, and one that must stay silent', () => {
  const rules = ruleSources().filter(({ file }) => file.startsWith('src/build/') || /^src\/annotate\/(dates|quantities)\//.test(file))
  test.each(rules.map(({ id, cases }) => [id, cases] as const))('%s', (_, file) => {
    expect(file).not.toBeNull()
    const cases = parse(readFileSync(join(ROOT, file ?? ''), 'utf8')) as { text: string; gives?: unknown[] }[]
    expect(cases.some(({ text, gives }) => !text.includes('⟦') && (gives ?? []).length === 0)).toBe(true)
  })
})
