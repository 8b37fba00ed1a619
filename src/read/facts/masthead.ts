import { dateAt } from './dates.ts'

/** What a line at the head of a document says of its publication. */
export interface Masthead {
  readonly published: string
  readonly publisher: string | null
}

const LONGEST_LINE = 160
/** Words behind which a date is that of publication (usage of press offices in several languages). */
const LABEL =
  /^(?:first\s+)?(?:published|date|dated|released?|issued|updated|posted|last updated|publication date|date of issue|for (?:immediate )?release|embargoed until|under embargo until|fecha|date de publication|publié le|publicado (?:el|em)|pour diffusion immédiate|para (?:su )?publicación inmediata|veröffentlicht am|datum|data|дата|опубликовано|发布时间|发布日期|日期|تاريخ النشر)(?![\p{L}])/iu
/** Kinds of documents that stand where a publisher could (usage). */
const GENRE =
  /^(?:press|media|news|fact|information|press and media|joint)?\s*(?:release|sheet|note|advisory|statement|briefing|backgrounder|communiqu[eé]|newsletter|bulletin|report|readout|remarks|speech|update|brief|article|interview|story|editorial|feature|factsheet|news|comunicado(?: de prensa)?|communiqué de presse|pressemitteilung)$/iu
const ISSUE = /^(?:vol(?:ume)?|issue|no|number|edition|nr|n°|№|year)\b\.?\s*[\dIVXLC]/iu
/** Words that names of papers, agencies and offices hold (usage); a place alone is none. */
const BODY =
  /(?:^|[\s-])(?:observer|times|post|gazette|herald|desk|office|ministry|council|news|agency|university|college|bulletin|journal|chronicle|tribune|secretariat|commission|union|association|centre|center|institute|department|embassy|government|forum|foundation|network|review|daily|weekly|monthly|quarterly|press|service|services|today|dispatch|express|mail|star|sun|standard|guardian|telegraph|monitor|reporter|committee|board|bank|alliance|league|federation|society|exchange|house|bureau|authority|chamber|parliament|mission|newsletter|magazine|digest|courier|record|sentinel|voice|watch|wire|nation|citizen|mirror|globe|globe and mail|ministerio|ministère|ministerium|universidad|université|universität|gobierno|agencia|agence|zeitung|diario|periódico|gaceta|fundación|fondation|embajada|ambassade)(?![\p{L}])/iu

/**
 * Reads a line that names the day of publication, with the paper or office where it names one:
 * `Harbour Observer, 4 November 2024`, `Posted on March 3, 2022`, `OSLO, 3 May 2021 – …`, `(Reuters) - Jan 5, 2024`.
 * Null for `On 3 May 2021 the minister …`, `The talks of 3 May 2021`.
 *
 * words   the block's first characters
 * whole   true where they are all of it
 */
export function mastheadIn(words: string, whole: boolean): Masthead | null {
  const line = words.replace(/^[\s*_#>(–—-]*(?=\S)/u, (marks) => (marks.includes('(') ? '(' : ''))
  const found = dateAt(line.slice(0, LONGEST_LINE))
  if (!found) return null
  const before = line.slice(0, found.start)
  const after = line.slice(found.end)
  const label = LABEL.exec(line)
  if (label && label[0].length <= found.start && found.start - label[0].length <= 40) return { published: found.date, publisher: null }
  if (!leads(before)) return null
  const alone = whole && words.length <= LONGEST_LINE && /^[\s.*_)\]]*(?:[|,•·]?\s*\d{1,2}[:.]\d{2}.{0,20})?$/u.test(after)
  if (!alone && !(before !== '' && opensText(before, after))) return null
  return { published: found.date, publisher: publisherIn(before) }
}

/** Before the date stand places, names and numbers parted by commas and dashes, not the beginning of a sentence. */
function leads(before: string): boolean {
  const head = before.trimEnd()
  if (head === '') return true
  if (head.length > 110 || !/[,|•·:–—(/)-]$|\.$/u.test(head)) return false
  if (/^(?:on|in|at|since|from|until|by|before|after|during|am|le|el|em|il|den)\s/iu.test(head)) return false
  return (
    !/\p{L}{3,}\.\s+\p{Lu}/u.test(head) && !/(?:^|\s)(?:was|were|is|are|has|have|will|met|signed|held|said|visited|announced)(?:\s|$)/u.test(head)
  )
}

/** `OSLO, 3 May 2021 – The …`, `Nairobi, 29 August 2016. The …`: a place in capitals or title case, then the dash or stop. */
function opensText(before: string, after: string): boolean {
  if (!/^\s*[)\]]?\s*(?:\([^()]{2,30}\)\s*)?(?:[–—:.]|--?(?=\s)|\/)/u.test(after)) return false
  const words = before.match(/[\p{L}'’.]+/gu) ?? []
  return (
    words.length > 0 && words.length <= 10 && words.every((word) => /^\p{Lu}|^\P{Ll}+$|^(?:of|and|de|del|la|le|el|da|do|the|by|for)$/u.test(word))
  )
}

/** The part between commas and dashes that names a paper, an agency or an office. */
function publisherIn(before: string): string | null {
  const agency = /\((\p{Lu}[\p{L} .&'’-]{2,40})\)/u.exec(before)?.[1]
  if (agency !== undefined && !/\d/.test(agency)) return agency
  for (const part of before.split(/\s*(?:[,|•·:/]|\s[–—-]{1,2}\s)\s*/u)) {
    const name = part.replace(/^[\s*_.–—-]+|[\s*_.–—-]+$/gu, '')
    if (name.length < 4 || GENRE.test(name) || ISSUE.test(name) || /^\d/.test(name)) continue
    const capitals = (name.match(/(?<![\p{L}])\p{Lu}/gu) ?? []).length
    if (capitals >= 2 && BODY.test(name)) return name
  }
  return null
}
