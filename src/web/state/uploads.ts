import { useSyncExternalStore } from 'react'
import type { Job, UploadReply } from '#api/contract'
import { Refused, sendFile } from '../client/http.ts'
import { newId } from '../lib/new-id.ts'

/** A file on its way: being sent (`sending`), then what the server says of it. */
export interface Upload {
  readonly key: string
  readonly fileName: string
  readonly step: 'sending' | Job['step']
  /** 0 to 1 over the whole way; where a file is sent, that is its first fifth. */
  readonly share: number
  readonly outcome: Job['outcome']
  readonly document: string | null
  readonly records: number | null
  readonly aside: boolean
  readonly failure: Pick<Refused, 'code' | 'says' | 'advice'> | null
}

/** What sending is of the whole way. */
const SENT = 0.2

let uploads: readonly Upload[] = []
const listeners = new Set<() => void>()
const jobs = new Map<string, string>()
/** Jobs that the stream told of before the reply to their own request came: by id, as last told. */
const early = new Map<string, Job>()
/** Requests other than uploads that jobs are expected of. */
let expecting = 0
let source: EventSource | null = null
let watchers = 0
let onDone: () => void = () => {}

/** Called whenever a file has come to its end; the lists are then out of date. */
export const whenDone = (act: () => void): void => {
  onDone = act
}

function put(key: string, change: Partial<Upload>): void {
  uploads = uploads.map((upload) => (upload.key === key ? { ...upload, ...change } : upload))
  for (const listener of listeners) listener()
}

function told(job: Job): void {
  const key = jobs.get(job.id)
  if (key === undefined) {
    // One that another tab or an earlier visit began; only while it goes on.
    if (uploads.some(({ step, fileName }) => step === 'sending' && fileName === job.fileName)) {
      early.set(job.id, job)
      return
    }
    if (job.outcome === null) show([job])
    else if (expecting > 0) early.set(job.id, job)
    return
  }
  const before = uploads.find((upload) => upload.key === key)
  if (!before || before.outcome !== null) return
  put(key, stateOf(job, key === job.id ? 0 : SENT))
  if (job.outcome !== null) onDone()
  listen()
}

/** Adds lines for jobs that have none. */
function show(added: readonly Job[]): void {
  const fresh = added.filter(({ id }) => !jobs.has(id))
  for (const { id } of fresh) jobs.set(id, id)
  uploads = [...uploads, ...fresh.map((job) => ({ key: job.id, ...stateOf(job, 0) }))]
  for (const listener of listeners) listener()
}

/** Asks for jobs, shows them, and waits until all are through: whether any document was read, and how many jobs there were. */
export async function follow(ask: () => Promise<readonly Job[]>): Promise<{ readonly jobs: number; readonly read: boolean }> {
  expecting += 1
  let begun: readonly Job[]
  try {
    begun = await ask()
  } finally {
    expecting -= 1
  }
  show(begun.map((job) => early.get(job.id) ?? job))
  if (expecting === 0) early.clear()
  listen()
  onDone()
  const ids = new Set(begun.map(({ id }) => id))
  const mine = (): readonly Upload[] => uploads.filter(({ key }) => ids.has(key))
  let read = false
  await new Promise<void>((resolve) => {
    const leave = subscribe(() => look())
    const look = (): void => {
      read ||= mine().some(({ outcome }) => outcome === 'added' || outcome === 'unchanged')
      if (mine().some(({ outcome }) => outcome === null)) return
      leave()
      resolve()
    }
    look()
  })
  return { jobs: begun.length, read }
}

/** `begun`: the share of the way that was behind it when it came to the server. */
const stateOf = (job: Job, begun: number): Omit<Upload, 'key'> => ({
  fileName: job.fileName,
  step: job.step,
  share: job.outcome === null ? begun + job.share * (1 - begun) : 1,
  outcome: job.outcome,
  document: job.document,
  records: job.records,
  aside: job.aside,
  failure: job.failure ? { code: job.failure.code, says: job.failure.says, advice: job.failure.do } : null,
})

/** The stream of progress is open while somebody looks at the list or a file is on its way. */
function listen(): void {
  const wanted = watchers > 0 || uploads.some((upload) => upload.outcome === null)
  if (wanted && !source) {
    source = new EventSource('/api/v1/events')
    source.addEventListener('jobs', (event) => (JSON.parse((event as MessageEvent<string>).data) as Job[]).forEach(told))
    source.addEventListener('job', (event) => told(JSON.parse((event as MessageEvent<string>).data) as Job))
  }
  if (!wanted && source) {
    source.close()
    source = null
  }
}

/** Begins to watch progress; the function that comes back ends it. */
export function watchUploads(): () => void {
  watchers += 1
  listen()
  return () => {
    watchers -= 1
    listen()
  }
}

/** Sends files, two at a time, in their order. */
export async function sendFiles(files: readonly File[]): Promise<void> {
  const added = files.map((file) => ({ file, key: newId() }))
  uploads = [
    ...uploads,
    ...added.map(({ file, key }) => ({
      key,
      fileName: file.name,
      step: 'sending' as const,
      share: 0,
      outcome: null,
      document: null,
      records: null,
      aside: false,
      failure: null,
    })),
  ]
  for (const listener of listeners) listener()
  listen()
  const queue = [...added]
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await sendOne(next.file, next.key)
  }
  await Promise.all([worker(), worker()])
}

async function sendOne(file: File, key: string): Promise<void> {
  try {
    const reply = await sendFile<UploadReply>('/documents', file, (share) => put(key, { share: share * SENT }))
    const job = reply.jobs[0]
    if (!job) return
    jobs.set(job.id, key)
    put(key, stateOf(early.get(job.id) ?? job, SENT))
    early.delete(job.id)
  } catch (failure) {
    const { code, says, advice } = failure instanceof Refused ? failure : new Refused({ code: 'OFFLINE', says: '', do: '' })
    put(key, { step: 'done', share: 1, outcome: 'failed', failure: { code, says, advice } })
  }
  onDone()
  listen()
}

/** Takes the files that came to an end off the list. */
export function clearUploads(): void {
  uploads = uploads.filter((upload) => upload.outcome === null)
  for (const listener of listeners) listener()
}

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** The files on their way and those that came to an end since the list was cleared. */
export const useUploads = (): readonly Upload[] => useSyncExternalStore(subscribe, () => uploads)
