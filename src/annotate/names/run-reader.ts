import { SHAPE } from '#model/tokens'
import { HEADS, TokenReader } from './token-reader.ts'
import { WORD } from './word-classes.ts'

const PLURAL_OWNERS = new Set(
  'people women men children workers leaders ministers teachers veterans citizens farmers students mayors girls boys speakers presidents writers lawyers journalists'.split(
    ' ',
  ),
)
const COMPANY_ENDS = new Set(['ltd', 'ltd.', 'inc', 'inc.', 'llc', 'plc', 'co.', 'limited'])
/** `Amirbek uulu`, `Nurlan kyzy`: son and daughter behind the father’s name. */
const CHILD_OF = new Set(['uulu', 'kyzy', 'oglu', 'ogly', 'oghlu', 'ugli', 'qizi', 'gyzy', 'uly', 'ovich'])
/** Words in -ed that stand in names. */
const NAMED = new Set(
  'united armed federated advanced applied limited integrated unified associated allied sacred mohammed muhammed ahmed saeed hamed hundred protected shared internally endangered chartered certified amended accelerated enhanced updated revised'.split(
    ' ',
  ),
)

/** Verbs of headlines in title case, as references cite them, that end the name before them: `Youth Forum Opens in Lima`. */
const HEADLINE_VERBS = new Set(
  'held opens opened concludes concluded convenes convened kicks begins commences closes wraps attends addresses arrives'.split(' '),
)

/** Honorifics that are names too. */
const NAME_TOO = new Set(['tun', 'syed', 'sayed', 'sayyid', 'haji', 'hajj', 'tengku', 'tunku', 'sheikh', 'shaikh', 'raja', 'awang', 'nana', 'tui'])

/** Offices that are names too. */
const TITLE_NAMES = new Set(['amir', 'emir', 'sultan', 'king', 'dean', 'pope', 'bishop', 'prince', 'judge', 'earl', 'duke'])

/** `al-Thani`, `el-Bashir`: a name with its article in small letters. */
const ARTICLE_JOINED = /^(?:a[lnrstz]|ash|el|es)-\p{Lu}/u

/** Chinese, Korean and Vietnamese given names that are English words too. */
const WORDS_AS_NAMES = new Set(['he', 'an', 'so', 'you', 'my'])

/** English given names that are words too, as they stand between a given name and a surname. */
const MIDDLE_NAMES = new Set(['may', 'will', 'see', 'so'])

/** Reads runs of capitalized words: where they end, and what small words may stand in them. */
export class RunReader extends TokenReader {
  /** Where the run of capitalized words that begins at i ends: before a title, an honorific, or anything small. */
  protected runEnd(i: number, to: number): number {
    let j = i + 1
    while (j < to) {
      const shape = this.working.shape(j)
      if (shape & SHAPE.capital) {
        if (this.working.tokens.gap[j] === 0 && !this.glued(j)) break
        if (
          this.bits(j) & WORD.function &&
          (this.bits(j) & (WORD.given | WORD.topic)) === 0 &&
          this.working.form(j).length > 1 &&
          !(this.capital(j + 1) && this.bits(j + 1) & HEADS) &&
          !this.isSecondName(i, j)
        )
          break
        if (HEADLINE_VERBS.has(this.low(j))) break
        if ((this.heading || (this.bits(i) & (WORD.given | WORD.surname) && /(?:s|ed)$/.test(this.low(j)))) && this.verb(j)) break
        const title = this.titleIsName(i, j, to) ? 0 : this.titleEnd(j, to)
        if (title > j + 1 && this.isUnion(j, title, to)) {
          j++
          continue
        }
        if (
          title > 0 &&
          !this.insideTopic(i, j) &&
          !this.memberStates(j) &&
          !this.endsHead(j, to) &&
          !this.officeOfTitle(title, to) &&
          !this.titleInside(j, title, to) &&
          !this.lettersAfter(i, j, title)
        )
          break
        const honorific = this.honorificEnd(j, to)
        if (honorific > 0 && (this.placeHit(j, to)?.to ?? 0) <= honorific && !this.inName(i, j)) break
        j++
        continue
      }
      const next = this.link(j, shape, to)
      if (next === 0) break
      j = next
    }
    return j
  }

  /** `Committee on Foreign | Affairs Chairman`: the second word of what a body is for is not the first of an office. */
  private insideTopic(i: number, j: number): boolean {
    return (this.bits(i) & this.bits(j - 1) & this.bits(j) & WORD.topic) !== 0 && (this.bits(j) & WORD.title) === 0
  }

  /** `Wang He`, `Nguyen An`, `Mary May Simon`: a given name that is a word as well, right behind another name. */
  private isSecondName(i: number, j: number): boolean {
    if (MIDDLE_NAMES.has(this.low(j)) && j === i + 1 && this.bits(i) & WORD.given && !this.heading)
      return (
        (this.capital(j + 1) && (this.bits(j + 1) & (HEADS | WORD.title | WORD.function | WORD.place)) === 0) ||
        (this.low(j) === 'may' && !(this.working.shape(j + 1) & SHAPE.digit))
      )
    return (
      WORDS_AS_NAMES.has(this.low(j)) &&
      (j === i + 1 || (j === i + 2 && (this.bits(j - 1) & (WORD.given | WORD.surname)) !== 0)) &&
      (this.bits(i) & WORD.surname) !== 0 &&
      (this.bits(i) & (WORD.function | WORD.title)) === 0
    )
  }

