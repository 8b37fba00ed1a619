import type { ReadDocument } from '#model/document'

/**
 * One line a block, for `rapporteur text FILE --blocks`: kind, start-end, page, unit, first words.
 * `+` before the unit marks a block in which the unit above goes on.
 */
export function describeBlocks(document: ReadDocument): string[] {
  const unitOf = new Map<number, string>()
  document.units.forEach((unit, index) => {
    unit.blocks.forEach((block, part) => {
      unitOf.set(block, `${part > 0 ? '+' : ''}${index}`)
    })
  })
  return document.blocks.map((block, index) => {
    const kind = block.kind === 'heading' ? `heading ${block.level}` : block.kind
    const place = [
      block.page === undefined ? '' : `p${block.page}`,
      block.box === undefined ? '' : `box${block.box}`,
      block.table === undefined ? '' : `t${block.table.index}:${block.table.row},${block.table.column}`,
      block.label === undefined ? '' : `[${block.label}]`,
    ]
    const words = document.text.slice(block.start, Math.min(block.end, block.start + 200)).replace(/\s+/g, ' ')
    return [
      kind.padEnd(13),
      `${block.start}-${block.end}`.padEnd(16),
      (unitOf.get(index) ?? '').padEnd(5),
      ...place.filter(Boolean),
      words.slice(0, 90),
    ].join(' ')
  })
}
