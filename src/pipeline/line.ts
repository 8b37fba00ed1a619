import type { ExtractedRecord } from '#model/claim'

/** A record as `extract` and `export` write it: one JSON object a line. The contract is docs/reference/extract.md. */
export function lineOf(doc: string, record: ExtractedRecord): string {
  return JSON.stringify({
    type: record.type,
    doc,
    ...record.fields,
    ...(record.status === null ? {} : { status: record.status }),
    evidence: record.evidence.map(({ start, end }) => ({ start, end })),
    claims: record.claims.map(({ field, value, spans, basis, rule }) => ({
      field,
      value,
      spans: spans.map(({ start, end }) => ({ start, end })),
      basis,
      rule,
    })),
  })
}
