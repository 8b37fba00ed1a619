import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { quotationsOf } from './extent.ts'
import { speakerInShort } from './name-in-short.ts'
import { PREPOSITION } from './role.ts'
import type { Saying } from './saying.ts'
import type { SpeakerPlace } from './speaker.ts'

type Gender = 'he' | 'she'
interface Known {
  readonly name: string
  readonly at: readonly Tokens[]
}

/** Paragraphs of quotation may stand between the one who speaks and `he said`: so many sentences. */
const GOES_ON = 6

/** Whom `he` or `she` at token i means: who spoke before, else the subject of what was told before, here or in the paragraph before. */
export function lastPerson(i: number, place: SpeakerPlace): Known | null {
  const { sentence, context } = place
  const low = context.low(i)
  const pronoun: Gender | null = /^(?:she|her)$/.test(low) ? 'she' : /^(?:he|him|his)$/.test(low) ? 'he' : null
  const may = (name: string): boolean => !name.includes(' and ') && (pronoun === null || (gendersOf(context).get(name) ?? pronoun) === pronoun)
  const spoke = (saying: Saying): boolean => saying.speaker.sort === 'person' && may(saying.speaker.name)
  const said = [...place.inUnit, ...place.inSentence].findLast(spoke)
  if (said) return subjectSince(said, sentence, may, context) ?? said.speaker
  const here = sentence.persons.find((m) => m.to <= i && may(m.name))
  const own = here && RECALLS.test(context.low(sentence.from)) && PREPOSITION.has(context.low(here.outerFrom - 1)) ? undefined : here
  if (own) return { name: own.name, at: [[own.from, own.to]] }
  let from = sentence
  for (let s = sentence.index - 1; s >= 0 && s >= sentence.index - 5; s--) {
    const earlier = context.doc.sentences[s]
    if (!earlier || !tellsOn(earlier, from, context)) break
    if (quotationsOf(earlier).some((q) => q.from === earlier.from && q.to >= earlier.to - 1)) {
      from = earlier
      continue
    }
    const spoken = earlier.unit === sentence.unit ? undefined : place.inDocument?.findLast((saying) => saying.sentence === earlier && spoke(saying))
    if (spoken) return spoken.speaker
    const subject = earlier.persons.find((m) => may(m.name) && !PREPOSITION.has(context.low(m.outerFrom - 1)))
    if (subject) return { name: subject.name, at: [[subject.from, subject.to]] }
    const short = speakerInShort(earlier.from, context, earlier)
    if (short?.sort === 'person' && may(short.name)) return short
  }
  const latest = place.inDocument?.findLast((saying) => saying.speaker.sort === 'person')
  return latest && spoke(latest) && sentence.index - latest.sentence.index <= GOES_ON ? latest.speaker : null
}

/** `Recalling the visit of Ana Ruiz, he said`: she is told of, he speaks. */
const RECALLS = /^(?:recalling|noting|referring|thanking|touching|commenting|recounting|describing|welcoming|replying|responding|citing)$/

/** Someone else with whom a sentence opens between the last words said and this one: `The mayor took the keys. Replying, he said …`. */
function subjectSince(said: Saying, sentence: AnnotatedSentence, may: (name: string) => boolean, context: BuildContext): Known | null {
  for (let s = sentence.index - 1; s > said.sentence.index; s--) {
    const between = context.doc.sentences[s]
    const subject = between?.persons.find((m) => !PREPOSITION.has(context.low(m.outerFrom - 1)))
    if (!between || !subject || !may(subject.name) || between.cues.some((cue) => cue.form === 'finite' && cue.from < subject.from)) continue
    if (subject) return { name: subject.name, at: [[subject.from, subject.to]] }
  }
  return null
}

/** The same paragraph, or the one before it in the same section. */
function tellsOn(earlier: AnnotatedSentence, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (earlier.unit === sentence.unit) return true
  const { units } = context.doc.document
  const [before, here] = [units[earlier.unit], units[sentence.unit]]
  return sentence.unit - earlier.unit === 1 && before?.kind === 'paragraph' && here?.kind === 'paragraph' && before.section === here.section
}

const genders = new WeakMap<BuildContext, Map<string, Gender>>()

/** What the words before a name tell: `Mr`, `Madame`, `Queen`. */
function gendersOf(context: BuildContext): ReadonlyMap<string, Gender> {
  const known = genders.get(context)
  if (known) return known
  const found = new Map<string, Gender>()
  for (const sentence of context.doc.sentences)
    for (const m of sentence.mentions) {
      if (m.kind !== 'person') continue
      for (let i = m.outerFrom; i < m.from; i++) {
        const low = context.low(i).replace('.', '')
        if (/^(?:mr|sir|shri|king|prince|señor|lord|herr|monsieur|count|baron)$/.test(low)) found.set(m.name, 'he')
        if (/^(?:ms|mrs|miss|mme|madame|madam|lady|queen|princess|smt|señora|dame|frau|countess|baroness|chairwoman)$/.test(low))
          found.set(m.name, 'she')
      }
    }
  genders.set(context, found)
  return found
}
