// npm run samples: makes the PDF and DOCX files of fixtures/documents from scripts/samples/content.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { docxOf } from './docx.ts'
import { parseSample } from './parse.ts'
import { pdfOf } from './pdf.ts'

const CONTENT = new URL('content/', import.meta.url)
const DOCUMENTS = new URL('../../fixtures/documents/', import.meta.url)

for (const file of readdirSync(CONTENT).sort()) {
  const sample = parseSample(readFileSync(new URL(file, CONTENT), 'utf8'))
  const name = file.replace(/\.md$/, '')
  const bytes = await (name.endsWith('.pdf') ? pdfOf(sample) : docxOf(sample))
  writeFileSync(new URL(name, DOCUMENTS), bytes)
  console.log(`${name}: ${(bytes.length / 1024).toFixed(1)} kB`)
}
