import { annotate } from '#annotate/annotate'
import type { Settings } from '#config'
import type { ExtractedRecord } from '#model/claim'
import { Failed, type FailureCode } from '#model/failure'
import type { Rejection, RuleStamp } from '#model/rule'
import type { Range } from '#model/span'
import { theLexicon } from '../extract.ts'
import type { Answered, Extractor } from '../extractor.ts'
import { align } from './align.ts'
import { toldRecord } from './answer-form.ts'
import { Calls } from './calls.ts'
import { type Chunk, chunksOf } from './chunks.ts'
import { inOrder } from './in-order.ts'
import { Known } from './known.ts'
import type { Lists, Model } from './model.ts'
import { PROMPT_VERSION, promptFor } from './prompt.ts'
import { Refusals } from './refusal.ts'

/** After these the model is not asked for the rest of the document. */
const FATAL: ReadonlySet<FailureCode> = new Set<FailureCode>(['LLM_UNREACHABLE', 'LLM_REFUSED', 'LLM_BUSY', 'LLM_LIMIT'])
/** Nor after this many failures of any kind. */
const PATIENCE = 3

/** The extractor that asks a language model. Throws LLM_UNSET where address or model are not set. */
export async function llmExtractor(settings: Settings): Promise<Extractor> {
  const { llmBaseUrl: baseUrl, llmModel: name } = settings
  if (baseUrl === null || name === null) throw new Failed('LLM_UNSET', { detail: baseUrl === null ? 'no address' : 'no name of a model' })
  const { Model } = await import('./model.ts')
  const model = new Model({
    baseUrl,
    name,
    apiKey: settings.llmApiKey,
    format: settings.llmFormat,
    timeout: settings.llmTimeout,
    retries: settings.llmRetries,
  })
  return new LlmExtractor(model, settings)
}

/** `llm/gpt-x@1`: what is not fit for the name of a rule becomes `-`. */
const idOf = (model: string): string => `llm/${model.replaceAll(/[^\p{L}\p{N}._:/-]+/gu, '-').slice(0, 80)}`

class LlmExtractor implements Extractor {
  readonly id: string
  readonly version = PROMPT_VERSION
  private readonly model: Model
  private readonly settings: Settings

  constructor(model: Model, settings: Settings) {
    this.model = model
    this.settings = settings
    this.id = idOf(settings.llmModel ?? '')
  }

  async extract(document: Parameters<Extractor['extract']>[0]): Promise<Answered> {
    const known = new Known(annotate(document, theLexicon()))
    const { llmChunkCharacters, llmMaxCalls, llmConcurrency } = this.settings
    const { chunks, tooLong } = chunksOf(known.doc, llmChunkCharacters)
    const asking = new Asking(this.model, new Calls(llmMaxCalls), this.settings.llmFormat)
    const answers = await inOrder(chunks, llmConcurrency, (chunk) => asking.ask(chunk, document.facts))
    const rule: RuleStamp = `${this.id}@${this.version}`
    const told = chunks.map((chunk, i) => recordsIn(answers[i] ?? null, chunk, known, rule))
    const failures = [...asking.failures(chunks.length), ...(tooLong.length === 0 ? [] : [leftOut(tooLong.length)])]
    return {
      records: told.flatMap(({ records }) => records).sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0)),
      rejections: told.flatMap(({ rejections }) => rejections),
      refused: told.reduce<Record<string, number>>((sum, { refused }) => added(sum, refused), {}),
      failures,
    }
  }
}

const leftOut = (count: number): Failed => new Failed('LLM_LIMIT', { detail: `${count} paragraphs are too long to be sent` })

function added(sum: Record<string, number>, more: Readonly<Record<string, number>>): Record<string, number> {
  for (const [reason, count] of Object.entries(more)) sum[reason] = (sum[reason] ?? 0) + count
  return sum
}

/** Puts passages to the model until it turns out to be of no use. */
class Asking {
  private readonly failed: Failed[] = []
  private readonly model: Model
  private readonly calls: Calls
  private readonly format: Settings['llmFormat']
  constructor(model: Model, calls: Calls, format: Settings['llmFormat']) {
    this.model = model
    this.calls = calls
    this.format = format
  }

  /** The answer for a passage; null where there is none. */
  async ask(chunk: Chunk, facts: Parameters<typeof promptFor>[1]): Promise<Lists | null> {
    if (this.failed.length >= PATIENCE || this.failed.some(({ code }) => FATAL.has(code))) return null
    try {
      return await this.model.ask(promptFor(chunk, facts, this.format), this.calls)
    } catch (error) {
      if (!(error instanceof Failed)) throw error
      this.failed.push(error)
      return null
    }
  }

  /** One failure a kind, with how many of the passages it befell. */
  failures(passages: number): Failed[] {
    const codes = [...new Set(this.failed.map(({ code }) => code))].sort()
    return codes.map((code) => {
      const same = this.failed.filter((one) => one.code === code)
      return new Failed(code, { detail: `${same.length} of ${passages} passages: ${same[0]?.facts['detail']}`, passages: same.length, of: passages })
    })
  }
}

interface ToldByChunk {
  readonly records: ExtractedRecord[]
  readonly rejections: readonly Rejection[]
  readonly refused: Readonly<Record<string, number>>
}

/** What stands up to the text of one answer. */
function recordsIn(answer: Lists | null, { passage }: Chunk, known: Known, rule: RuleStamp): ToldByChunk {
  const [place] = passage.ranges([0, passage.text.length]) as [Range]
  const first = known.sentencesAt(passage, [0, 1])[0]
  const sentence = first === undefined ? undefined : known.doc.sentences[first]
  const refusals = new Refusals(rule, (sentence && known.doc.rangesOf(sentence.from, sentence.to)[0]) ?? place)
  const records: ExtractedRecord[] = []
  const seen = new Set<string>()
  for (const [type, items] of Object.entries(answer ?? {}) as [ExtractedRecord['type'], readonly unknown[]][]) {
    for (const item of items) {
      const told = toldRecord(type, item)
      if (!told) {
        refusals.refuse('form', type, item)
        continue
      }
      const record = align(told, { passage, known, rule, refusals })
      if (!record) continue
      const key = JSON.stringify([record.type, record.fields, record.evidence])
      if (seen.has(key)) refusals.refuse('twice', type, undefined, record.evidence[0])
      else records.push(record)
      seen.add(key)
    }
  }
  return { records, rejections: refusals.rejections, refused: refusals.counts }
}
