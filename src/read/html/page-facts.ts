import type { DocumentFacts } from '#model/document'
import { dateIn, isoIn } from '../facts/dates.ts'
import { attribute, type Element, isElement, type Parent, textBelow, walk } from './tree.ts'

const DATE_NAMES =
  /^(?:article:published_time|og:published_time|date|dc\.date(?:\.issued|\.created)?|dcterms\.(?:date|issued|created)|datepublished|publish(?:ed)?[-_]?date|pubdate|publication_date|citation_(?:publication_)?date|release_date|parsely-pub-date|sailthru\.date)$/i
const PUBLISHER_NAMES =
  /^(?:og:site_name|publisher|dc\.publisher|dcterms\.publisher|citation_publisher|article:publisher|application-name|copyright)$/i
const TITLE_NAMES = /^(?:og:title|dc\.title|dcterms\.title|citation_title|twitter:title)$/i

/** What the head of a page, its JSON-LD and its `<time>` say of it. */
export function pageFacts(root: Parent): DocumentFacts {
  const facts: { title: string | null; publisher: string | null; published: string | null; language: string | null } = {
    title: null,
    publisher: null,
    published: null,
    language: null,
  }
  let heading: string | null = null
  let title: string | null = null
  let time: string | null = null
  walk(root, (node) => {
    if (!isElement(node)) return false
    if (node.tagName === 'html') facts.language = /^([a-z]{2})\b/i.exec(attribute(node, 'lang') ?? '')?.[1]?.toLowerCase() ?? null
    else if (node.tagName === 'meta') meta(node, facts)
    else if (node.tagName === 'title') title ??= clean(textBelow(node, 300))
    else if (node.tagName === 'h1') heading ??= clean(textBelow(node, 300)) || null
    else if (node.tagName === 'time') time ??= edtfOf(attribute(node, 'datetime') ?? textBelow(node, 60))
    else if (node.tagName === 'script' && /ld\+json/i.test(attribute(node, 'type') ?? '')) linked(textBelow(node, 20_000), facts)
    return true
  })
  return { ...facts, title: heading ?? facts.title ?? siteless(title), published: facts.published ?? time }
}

function meta(element: Element, facts: { title: string | null; publisher: string | null; published: string | null }): void {
  const name = attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop') ?? ''
  const content = clean(attribute(element, 'content') ?? '')
  if (content === '') return
  if (DATE_NAMES.test(name)) facts.published ??= edtfOf(content)
  else if (PUBLISHER_NAMES.test(name) && !/^https?:/.test(content)) facts.publisher ??= content.replace(/^(?:©|\(c\))\s*(?:\d{4}\s*)?/i, '')
  else if (TITLE_NAMES.test(name)) facts.title ??= content
}

/** Date and publisher of JSON-LD, looked for by name so that broken JSON tells them too. */
function linked(json: string, facts: { publisher: string | null; published: string | null }): void {
  facts.published ??= edtfOf(/"datePublished"\s*:\s*"([^"]{4,40})"/.exec(json)?.[1] ?? '')
  facts.publisher ??= /"publisher"\s*:\s*\{[^{}]{0,300}?"name"\s*:\s*"([^"]{2,120})"/.exec(json)?.[1] ?? null
}

const clean = (words: string): string => words.replace(/\s+/g, ' ').trim()
/** `Joint statement | Ministry of Trade`: what stands before the bar. */
const siteless = (title: string | null): string | null => (title === null || title === '' ? null : (title.split(/\s+[|–—»·]\s+/)[0] ?? title))

/** EDTF of a date as metadata or a mail header writes it. */
export const edtfOf = (words: string): string | null => isoIn(words) ?? dateIn(words)
