import type { AnnotatedSentence } from '#model/annotated'

/** Numbers of cue classes and mention kinds, given as they are met: a list by number needs no hashing. */
const numbers = new Map<string, number>()
export function numberOf(name: string): number {
  let number = numbers.get(name)
  if (number === undefined) numbers.set(name, (number = numbers.size))
  return number
}

/**
 * What may wake a rule in a document, in text order: the class of each cue and the kind of each mention as a number, and the
 * token it begins at. Mentions have many shapes; their numbers side by side are read without a look at what they are.
 */
export class Wakers {
  readonly cues: Uint16Array
  readonly mentions: Uint16Array
  readonly cueFrom: Int32Array
  readonly mentionFrom: Int32Array
  /** Where those of each sentence begin; one more at the end. */
  readonly firstCue: Uint32Array
  readonly firstMention: Uint32Array

  constructor(sentences: readonly AnnotatedSentence[]) {
    this.firstCue = new Uint32Array(sentences.length + 1)
    this.firstMention = new Uint32Array(sentences.length + 1)
    for (let s = 0; s < sentences.length; s++) {
      const { cues, mentions } = sentences[s] as AnnotatedSentence
      this.firstCue[s + 1] = (this.firstCue[s] as number) + cues.length
      this.firstMention[s + 1] = (this.firstMention[s] as number) + mentions.length
    }
    this.cues = new Uint16Array(this.firstCue[sentences.length] as number)
    this.mentions = new Uint16Array(this.firstMention[sentences.length] as number)
    this.cueFrom = new Int32Array(this.cues.length)
    this.mentionFrom = new Int32Array(this.mentions.length)
    let c = 0
    let m = 0
    for (const { cues, mentions } of sentences) {
      for (const { cue, from } of cues) {
        this.cues[c] = numberOf(cue)
        this.cueFrom[c++] = from
      }
      for (const { kind, from } of mentions) {
        this.mentions[m] = numberOf(kind)
        this.mentionFrom[m++] = from
      }
    }
  }
}
