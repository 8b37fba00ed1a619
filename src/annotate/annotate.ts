import type { AnnotatedDocument } from '#model/annotated'
import type { ReadDocument } from '#model/document'
import type { Rejection } from '#model/rule'
import { sentencesOf } from '#text/sentences'
import { tokenize } from '#text/tokenize'
import { ANNOTATORS } from './annotators.ts'
import type { Lexicon } from './lexicon.ts'
import { Working } from './working.ts'

/** Text to mentions: one tokenization, then every annotator in order. `rejections` receives what was turned down. */
export function annotate(document: ReadDocument, lexicon: Lexicon, rejections: Rejection[] = []): AnnotatedDocument {
  const { tokens, first } = tokenize(document.text, document.units, lexicon.lexemes, lexicon)
  const working = new Working(document, lexicon, tokens, sentencesOf(tokens, first, lexicon.lexemes, lexicon), rejections)
  for (const annotator of ANNOTATORS) annotator.run(working)
  return working.done(first)
}
