import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openLedger } from '#ledger/open'
import { runningServer } from '#ledger/server/postmaster'
import { verify } from '#pipeline/verify'
import { ownDataFolder } from '../ledger-server.ts'
import { ended, kill, lineOf, startAdding } from './child.ts'
import { contentOf } from './content.ts'
import { writeSmallFiles } from './small-files.ts'

const FILES = 200
const DEATHS = 20

/** A generator of whole numbers below a limit; the same seed gives the same deaths. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

test(`killed at ${DEATHS} random moments and begun again, the ledger holds what an undisturbed run makes`, { timeout: 300_000 }, async () => {
  const dataFolder = ownDataFolder('dying')
  const files = writeSmallFiles(`${dataFolder}-files`, FILES)
  const random = numbers(20_261_122)
  let reached = 0
  for (let death = 0; death < DEATHS; death++) {
    const child = await startAdding(dataFolder, 'killed', files)
    // Somewhere in the next few files: at the beginning of a step, or some milliseconds into it.
    const victim = Math.min(reached + random(10), FILES - 1)
    const step = ['reading', 'extracting', 'storing', 'done'][random(4)]
    const line = await lineOf(child, (text) => text === `${step} ${victim}` || (text.startsWith('done ') && Number(text.slice(5)) >= victim))
    await wait(random(12))
    if (death % 5 === 4) process.kill(runningServer(join(dataFolder, 'postgres'))?.pid as number, 'SIGKILL')
    await kill(child)
    expect(line).not.toBeNull()
    reached = victim
  }
  expect(reached).toBeGreaterThan(FILES / 3)
  expect(await ended(await startAdding(dataFolder, 'killed', files))).toBe(0)
  expect(await ended(await startAdding(dataFolder, 'undisturbed', files))).toBe(0)
  const ledger = await openLedger({ dataFolder, databaseUrl: null, workspace: 'killed' })
  try {
    const content = await contentOf(ledger)
    expect(content).toEqual(await contentOf({ ...ledger, workspace: 'undisturbed' }))
    expect(content['document']).toMatch(new RegExp(`^${FILES} `))
    expect(await verify(ledger)).toMatchObject({ documents: FILES, readings: FILES, problems: 0 })
  } finally {
    await ledger.close()
  }
  expect(runningServer(join(dataFolder, 'postgres'))).toBeNull()
  expect(readdirSync(dataFolder).sort()).toEqual(['postgres', 'postgres.log'])
})
