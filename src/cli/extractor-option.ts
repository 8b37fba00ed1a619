import { Option } from 'commander'
import type { ExtractorName } from '#pipeline/extractor'

/** The names, written out so that asking for help loads no extractor. */
const NAMES: readonly ExtractorName[] = ['builtin', 'llm', 'both']

/** The option that says what reads the documents. Only `builtin` keeps their text on this machine. */
export const extractorOption = (): Option =>
  new Option('--extractor <name>', 'built-in rules, a language model that the text is sent to, or both').choices(NAMES).default('builtin')
