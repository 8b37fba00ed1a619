import type { ExtractedRecord } from '#model/claim'
import type { Range } from '#model/span'

/** A record as `extract` and `export` write it: one JSON object a line. The contract is docs/reference/extract.md. */
export function lineOf(doc: string, record: ExtractedRecord): string {
  let line = `{"type":"${record.type}","doc":${JSON.stringify(doc)},${JSON.stringify(record.fields).slice(1, -1)}`
  if (record.status !== null) line += `,"status":"${record.status}"`
  line += `,"evidence":${rangesIn(record.evidence)},"claims":[`
  let comma = ''
  for (const { field, value, spans, basis, rule } of record.claims) {
    const told = JSON.stringify(value)
    line += `${comma}{"field":"${field}","value":${told},"spans":${rangesIn(spans)},"basis":"${basis}","rule":"${rule}"}`
    comma = ','
  }
  return `${line}]}`
}

function rangesIn(ranges: readonly Range[]): string {
  let written = ''
  for (const { start, end } of ranges) written += `${written === '' ? '' : ','}{"start":${start},"end":${end}}`
  return `[${written}]`
}
