import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import { Failed } from '#model/failure'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Parent = DefaultTreeAdapterTypes.ParentNode

const DEEPEST = 600
/** Elements of a page: the largest law codes on one page have some 100,000. Each takes about 3 kB until the text is written. */
const MOST_ELEMENTS = 200_000

/**
 * Parses a page into a tree with source offsets. Nothing is fetched and nothing runs.
 * Errors: READ_BROKEN where elements are nested deeper than any document's, which takes square time to build;
 * READ_TOO_LARGE where there are more of them.
 */
export function treeOf(html: string): DefaultTreeAdapterTypes.Document {
  return parse<DefaultTreeAdapterMap>(html, { sourceCodeLocationInfo: true, treeAdapter: guarded(), scriptingEnabled: false })
}

/** How deep a node lies. Kept on the node itself: a weak map of as many entries takes minutes to collect. */
interface Deep {
  depth?: number
}

/** The usual tree, with a count of its depth and elements. */
function guarded(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0
  const grow = (parent: object & Deep, node: object & Deep): void => {
    node.depth = (parent.depth ?? 0) + 1
    if (node.depth > DEEPEST) throw new Failed('READ_BROKEN', { reason: 'nested too deeply', depth: node.depth })
    if (++elements > MOST_ELEMENTS) throw new Failed('READ_TOO_LARGE', { elements, limit: MOST_ELEMENTS })
  }
  return {
    ...defaultTreeAdapter,
    appendChild(parent, node) {
      grow(parent, node)
      defaultTreeAdapter.appendChild(parent, node)
    },
    insertBefore(parent, node, reference) {
      grow(parent, node)
      defaultTreeAdapter.insertBefore(parent, node, reference)
    },
  }
}

export const isElement = (node: Node | Parent): node is Element => 'tagName' in node
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'
export const childrenOf = (node: Node | Parent): readonly Node[] => ('childNodes' in node ? node.childNodes : [])
/** Value of an attribute; null where the element has none of that name. */
export const attribute = (element: Element, name: string): string | null => element.attrs.find((attr) => attr.name === name)?.value ?? null

/** Every node below `root` in document order, `leave` after an element's children. Iterative: pages may be nested deeply. */
export function walk(root: Node | Parent, enter: (node: Node) => boolean | undefined, leave?: (element: Element) => void): void {
  const stack: { node: Node | Parent; next: number }[] = [{ node: root, next: 0 }]
  while (stack.length > 0) {
    const top = stack.at(-1) as { node: Node | Parent; next: number }
    const child = childrenOf(top.node)[top.next++]
    if (child === undefined) {
      stack.pop()
      if (stack.length > 0 && isElement(top.node)) leave?.(top.node)
    } else if (enter(child) !== false) stack.push({ node: child, next: 0 })
  }
}

/** All text below a node, up to `most` characters. */
export function textBelow(root: Node | Parent, most = 2000): string {
  let words = ''
  walk(root, (node) => {
    if (isText(node)) words += node.value
    return words.length < most
  })
  return words.slice(0, most)
}
