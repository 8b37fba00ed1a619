import { attribute, childrenOf, type Element, isElement, isText, type Node, type Parent, walk } from './tree.ts'

const SILENT = new Set(
  'script style noscript template iframe object embed svg math canvas audio video map head link meta button input select textarea datalist option dialog nav menu'.split(
    ' ',
  ),
)
const ROLES = new Set('navigation banner contentinfo search dialog alertdialog menu menubar toolbar complementary'.split(' '))
const SIDE =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|sidebar|footer|cookies?|consent|share|sharing|social|related|advert(?:isement)?|ads?|comments?|newsletter-?signup|subscribe|popup|modal|skip-link|pagination|pager|toolbar|banner|masthead|site-header|language-switch(?:er)?|tag-?list|print-link)(?:$|[\s_-])/i

/** True for elements whose text is never part of a document: code, forms, navigation, what is hidden. */
export function isSilent(element: Element): boolean {
  if (SILENT.has(element.tagName)) return true
  for (const { name, value } of element.attrs) {
    if (name === 'hidden' || (name === 'aria-hidden' && value === 'true')) return element.tagName !== 'body'
    if (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|;|$)/i.test(value)) return true
    if (name === 'role' && ROLES.has(value)) return true
  }
  return false
}

/** True for what stands beside the text: marked so by its name, by its tag outside the article, and full of links. */
export function isBeside(element: Element, weight: Weights): boolean {
  const tag = element.tagName
  if (tag === 'footer' || tag === 'aside') return weight.of(element) < 200 || weight.links(element) > 0.5
  if (tag === 'header') return weight.of(element) < 200 && weight.links(element) > 0.4
  if (tag === 'p' || tag === 'td' || tag === 'li' || tag === 'body' || tag === 'main' || tag === 'article') return false
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  return SIDE.test(names) && (weight.links(element) > 0.3 || weight.of(element) < 300)
}

/** How much running text each element holds, and how much of its text is links. */
export class Weights {
  private readonly text = new Map<object, number>()
  private readonly linked = new Map<object, number>()
  private readonly all = new Map<object, number>()
  constructor(root: Parent) {
    const path: { node: Element; link: boolean; block: boolean }[] = []
    walk(
      root,
      (node) => {
        if (isElement(node)) {
          if (isSilent(node)) return false
          const above = path.at(-1)
          path.push({ node, link: node.tagName === 'a' || above?.link === true, block: BLOCKS.has(node.tagName) || above?.block === true })
          return true
        }
        if (isText(node)) this.count(node.value.replace(/\s+/g, ' ').trim().length, path)
        return false
      },
      () => {
        path.pop()
      },
    )
  }

  private count(length: number, path: readonly { node: Element; link: boolean; block: boolean }[]): void {
    const last = path.at(-1)
    if (length === 0 || last === undefined) return
    for (const { node } of path) {
      this.all.set(node, (this.all.get(node) ?? 0) + length)
      if (last.link) this.linked.set(node, (this.linked.get(node) ?? 0) + length)
      else if (last.block || length > 80) this.text.set(node, (this.text.get(node) ?? 0) + length)
    }
  }

  /** Characters of running text outside links. */
  of(node: Node | Parent): number {
    return this.text.get(node) ?? 0
  }

  /** Share of its text that is links. */
  links(node: Node | Parent): number {
    const all = this.all.get(node) ?? 0
    return all === 0 ? 0 : (this.linked.get(node) ?? 0) / all
  }
}
const BLOCKS = new Set('p li td th blockquote dd dt pre h1 h2 h3 h4 h5 h6 figcaption'.split(' '))

/** The element that holds the text of the page: what calls itself main or article, else the smallest that holds most of it. */
export function mainOf(root: Parent, weights: Weights): Parent {
  const total = Math.max(1, weights.of(bodyOf(root)))
  const named: Element[] = []
  walk(root, (node) => {
    if (!isElement(node)) return false
    if (node.tagName === 'main' || node.tagName === 'article' || attribute(node, 'role') === 'main') named.push(node)
    return true
  })
  const best = named.filter((element) => weights.of(element) >= total * 0.5).at(-1)
  let main: Parent = best ?? bodyOf(root)
  for (let next = heaviest(main, weights); next !== null; next = heaviest(main, weights)) main = next
  return main
}

const bodyOf = (root: Parent): Parent => {
  let body: Parent = root
  walk(root, (node) => {
    if (isElement(node) && node.tagName === 'body') body = node
    return body === root
  })
  return body
}

/** The one child container that holds nearly all the text of its parent. */
function heaviest(parent: Parent, weights: Weights): Element | null {
  const total = weights.of(parent)
  if (total < 200) return null
  for (const child of childrenOf(parent)) {
    if (isElement(child) && CONTAINERS.has(child.tagName) && weights.of(child) >= total * 0.85) return child
  }
  return null
}
const CONTAINERS = new Set('div section main article center form'.split(' '))

/** The page's `<h1>` where it stands before the main element and not in it. */
export function titleOutside(root: Parent, main: Parent): Element | null {
  let title: Element | null = null
  let reached = false
  walk(root, (node) => {
    if (node === (main as Node)) reached = true
    if (reached || title !== null || !isElement(node) || isSilent(node)) return false
    if (node.tagName === 'h1') title = node
    return true
  })
  return reached ? title : null
}
