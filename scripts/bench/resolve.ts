// Called by scripts/bench.mjs --resolve: time and memory of finding out what is one thing among 100,000 records of 20,000 persons, and of one new document of 100.
import { THING_KINDS } from '#model/identity'
import { senseOfLexicon } from '#pipeline/standing/sense'
import { comparersOf } from '#resolve/comparers'
import { membersOf } from '#resolve/members'
import { Resolver } from '#resolve/resolver'
import { InventedWorld } from './invented-world.ts'

const [RECORDS, PERSONS, IN_DOCUMENT, SEED] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 20_000), 100, 20_261_122]

const world = new InventedWorld({ persons: PERSONS, records: RECORDS, seed: SEED })
const documents = Array.from({ length: RECORDS / IN_DOCUMENT }, (_, n) => world.document(n, IN_DOCUMENT))
const megabytes = (): number => process.memoryUsage().rss / 1e6
const [made, sense] = [megabytes(), senseOfLexicon()]
let peak = 0
const timed = <T>(what: string, work: () => T): T => {
  const [begin, used] = [performance.now(), process.cpuUsage()]
  const done = work()
  peak = Math.max(peak, megabytes())
  tell(what, begin, used, megabytes())
  return done
}
const tell = (what: string, begin: number, used: NodeJS.CpuUsage, memory: number): void => {
  const { user, system } = process.cpuUsage(used)
  const [elapsed, cpu] = [(performance.now() - begin) / 1000, (user + system) / 1e6].map((seconds) => seconds.toFixed(2).padStart(8))
  console.log(`  ${what.padEnd(40)} ${elapsed} s ${cpu} s of processor  ${memory.toFixed(0).padStart(6)} MB`)
}

console.log(`\n  ${RECORDS} records of ${PERSONS} persons in ${documents.length} documents (${made.toFixed(0)} MB before anything is resolved)`)
const resolver = new Resolver(comparersOf(sense))
const [begin, used] = [performance.now(), process.cpuUsage()]
const members = timed('members', () => documents.flatMap((document) => membersOf(document, sense)))
for (const kind of THING_KINDS) timed(`compared: ${kind}`, () => resolver.add(members.filter((member) => member.kind === kind)))
timed('things put together', () => resolver.things().length)
timed('questions', () => resolver.questions().length)
tell('the whole', begin, used, peak)

const fresh = world.document(documents.length, IN_DOCUMENT)
timed('a new document of 100 records', () => {
  resolver.add(membersOf(fresh, sense))
  resolver.things()
  return resolver.questions()
})
timed('its things and questions asked again', () => [resolver.things(), resolver.questions()])
for (const kind of THING_KINDS) {
  const things = resolver.things(kind)
  const asked = resolver.questions().filter((question) => question.kind === kind).length
  const told = things.reduce((sum, thing) => sum + thing.members.length, 0)
  console.log(
    `  ${kind.padEnd(14)} ${String(told).padStart(8)} members  ${String(things.length).padStart(8)} things  ${String(asked).padStart(8)} questions`,
  )
}
