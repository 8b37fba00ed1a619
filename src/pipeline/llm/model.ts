import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { generateText, jsonSchema, Output } from 'ai'
import { Failed } from '#model/failure'
import { answerSchema, listsOf } from './answer-form.ts'
import { boundedFetch } from './bounded-fetch.ts'
import type { Calls } from './calls.ts'
import { failureOf, pauseBefore } from './model-failure.ts'
import type { Prompt } from './prompt.ts'

/** Lists of records by type, not yet looked at. */
export type Lists = NonNullable<ReturnType<typeof listsOf>>

/** How a model is reached. */
export interface ModelSettings {
  readonly baseUrl: string
  readonly name: string
  readonly apiKey: string | null
  readonly format: 'schema' | 'json'
  /** Milliseconds that one request may take. */
  readonly timeout: number
  readonly retries: number
}

/** A language model behind an OpenAI-compatible address. The only place that knows the AI SDK. */
export class Model {
  private readonly settings: ModelSettings
  private readonly model: ReturnType<ReturnType<typeof createOpenAICompatible>>
  private readonly output = Output.object({ name: 'records', schema: jsonSchema<Lists>(answerSchema(), { validate }) })

  constructor(settings: ModelSettings) {
    this.settings = settings
    // Its warnings would go to standard output, among the records.
    ;(globalThis as { AI_SDK_LOG_WARNINGS?: boolean }).AI_SDK_LOG_WARNINGS = false
    const provider = createOpenAICompatible({
      name: 'llm',
      baseURL: settings.baseUrl,
      ...(settings.apiKey === null ? {} : { apiKey: settings.apiKey }),
      supportsStructuredOutputs: settings.format === 'schema',
      fetch: boundedFetch,
    })
    this.model = provider(settings.name)
  }

  /**
   * Puts one prompt. A busy model is asked again, as often as the settings and `calls` allow. Throws LLM_UNREACHABLE,
   * LLM_SLOW, LLM_BUSY, LLM_REFUSED, LLM_BROKEN_ANSWER, LLM_LIMIT.
   */
  async ask(prompt: Prompt, calls: Calls): Promise<Lists> {
    for (let attempt = 0; ; attempt++) {
      calls.take()
      try {
        return await this.once(prompt)
      } catch (error) {
        const failed = failureOf(error, this.settings.apiKey)
        if (failed.code !== 'LLM_BUSY' || attempt >= this.settings.retries) throw failed
        await new Promise((resolve) => setTimeout(resolve, pauseBefore(attempt, error)))
      }
    }
  }

  private async once({ system, prompt }: Prompt): Promise<Lists> {
    const limit = AbortSignal.timeout(this.settings.timeout)
    try {
      const { output } = await generateText({
        model: this.model,
        output: this.output,
        system,
        prompt,
        temperature: 0,
        maxRetries: 0,
        abortSignal: limit,
      })
      return output
    } catch (error) {
      throw limit.aborted ? new Failed('LLM_SLOW', { detail: `no answer in ${this.settings.timeout} ms` }, { cause: error }) : error
    }
  }
}

function validate(value: unknown): { success: true; value: Lists } | { success: false; error: Error } {
  const lists = listsOf(value)
  return lists ? { success: true, value: lists } : { success: false, error: new Error('no lists of records') }
}
