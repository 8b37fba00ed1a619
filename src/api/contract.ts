/**
 * Every request and reply under `/api/v1`, as Zod schemas and the types made from them.
 * The web page imports types from here and nothing else of the program but the model.
 *
 * Reply    `{ ok: true, … , next }` where `next` is present on lists: an opaque token, or null at the end
 * Failure  `{ ok: false, error: { code, says, do, facts } }` with the status of src/model/failure.ts
 * Spans    half-open, UTF-16 units into the document's canonical text; `[start, end]` pairs in compact replies
 * Dates    EDTF level 0 (`2024-11`, `2024-11-26/2024-12-05`); moments are ISO 8601 in UTC
 * Words    nothing in a reply is HTML; every string is text as the source has it
 */
export * from './contract/common.ts'
export * from './contract/documents.ts'
export * from './contract/jobs.ts'
export * from './contract/records.ts'
export * from './contract/review.ts'
export * from './contract/rounds.ts'
export * from './contract/runs.ts'
export * from './contract/search.ts'
export * from './contract/text.ts'
export * from './contract/things.ts'
