/** What a failure tells: the status of an HTTP reply, the exit code of a command, what happened, what to do. */
export interface Failure {
  readonly status: number
  readonly exit: number
  readonly says: string
  readonly do: string
}

/** Every failure of the program. Nothing else is thrown at a user; docs/reference/failures.md is made from it. */
export const FAILURES = {
  READ_EMPTY: { status: 422, exit: 3, says: 'The file holds no text.', do: 'Check that it is the right file and that it was saved completely.' },
  READ_SCANNED: {
    status: 422,
    exit: 3,
    says: 'The PDF holds pictures of pages and no text layer.',
    do: 'Run it through a text recognition program (OCR) and add the result.',
  },
  READ_LOCKED: { status: 422, exit: 3, says: 'The file is locked with a password.', do: 'Save an unlocked copy and add that.' },
  READ_BROKEN: {
    status: 422,
    exit: 3,
    says: 'The file is damaged or cut off and cannot be read.',
    do: 'Fetch it again from where it came from, or open and re-save it.',
  },
  READ_MISLABELLED: { status: 422, exit: 3, says: 'The file is not what its name says.', do: 'Give it the ending that fits what is in it.' },
  READ_FORMAT_UNKNOWN: { status: 415, exit: 3, says: 'This kind of file cannot be read.', do: 'Save it as PDF, DOCX, HTML, Markdown, TXT or EML.' },
  READ_TOO_LARGE: {
    status: 413,
    exit: 3,
    says: 'The file is larger than the limit.',
    do: 'Split it; where the limit is that of bytes, it can be raised (setting maxFileBytes).',
  },
  READ_BOMB: {
    status: 422,
    exit: 3,
    says: 'The file unpacks to far more than a document holds.',
    do: 'Do not open it. If you trust its source, save the text alone and add that.',
  },
  READ_ENDLESS: {
    status: 422,
    exit: 3,
    says: 'Reading the file took far longer than any document takes.',
    do: 'Open it and print it anew as PDF, or save its text alone and add that.',
  },
  READ_ENCODING: { status: 422, exit: 3, says: 'The characters of the file cannot be made out.', do: 'Save it as UTF-8 and add it again.' },
  READ_MISSING: { status: 404, exit: 3, says: 'There is no such file, or it may not be opened.', do: 'Check the path and its permissions.' },
  SPAN_EMPTY: { status: 500, exit: 70, says: 'A span holds no words.', do: 'Report this with the document and the rule it names.' },
  SPAN_OUTSIDE_TEXT: {
    status: 500,
    exit: 70,
    says: 'A span points past the end of its text.',
    do: 'Report this with the document and the rule it names.',
  },
  REQUEST_INVALID: {
    status: 400,
    exit: 2,
    says: 'The request is not of the form that is expected.',
    do: 'Compare it with the reference and send it again.',
  },
  REQUEST_FOREIGN: {
    status: 403,
    exit: 2,
    says: 'The request comes from another site or was sent to another name.',
    do: 'Open the workbench under the address that it printed at start.',
  },
  NOT_FOUND: { status: 404, exit: 4, says: 'Nothing has this id or address.', do: 'Check it, or look the thing up in its list.' },
  CLASH: { status: 409, exit: 5, says: 'This does not fit what the ledger holds.', do: 'Load the page again and repeat what you did.' },
  USAGE: { status: 400, exit: 2, says: 'The command is not of the form that is expected.', do: 'See the command’s --help.' },
  DATABASE_UNREACHABLE: {
    status: 503,
    exit: 6,
    says: 'The database does not answer.',
    do: 'Run `rapporteur doctor`; with DATABASE_URL set, check that server.',
  },
  DATABASE_FOREIGN: {
    status: 503,
    exit: 6,
    says: 'The database was laid out by another version of the program.',
    do: 'Use that version, a newer one, or another folder (RAPPORTEUR_DATA).',
  },
  FOLDER_IN_USE: {
    status: 503,
    exit: 6,
    says: 'Another program is using the data folder.',
    do: 'Stop it, or choose another folder (setting dataFolder).',
  },
  FOLDER_UNUSABLE: {
    status: 503,
    exit: 6,
    says: 'The data folder cannot be used.',
    do: 'Check that it may be written and that the disk is not full, or choose another folder (setting dataFolder).',
  },
  LEDGER_MISSING: {
    status: 503,
    exit: 6,
    says: 'There is no ledger in the data folder.',
    do: 'Check the name of the folder (setting dataFolder); `rapporteur add` and `rapporteur start` make a ledger in a new one.',
  },
  PORT_IN_USE: { status: 503, exit: 6, says: 'The address is taken by another program.', do: 'Choose another port with --port.' },
  LLM_UNSET: {
    status: 400,
    exit: 2,
    says: 'No model is set up.',
    do: 'Set RAPPORTEUR_LLM_BASE_URL and RAPPORTEUR_LLM_MODEL (docs/guide/llm.md), or leave --extractor out.',
  },
  LLM_UNREACHABLE: {
    status: 502,
    exit: 8,
    says: 'The model does not answer at its address.',
    do: 'Check RAPPORTEUR_LLM_BASE_URL and that the model runs.',
  },
  LLM_SLOW: { status: 504, exit: 8, says: 'The model took longer than it may.', do: 'Run it again, or raise the limit (setting llmTimeout).' },
  LLM_BUSY: { status: 503, exit: 8, says: 'The model had no time or broke down, however often it was asked.', do: 'Run it again later.' },
  LLM_REFUSED: {
    status: 502,
    exit: 8,
    says: 'The model’s address turned the request down.',
    do: 'Check RAPPORTEUR_LLM_MODEL and RAPPORTEUR_LLM_API_KEY; where schemas are not known there, set RAPPORTEUR_LLM_FORMAT=json.',
  },
  LLM_BROKEN_ANSWER: {
    status: 502,
    exit: 8,
    says: 'The answer of the model is not of the form that was asked for.',
    do: 'Run it again; a model that keeps doing so is too small, or the text of one request too long (setting llmChunkCharacters).',
  },
  LLM_LIMIT: {
    status: 422,
    exit: 8,
    says: 'Not all of the document was put to the model.',
    do: 'Raise the limit (setting llmMaxCalls), or split the document.',
  },
  VERIFY_FAILED: {
    status: 500,
    exit: 7,
    says: 'The ledger does not hold what it should.',
    do: 'Restore the named documents from their files; report it if it comes again.',
  },
  INTERNAL: { status: 500, exit: 70, says: 'The program made a mistake.', do: 'Report this with what you were doing.' },
} as const satisfies Record<string, Failure>

/** The code of a failure, as the API and `--json` show it. */
export type FailureCode = keyof typeof FAILURES

/** The only error the program throws. `facts` names the file, id or value it is about. */
export class Failed extends Error {
  override readonly name = 'Failed'
  readonly code: FailureCode
  readonly facts: Readonly<Record<string, unknown>>
  constructor(code: FailureCode, facts: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(`${code}: ${FAILURES[code].says}`, options)
    this.code = code
    this.facts = facts
  }
}
