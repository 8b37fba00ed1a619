import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ReadingThread } from '#api/reading-thread'
import { serve } from '#api/serve'
import { TextShelf } from '#api/text-shelf'
import { Uploads } from '#api/uploads'
import { loadSettings, type Settings } from '#config'
import type { Ledger } from '#ledger/ledger'
import { openLedger } from '#ledger/open'
import { packagePath } from '#ledger/package-folder'
import { outdated } from '#pipeline/outdated'
import { KeptStanding } from '#pipeline/standing/kept'
import type { StartOptions } from '../commands/start.ts'
import { byEarlier } from '../outdated.ts'
import { needsSamples, readSamples } from '../samples.ts'
import { stopping } from '../stopping.ts'

/** Runs `start`: the ledger, the samples the first time, the server, until it is told to stop. */
export async function runStart(options: StartOptions): Promise<void> {
  const { dataFolder, databaseUrl, workspace, host, port } = options
  const settings = loadSettings({ dataFolder, databaseUrl, workspace, host, port })
  const signal = stopping()
  const ledger = await openLedger(settings)
  try {
    if (options.samples && (await needsSamples(ledger))) await readSamples(ledger, settings.maxFileBytes, signal)
    if (!signal.aborted) await serveUntil(signal, ledger, settings)
  } finally {
    await ledger.close()
  }
}

async function serveUntil(signal: AbortSignal, ledger: Ledger, settings: Settings): Promise<void> {
  const { dataFolder, databaseUrl, workspace, host, port, maxFileBytes } = settings
  const uploads = new Uploads(new ReadingThread({ ledger: { dataFolder, databaseUrl, workspace }, program: 'rapporteur start' }))
  const services = {
    ledger,
    texts: new TextShelf(ledger),
    standing: new KeptStanding(ledger),
    uploads,
    version: versionOf(),
    maxFileBytes,
    hosts: [host],
  }
  const served = await serve(services, { host, port, webFolder: join(packagePath('.'), 'dist', 'web') })
  process.stdout.write(`Rapporteur is at ${served.url}\n`)
  // Worked out behind the first page, so that the review is at hand.
  void services.standing.open()
  await tellOutdated(ledger)
  if (process.stdout.isTTY) process.stdout.write('Ctrl-C stops it.\n')
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await served.close()
  await uploads.close()
  process.exitCode = 0
}

async function tellOutdated(ledger: Ledger): Promise<void> {
  const { files } = await outdated(ledger)
  if (files.length > 0) process.stdout.write(`${byEarlier(files.length)}; the page Documents, or \`rapporteur add --again\`, reads them again.\n`)
}

const versionOf = (): string => (JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string }).version
