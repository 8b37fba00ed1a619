import type { Tokens } from '../draft.ts'
import type { Speaker, SpeakerPlace } from './speaker.ts'

/** Offices by their letters, as newspapers call those whom they have named before: `the VC said`. */
const IN_SHORT = new Map([
  ['vc', 'vice chancellor'],
  ['dvc', 'deputy vice chancellor'],
  ['pm', 'prime minister'],
  ['dpm', 'deputy prime minister'],
  ['cm', 'chief minister'],
  ['fm', 'foreign minister'],
  ['dg', 'director general'],
  ['sg', 'secretary general'],
  ['ceo', 'chief executive officer'],
  ['md', 'managing director'],
  ['dc', 'district commissioner'],
  ['rc', 'regional commissioner'],
  ['dce', 'district chief executive'],
  ['mce', 'municipal chief executive'],
  ['mp', 'member of parliament'],
  ['cs', 'cabinet secretary'],
  ['ps', 'permanent secretary'],
  ['ag', 'attorney general'],
])
/** Sentences in which the holder was named. */
const REACH = 25

/** `the VC`, `the PM` at token i: the person named before whose office has these letters. */
export function holderInShort(i: number, { sentence, context }: SpeakerPlace): Speaker | null {
  const title = IN_SHORT.get(context.low(i))
  if (!title || context.low(i - 1) !== 'the' || context.form(i) !== context.form(i).toUpperCase()) return null
  const letters = context.low(i)
  for (let s = sentence.index; s >= Math.max(0, sentence.index - REACH); s--) {
    const person = context.doc.sentences[s]?.persons.find((m) => {
      if (m.from >= i) return false
      const told = [...m.posts.map((post) => post.title), context.words(m.outerFrom, m.from)].join(' ').toLowerCase().replaceAll('-', ' ')
      return told.includes(title) || told.split(/\W+/).includes(letters)
    })
    if (!person) continue
    const at: Tokens[] = [
      [i - 1, i + 1],
      [person.from, person.to],
    ]
    return { name: person.name, at, basis: 'inferred', sort: 'person', from: i - 1, to: i + 1 }
  }
  return null
}
