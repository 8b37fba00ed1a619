import type { AnnotatedDocument } from '#model/annotated'
import type { ExtractedRecord } from '#model/claim'
import { BUILDERS } from './builders.ts'
import { BuildContext, type OnWoken } from './context.ts'

/** Mentions to records, in text order. `onWoken` hears of every rule that is tried. */
export function build(doc: AnnotatedDocument, onWoken?: OnWoken): ExtractedRecord[] {
  const context = new BuildContext(doc, onWoken)
  for (const builder of BUILDERS) builder.run(context)
  return context.drafts
    .map((draft) => draft.done())
    .filter((record) => record.evidence.length > 0)
    .sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
}
