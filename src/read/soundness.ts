import type { ReadDocument } from '#model/document'
import { isSpace } from './blocks/signs.ts'

/** What is wrong with the parts of a read document; empty where every promise of `ReadDocument` is kept. */
export function faultsOf(document: ReadDocument): string[] {
  return [...blockFaults(document), ...unitFaults(document), ...mapFaults(document)]
}

/** Blocks are in order, do not overlap, stay in the text, and leave nothing but white space out. */
function blockFaults({ text, blocks }: ReadDocument): string[] {
  const faults: string[] = []
  let at = 0
  for (const [index, block] of blocks.entries()) {
    if (block.start < at || block.end <= block.start || block.end > text.length) faults.push(`block ${index} ${block.start}-${block.end} after ${at}`)
    for (let i = at; i < block.start; i++) if (!isSpace(text.charCodeAt(i))) faults.push(`${i} ${JSON.stringify(text[i])} stands in no block`)
    at = block.end
  }
  for (let i = at; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) faults.push(`${i} ${JSON.stringify(text[i])} stands behind the blocks`)
  return faults
}

/** Every unit has pieces; they are in order, not empty, inside its blocks, and no block belongs to two units. */
function unitFaults({ units, blocks, footnotes }: ReadDocument): string[] {
  const faults: string[] = []
  const owner = new Map<number, number>()
  for (const [index, unit] of units.entries()) {
    if (unit.pieces.length === 0 || unit.blocks.length === 0) faults.push(`unit ${index} is empty`)
    if (unit.section >= index || (unit.section >= 0 && units[unit.section]?.kind !== 'heading'))
      faults.push(`unit ${index} has section ${unit.section}`)
    for (const block of unit.blocks) {
      if (owner.has(block)) faults.push(`block ${block} belongs to units ${owner.get(block)} and ${index}`)
      owner.set(block, index)
    }
    let at = -1
    for (const piece of unit.pieces) {
      if (piece.start < at || piece.end <= piece.start) faults.push(`unit ${index} piece ${piece.start}-${piece.end} after ${at}`)
      at = piece.end
      if (!unit.blocks.some((block) => (blocks[block]?.start ?? 0) <= piece.start && piece.end <= (blocks[block]?.end ?? -1)))
        faults.push(`unit ${index} piece ${piece.start}-${piece.end} outside its blocks`)
    }
  }
  for (const { mark, block } of footnotes)
    if (blocks[block]?.kind !== 'footnote' || mark.end <= mark.start) faults.push(`mark ${mark.start} points to block ${block}`)
  return faults
}

/** The map never runs backwards and begins at 0. */
function mapFaults({ map, text }: ReadDocument): string[] {
  const faults: string[] = []
  if (map.canonical.length !== map.source.length || map.canonical[0] !== 0) faults.push('map has no beginning')
  for (let i = 1; i < map.canonical.length; i++) {
    if ((map.canonical[i] as number) <= (map.canonical[i - 1] as number)) faults.push(`map runs backwards at ${i}`)
    if ((map.source[i] as number) < (map.source[i - 1] as number)) faults.push(`source runs backwards at ${i}`)
  }
  for (const box of map.boxes ?? []) if (box.start < 0 || box.end > text.length || box.end <= box.start) faults.push(`box ${box.start}-${box.end}`)
  return faults
}
