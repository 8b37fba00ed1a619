// Processor time and peak memory of reading generated files, in processes of their own: a new one after each that needed much.
// usage: tsx scripts/bench/read-stress.ts [megabytes = 10] [words of the names] [--extract] [--limit seconds]
import { spawn } from 'node:child_process'
import { Failed } from '#model/failure'
import { read } from '#read/read'
import { faultsOf } from '#read/soundness'
import { STRESS } from '#read/stress-inputs'
import { PACKED } from '#read/stress-packed'

const args = process.argv.slice(2)
const flag = (name: string, values: number): string[] | null => {
  const at = args.indexOf(name)
  return at < 0 ? null : args.splice(at, values + 1)
}
const child = flag('--child', 1)
const thenExtract = flag('--extract', 0) !== null
const limit = Number(flag('--limit', 1)?.[1] ?? 120)
const megabytes = Number(args[0] ?? 10)

const INPUTS = [...STRESS, ...PACKED]
/** Peak memory in MB from which on a process is not used for another input. */
const SPENT = 350
const chosen = INPUTS.map((_, index) => index).filter((index) => {
  const input = INPUTS[index]
  return input !== undefined && (args[1] === undefined || input.says.includes(args[1]) || input.fileName.endsWith(args[1]))
})
const peakNow = (): number => process.resourceUsage().maxRSS / 1024

async function one(index: number): Promise<void> {
  const input = INPUTS[index]
  if (!input) return
  const bytes = input.bytes(megabytes * 1e6)
  const before = peakNow()
  const begin = process.cpuUsage()
  const outcome = await outcomeOf(input.fileName, bytes)
  const seconds = secondsSince(begin)
  const flags = `${seconds > megabytes * (thenExtract ? 2 : 0.5) ? ' SLOW' : ''}${peakNow() > 1000 ? ' LARGE' : ''}`
  console.log(
    `${input.says.padEnd(36)} ${seconds.toFixed(2).padStart(7)} s ${peakNow().toFixed(0).padStart(5)} MB (${before.toFixed(0)} before) ${outcome}${flags}`,
  )
}

const secondsSince = (begin: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1e6
}

async function outcomeOf(fileName: string, bytes: Uint8Array): Promise<string> {
  const begin = process.cpuUsage()
  try {
    const document = await read({ fileName, bytes })
    const found = `${document.blocks.length} blocks, ${document.units.length} units`
    const faults = megabytes <= 2 ? faultsOf(document).slice(0, 2).join('; ') : ''
    if (!thenExtract) return `${found} ${faults}`
    const said = `${found}, read ${secondsSince(begin).toFixed(2)} s ${peakNow().toFixed(0)} MB`
    const { extract } = await import('#pipeline/extract')
    return `${said}, ${extract(document).records.length} records`
  } catch (error) {
    return error instanceof Failed ? error.code : String(error)
  }
}

/** Runs inputs from position `from` of `chosen` on; gives the position of the first that was not run. */
function apart(from: number): Promise<number> {
  const call = [...process.execArgv, process.argv[1] as string, '--child', String(from), ...args, ...(thenExtract ? ['--extract'] : [])]
  const made = spawn(process.execPath, call, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let done = from
  let timer = setTimeout(() => made.kill('SIGKILL'), limit * 1000)
  made.stdout.on('data', (piece: Buffer) => {
    process.stdout.write(piece)
    done += piece.toString().split('\n').length - 1
    clearTimeout(timer)
    timer = setTimeout(() => made.kill('SIGKILL'), limit * 1000)
  })
  made.stderr.on('data', (piece: Buffer) => {
    if (said.length < 4000) said += piece.toString()
  })
  return new Promise((resolve) => {
    made.on('close', (code) => {
      clearTimeout(timer)
      if (code === 0) return resolve(done)
      console.log(`${INPUTS[chosen[done] ?? 0]?.says.padEnd(36)} ended with ${code} ${/FATAL ERROR[^\n]*|Error[^\n]*/.exec(said)?.[0] ?? ''} FAILED`)
      resolve(done + 1)
    })
  })
}

if (child) for (let at = Number(child[1]); at < chosen.length && (at === Number(child[1]) || peakNow() < SPENT); at++) await one(chosen[at] as number)
else for (let at = 0; at < chosen.length; ) at = await apart(at)
