import type { AnnotatedSentence } from '#model/annotated'
import type { Mention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

type Named = Extract<Mention, { name: string }>

/**
 * Tells what a figure is about: a place right after what is counted (`universities in Russia`), else the programme or occasion
 * that the sentence names, else the body it speaks of, else the country it names.
 */
export function tellScope(draft: Draft<'figure'>, from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): void {
  const named = sentence.mentions.filter((m): m is Named => 'name' in m && !m.inside)
  const scope =
    named.find(
      (m) =>
        m.kind === 'place' &&
        m.sort !== 'demonym' &&
        m.from >= to &&
        m.from <= to + 2 &&
        /^(?:in|across|of|within|throughout|at)$/.test(context.low(to)),
    ) ??
    nearest(
      named.filter((m) => m.kind === 'programme' || m.kind === 'occasion'),
      from,
    ) ??
    subject(named, from) ??
    nearest(
      named.filter((m) => m.kind === 'place' && m.sort === 'country'),
      from,
    )
  if (scope) draft.tell('scope', scope.name, [scope.from, scope.to])
}

/** A body before the number whose doing it is: short for one named before (`the Alliance`), or known by its letters. */
const subject = (named: readonly Named[], from: number): Named | null =>
  named.find(
    (m) =>
      m.kind === 'organization' &&
      m.to <= from &&
      m.from <= from &&
      (m.generic || m.acronym !== null) &&
      !/^(?:the|both|two) (?:two )?(?:sides|parties|delegation)/i.test(m.name),
  ) ?? null

const nearest = (named: readonly Named[], at: number): Named | null =>
  named.length ? named.reduce((best, m) => (Math.abs(m.from - at) < Math.abs(best.from - at) ? m : best)) : null
