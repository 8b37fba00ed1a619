import type { DocumentFacts } from '#model/document'
import { canonicalJson, sha256 } from '#model/ids'
import { builtin, type Extractor } from './extractor.ts'
import { rulesStamp } from './rules-stamp.ts'

/** What a reading depends on beside the bytes: the rules (today's, or those of an older run), the given facts, the extractor. */
export const stampOf = (
  given: Partial<DocumentFacts>,
  { id, version }: Pick<Extractor, 'id' | 'version'> = builtin,
  rules: string = rulesStamp(),
): string => sha256(canonicalJson([rules, given, ...(id === builtin.id ? [] : [id, version])])).slice(0, 32)
