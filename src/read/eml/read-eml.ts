import PostalMime, { type Email } from 'postal-mime'
import type { ReadDocument } from '#model/document'
import { Failed } from '#model/failure'
import type { Draft } from '../blocks/draft.ts'
import { edtfOf } from '../html/page-facts.ts'
import { readMarkup } from '../html/read-html.ts'
import type { SourceFile } from '../source-file.ts'
import { readPlain } from '../txt/read-plain.ts'

const LARGEST_MAIL = 60_000_000
/** Most UTF-16 units of a mail's own text; attachments do not count. Nobody writes a longer one. */
const LONGEST_MAIL = 4_000_000

/** Most bytes of lines that somebody wrote, as plain text and as a page: the parser takes 160 times as much memory for long texts. */
const LARGEST_WRITTEN = 9_000_000

/**
 * An e-mail: its text part, or its HTML part where there is no other. Source offsets count characters of the decoded
 * part. The subject is the title, the date header the date, the sender the publisher; attachments are not read.
 */
export async function readEml(file: SourceFile): Promise<ReadDocument> {
  if (file.bytes.length > LARGEST_MAIL) throw new Failed('READ_TOO_LARGE', { fileName: file.fileName, bytes: file.bytes.length, limit: LARGEST_MAIL })
  const written = writtenBytes(file.bytes)
  if (written > LARGEST_WRITTEN) throw new Failed('READ_TOO_LARGE', { fileName: file.fileName, characters: written, limit: LARGEST_WRITTEN })
  const mail = await new PostalMime({ maxNestingDepth: 30 }).parse(file.bytes)
  const facts = factsOfMail(mail)
  const length = mail.text?.length ?? 0
  if (length > LONGEST_MAIL) throw new Failed('READ_TOO_LARGE', { fileName: file.fileName, characters: length, limit: LONGEST_MAIL })
  const plain = (mail.text ?? '').trim()
  const given = { ...withoutNulls(facts), ...file.given }
  if (plain !== '' && !plain.startsWith('<')) return readPlain({ ...file, given }, mail.text as string, 'eml', settleMail)
  if (mail.html) return readMarkup({ ...file, given }, mail.html, 'eml')
  throw new Failed(mail.headers.length === 0 ? 'READ_BROKEN' : 'READ_EMPTY', { fileName: file.fileName })
}

/** Bytes of all lines that hold a space: lines of attachments in base64 have none. */
function writtenBytes(bytes: Uint8Array): number {
  let written = 0
  for (let space = bytes.indexOf(SPACE); space !== -1; ) {
    const found = bytes.indexOf(LINE_FEED, space)
    const end = found === -1 ? bytes.length : found
    written += end - bytes.lastIndexOf(LINE_FEED, space)
    space = bytes.indexOf(SPACE, end)
  }
  return written
}
const LINE_FEED = 10
const SPACE = 32

function factsOfMail(mail: Email): { title: string | null; publisher: string | null; published: string | null } {
  return {
    title: mail.subject?.trim() || null,
    publisher: mail.from?.name?.trim() || mail.from?.address || null,
    published: mail.date ? edtfOf(mail.date) : null,
  }
}

const withoutNulls = <T extends Record<string, string | null>>(facts: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) as { [K in keyof T]?: string }

const REPLY_HEAD =
  /^(?:on .{6,200} wrote:|le .{6,200} a écrit\s?:|am .{6,200} schrieb .{2,100}:|el .{6,200} escribió:|-{3,}\s*(?:original message|forwarded message|ursprüngliche nachricht)\s*-{3,}.*)$/is

/** Quoted replies and everything behind a signature mark are furniture: they are other mails' words, or nobody's. */
function settleMail(text: string, drafts: readonly Draft[]): void {
  let signed = false
  for (const draft of drafts) {
    const words = text.slice(draft.start, Math.min(draft.end, draft.start + 400))
    if (/^--\s*$/.test(words.split('\n')[0] ?? '')) signed = true
    if (signed || words.startsWith('>') || REPLY_HEAD.test(words)) {
      draft.kind = 'furniture'
      draft.settled = true
    }
  }
}