  /** `Tonga Rugby Union CEO`: the head of a body, not the `Union Minister`. */
  private isUnion(j: number, end: number, to: number): boolean {
    return this.low(j) === 'union' && !/^(?:minister|secretary|cabinet)$/.test(this.low(j + 1)) && this.titleEnd(j + 1, to) === end
  }

  /** `ARO Member States Art Festival`: no member of anything. */
  private memberStates(j: number): boolean {
    return this.low(j) === 'member' && (this.low(j + 1) === 'states' || this.low(j + 1) === 'countries') && this.capital(j + 1)
  }

  /** `Consulate General`: an office that is the last word of what a body is called. */
  private endsHead(j: number, to: number): boolean {
    return (this.bits(j - 1) & WORD.organization) !== 0 && (this.tableHit(j - 1, to, 'heads/organizations')?.to ?? 0) > j
  }

  /** An office that stands as a name within one: `Zainab Amir Gama`. */
  private titleIsName(from: number, j: number, to: number): boolean {
    const given = (this.bits(from) & WORD.given) !== 0 || (this.low(j) === 'amir' && (this.bits(from) & ~(WORD.known | WORD.surname)) === 0)
    return TITLE_NAMES.has(this.low(j)) && j + 1 < to && given && !this.placeHit(from, to) && j === from + 1
  }

  /** An honorific that stands within a name (`Hishamuddin Tun Razak`, `Bakri Syed Omar`). */
  private inName(from: number, j: number): boolean {
    if (this.topical(j - 1) && !(this.bits(j - 1) & (WORD.given | WORD.surname))) return false
    if (this.bits(j) & (WORD.given | WORD.surname)) return true
    if (/^(?:bin|binti|bint|ibn)$/.test(this.low(j - 1))) return true
    for (let i = j - 2; i > from; i--) if (/^(?:bin|binti)$/.test(this.low(i))) return true
    if (!NAME_TOO.has(this.low(j))) return false
    for (let i = from; i < j; i++)
      if (!this.capital(i) || this.bits(i) & (HEADS | WORD.topic | WORD.place | WORD.title | WORD.honorific | WORD.function)) return false
    return true
  }

  /** `R&D`, `Kenya–Malta`, `D.Bat`: what stands without a space behind a mark that joins, or an initial. */
  private glued(j: number): boolean {
    const before = this.low(j - 1)
    return before === '&' || before === '–' || this.initial(j - 1)
  }
  /** `D.`, `Kh.`: a first name cut to its first letters. */
  protected initial(j: number): boolean {
    const form = this.working.form(j)
    return form.endsWith('.') && /^\p{Lu}\p{L}?\.$/u.test(form)
  }

  /** `Kenya–Malta Joint Council`, `Kenya – Malta Joint Council`: a dash without spaces, or between two countries, goes on in a name that has a head. */
  private dashed(j: number, to: number): boolean {
    if (this.low(j) !== '–' || !this.capital(j + 1)) return false
    if ((this.working.tokens.gap[j] !== 0 || this.working.tokens.gap[j + 1] !== 0) && !this.ofCountries(j, to)) return false
    for (let i = j + 1; i < to && i < j + 9; i++) {
      if (this.capital(i) && this.bits(i) & HEADS) return true
      if (!this.capital(i) && this.low(i) !== '–' && this.low(i) !== 'and' && !(this.working.shape(i) & SHAPE.number)) return false
    }
    return false
  }

  /** `Sri Lanka – Nepal`, not the dateline `LIMA – Chile`: a country right before the dash and one right behind it. */
  private ofCountries(j: number, to: number): boolean {
    if (this.working.shape(j - 1) & SHAPE.upper && this.working.form(j - 1).length > 1) return false
    const right = this.placeHit(j + 1, to)
    if (right?.entry.table !== 'places/countries' || !this.capital(right.to)) return false
    return [1, 2, 3].some((k) => {
      const left = j - k >= 0 ? this.placeHit(j - k, j) : null
      return left?.to === j && left.entry.table === 'places/countries'
    })
  }

  /** A word of a heading that begins what is told of a name: `Visits`, `Meets`, `Exchanged`. */
  protected verb(j: number): boolean {
    if (this.bits(j) & WORD.speech) return true
    const low = this.low(j)
    if (this.heading && ((low.endsWith('ed') && low.length > 4 && !NAMED.has(low)) || (low.endsWith('ly') && low.length > 5))) return true
    return this.working.hits[j]?.verb === true
  }

  /** `Nanaia Mahuta MP, …`: letters after a name, no office before one. */
  protected lettersAfter(from: number, j: number, end: number): boolean {
    return j >= from + 2 && end === j + 1 && this.working.form(j).length <= 4 && (this.working.shape(j) & SHAPE.upper) !== 0 && !this.capital(end)
  }

