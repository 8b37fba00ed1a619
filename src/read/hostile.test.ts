import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Failed } from '#model/failure'
import { read } from './read.ts'
import { MAIL, PAGE, sampleDocx, samplePdf, scannedPdf, TEXT } from './samples.ts'
import { faultsOf } from './soundness.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const outcome = async (fileName: string, bytes: Uint8Array, maxFileBytes?: number): Promise<string> => {
  try {
    return (await read({ fileName, bytes }, maxFileBytes === undefined ? {} : { maxFileBytes })).format
  } catch (error) {
    return error instanceof Failed ? error.code : String(error)
  }
}
const bomb = (): Uint8Array => zipSync({ '[Content_Types].xml': utf8('<x/>'), 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 })
const encryptedOffice = (): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(500),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(500),
    ]),
  )
const lockedPdf = async (): Promise<Uint8Array> => {
  const plain = Buffer.from(await samplePlainPdf()).toString('latin1')
  return latin1(
    plain.replace(
      /trailer\s*<</,
      `trailer <</Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00><00>] `,
    ),
  )
}
async function samplePlainPdf(): Promise<Uint8Array> {
  const { PDFDocument } = await import('pdf-lib')
  const pdf = await PDFDocument.create()
  pdf.addPage([200, 200])
  return pdf.save({ useObjectStreams: false })
}

const HEAD = 'From: a@example.org\nSubject: Visit\nMIME-Version: 1.0\nContent-Type: text/plain\n\n'
const mailWith = (attachment: string): string =>
  [
    'From: a@example.org\nSubject: Visit\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=part\n',
    '--part\nContent-Type: text/plain\n\nThe minister left for Lima on Monday.\n',
    `--part\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n${attachment}`,
    '--part--\n',
  ].join('\n')

describe('files that cannot be read have an outcome with a name', () => {
  test.each<readonly [says: string, fileName: string, bytes: () => Uint8Array | Promise<Uint8Array>, gives: string]>([
    ['no bytes', 'a.txt', () => new Uint8Array(0), 'READ_EMPTY'],
    ['white space', 'a.md', () => utf8(' \n\t\u00a0\n'), 'READ_EMPTY'],
    ['a page of scripts', 'a.html', () => utf8('<html><script>alert(1)</script>'), 'READ_EMPTY'],
    ['a picture of a page', 'a.pdf', scannedPdf, 'READ_SCANNED'],
    ['a locked PDF', 'a.pdf', lockedPdf, 'READ_LOCKED'],
    ['a locked Office file', 'a.docx', encryptedOffice, 'READ_LOCKED'],
    ['a PDF cut off', 'a.pdf', async () => (await samplePdf()).slice(0, 900), 'READ_BROKEN'],
    ['a DOCX cut off', 'a.docx', async () => (await sampleDocx()).slice(0, 4000), 'READ_BROKEN'],
    ['a zip bomb', 'a.docx', bomb, 'READ_BOMB'],
    ['text called PDF', 'a.pdf', () => utf8(TEXT), 'READ_MISLABELLED'],
    ['a picture called text', 'a.txt', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'READ_MISLABELLED'],
    ['a picture', 'a.png', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'READ_FORMAT_UNKNOWN'],
    ['another archive', 'a.zip', () => zipSync({ 'a.txt': utf8('x') }), 'READ_FORMAT_UNKNOWN'],
    ['invalid bytes', 'a.txt', () => Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 255), 'READ_ENCODING'],
    ['elements nested without end', 'a.html', () => utf8('<div>'.repeat(200_000)), 'READ_BROKEN'],
  ])('%s', async (_says, fileName, bytes, gives) => {
    expect(await outcome(fileName, await bytes())).toBe(gives)
  })

  test('a file over the limit', async () => {
    expect(await outcome('a.txt', utf8(TEXT), 100)).toBe('READ_TOO_LARGE')
  })

  test.each([
    ['more paragraphs than any document has', 'a.txt', () => 'One.\n\n'.repeat(150_001)],
    ['a text longer than ten books', 'a.txt', () => 'The minister left. '.repeat(640_000)],
    ['a mail longer than anybody writes', 'a.eml', () => `${HEAD}${'The minister left. '.repeat(220_000)}`],
    ['a mail whose parser would need more than a gigabyte', 'a.eml', () => `${HEAD}${'> The minister left.\n'.repeat(450_000)}`],
  ])('%s', async (_says, fileName, text) => {
    expect(await outcome(fileName, utf8(text()))).toBe('READ_TOO_LARGE')
  })

  test('a mail of any size is read where its attachments make it large', async () => {
    const attached = `${'QUJD'.repeat(19)}\n`.repeat(80_000)
    expect(await outcome('a.eml', utf8(mailWith(attached)))).toBe('eml')
  })
})

describe('files are read as what they are', () => {
  test.each<readonly [says: string, fileName: string, bytes: () => Uint8Array | Promise<Uint8Array>, gives: string]>([
    ['a PDF called text', 'a.txt', samplePdf, 'pdf'],
    ['a DOCX called PDF', 'a.pdf', sampleDocx, 'docx'],
    ['a page called PDF', 'a.pdf', () => utf8(PAGE), 'html'],
    ['a page called text', 'a.txt', () => utf8(PAGE), 'html'],
    ['a mail called text', 'a.txt', () => utf8(MAIL), 'eml'],
    ['text without an ending', 'notes', () => utf8(TEXT), 'txt'],
  ])('%s', async (_says, fileName, bytes, gives) => {
    expect(await outcome(fileName, await bytes())).toBe(gives)
  })
})

describe('encodings', () => {
  const spanish =
    'La ministra se reunió en Bogotá con los delegados de la región y firmó el acuerdo sobre la educación de los niños en las escuelas de España.'
  test.each<readonly [says: string, bytes: Uint8Array, contains: string]>([
    ['UTF-16 with its mark', new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(spanish, 'utf16le')])), 'reunió en Bogotá'],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(spanish, 'utf16le')), 'educación'],
    ['Windows-1252', latin1(spanish), 'reunió en Bogotá'],
    ['UTF-8 with its mark', utf8(`\ufeff${spanish}`), 'niños'],
  ])('%s', async (_says, bytes, contains) => {
    expect((await read({ fileName: 'a.txt', bytes })).text).toContain(contains)
  })
})

test('one line of many megabytes is one paragraph', async () => {
  const document = await read({ fileName: 'a.txt', bytes: utf8('The two ministers met in Maputo and **signed** a [plan](x). '.repeat(100_000)) })
  expect([document.blocks.length, document.units.length, faultsOf(document)]).toEqual([1, 1, []])
})

test('nothing of a page that hides, runs or points elsewhere becomes text', async () => {
  const hostile = PAGE.replace(
    '<h2>',
    '<img src=x onerror=alert(1)><a href="javascript:alert(2)">Enlace</a><iframe src="http://evil.example">no</iframe><svg onload=alert(3)><text>no</text></svg><h2>',
  )
  const { text } = await read({ fileName: 'a.html', bytes: utf8(hostile) })
  expect(text).not.toMatch(/alert|javascript:|evil|tracker|nunca|oculto|color:red|Inicio/)
  expect(text).toContain('Enlace')
})
