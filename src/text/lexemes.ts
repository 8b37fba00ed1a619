import { type Lexemes, SHAPE } from '#model/tokens'

/** How many forms are kept before the table is begun again: bounds memory over many documents. */
const MOST_FORMS = 400_000

/** The word forms met by this process. One table serves all documents; ids stay valid until `Lexicon.fresh`. */
export class LexemeTable implements Lexemes {
  readonly forms: string[] = []
  readonly shape: number[] = []
  readonly lower: number[] = []
  private readonly ids = new Map<string, number>()

  get full(): boolean {
    return this.forms.length > MOST_FORMS
  }

  idOf(form: string): number {
    const known = this.ids.get(form)
    if (known !== undefined) return known
    const id = this.forms.length
    this.ids.set(form, id)
    this.forms.push(form)
    this.shape.push(shapeOf(form))
    this.lower.push(id)
    const low = form.toLowerCase()
    if (low !== form) this.lower[id] = this.idOf(low)
    return id
  }
}

const LETTER = /^\p{L}/u
const CAPITAL = /^\p{Lu}/u
const UPPER = /^[\p{Lu}\p{N}&.’'-]*$/u
const MIXED = /^.+\p{Lu}/u
const INITIAL = /^(?:\p{Lu}\p{M}*\.?){1,2}$|^(?:\p{Lu}\p{M}*\.){2,}$|^(?:\p{Lu}\p{Ll}?\.-?){2,}$/u
const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** What the letters of a form tell, as bits of `SHAPE`. */
function shapeOf(form: string): number {
  let shape = 0
  if (/^\d/.test(form)) {
    shape |= SHAPE.digit
    if (/^\d[\d,.]*$/.test(form)) shape |= SHAPE.number
    if (/^\d+(?:st|nd|rd|th)$/i.test(form)) shape |= SHAPE.ordinal
  } else if (LETTER.test(form)) {
    shape |= SHAPE.letter
    if (CAPITAL.test(form)) {
      shape |= SHAPE.capital
      if (form.length > 1 && /\p{Lu}.*\p{Lu}/u.test(form) && UPPER.test(form)) shape |= SHAPE.upper
      else if (MIXED.test(form)) shape |= SHAPE.mixed
      if (INITIAL.test(form)) shape |= SHAPE.initial
    }
    if (HAN.test(form)) shape |= SHAPE.han
  } else if (form === '’s' || form === "'s") shape |= SHAPE.possessive
  else shape |= SHAPE.punct
  if (shape & (SHAPE.letter | SHAPE.digit) && /[-‐‑]/.test(form)) shape |= SHAPE.hyphen
  return shape
}