  /** A word that can be a title but is part of a body's name: `General Assembly`, `Member States`, `Council Members Forum`. */
  protected titleInside(from: number, end: number, to: number): boolean {
    return end < to && this.capital(end) && (this.bits(end) & HEADS) !== 0 && this.working.tokens.gap[end] !== 0 && from > 0
  }

  /** Small tokens that stand inside a run; gives where the run goes on, 0 where it ends. */
  protected link(j: number, shape: number, to: number): number {
    if (ARTICLE_JOINED.test(this.working.form(j))) return j + 1
    const low = this.low(j)
    if (CHILD_OF.has(low) && this.capital(j - 1)) return j + 1
    if (j + 1 >= to) return 0
    const next = this.capital(j + 1)
    if (low === '&' && next) return j + 1
    if (low === '(') return this.lettersInside(j, to)
    if (this.dashed(j, to)) return j + 1
    if (shape & SHAPE.number && this.low(j + 1) === 'year' && next && this.low(j + 2) === 'of') return j + 1
    if (low === 'and' && this.working.shape(j - 1) & SHAPE.possessive && next && /^[’'](?:s)?$/.test(this.low(j + 2)) && this.bits(j + 3) & HEADS)
      return j + 1
    if (shape & SHAPE.possessive)
      return next && (PLURAL_OWNERS.has(this.low(j - 1)) || (this.low(j - 2) === 'st.' && this.titleEnd(j + 1, to) === 0)) ? j + 1 : 0
    if ((low === '’' || low === "'") && this.working.tokens.gap[j] === 0)
      return next && this.owners(j - 1) && this.headIn(j + 1, Math.min(to, j + 5)) ? j + 1 : 0
    if (low === ',' && COMPANY_ENDS.has(this.low(j + 1))) return j + 2
    if (low === ',' && /^[JS]r\.?$/.test(this.working.form(j + 1)) && (this.bits(j - 1) & (HEADS | WORD.title)) === 0) return j + 2
    if (this.bits(j) & WORD.particle) {
      if (next) return j + 1
      if (this.bits(j + 1) & WORD.particle && this.capital(j + 2)) return j + 2
      return 0
    }
    if (shape & SHAPE.number && this.working.form(j).length === 4 && (this.bits(j - 1) & HEADS || this.capital(j - 1))) return this.yearsEnd(j, to)
    return 0
  }

  /** `Graz University (GU) Exchange Camp`: letters in brackets within the name of an occasion; gives where the run goes on, 0 elsewhere. */
  private lettersInside(j: number, to: number): number {
    const letters = this.working.form(j + 1)
    if (letters.length < 2 || !/^\p{Lu}{2,}s?$/u.test(letters) || this.low(j + 2) !== ')' || !this.capital(j + 3)) return 0
    if (!this.opensWith(letters[0] as string, j)) return 0
    for (let i = j + 3; i < Math.min(to, j + 9) && this.capital(i); i++) if (this.bits(i) & (WORD.occasion | WORD.programme)) return j + 3
    return 0
  }
  /** A capitalized word shortly before that begins with the letter. */
  private opensWith(letter: string, j: number): boolean {
    for (let i = j - 1; i >= Math.max(0, j - 8); i--) if (this.working.form(i).startsWith(letter)) return true
    return false
  }

  /** Many people whom a name of something may belong to: `Writers’`, `Parliamentarians’`. */
  private owners(j: number): boolean {
    return PLURAL_OWNERS.has(this.low(j)) || (this.bits(j) & WORD.titles) !== 0 || /(?:[eo]rs|ians|ists|ants|[^r]ies)$/.test(this.low(j))
  }

  /** `2025` or `2025–2028` at the end of a plan's name; a year in a run without a head ends it. */
  protected yearsEnd(j: number, to: number): number {
    if (!(this.bits(j - 1) & HEADS) && !(this.bits(j - 2) & (WORD.instrument | WORD.programme) && this.low(j - 2) !== 'of')) return 0
    const dash = this.low(j + 1)
    return (dash === '–' || dash === '-') && j + 2 < to && this.working.shape(j + 2) & SHAPE.number ? j + 3 : j + 1
  }

  /** True where a head stands in [from, to) before anything that ends a run. */
  protected headIn(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.capital(i) && (this.bits(i) & HEADS || this.longHeadAt(i, to))) return true
    return false
  }
  /** `Patriotic Front`: a head of several words, none of which is one alone. */
  private longHeadAt(i: number, to: number): boolean {
    const phrases = this.working.hits[i]
    if (!phrases?.longest('heads')) return false
    return phrases.all.some(({ entry, length }) => length > 1 && i + length <= to && entry.area === 'heads' && entry.table !== 'heads/topics')
  }

  protected officeOfTitle(end: number, to: number): boolean {
    const possessive = (this.working.shape(end) & SHAPE.possessive) !== 0
    const next = possessive ? end + 1 : end
    return next < to && this.capital(next) && (this.bits(next) & WORD.organization) !== 0 && (possessive || (this.bits(next) & WORD.title) === 0)
  }
}
