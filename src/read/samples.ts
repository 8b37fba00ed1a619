import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { PDFDocument, type PDFPage, StandardFonts } from 'pdf-lib'

/** Small real files that the tests of this folder make for themselves. Texts are made up. */
export const TEXT = `# Lagoon Forum adopts shoreline pledge

APIA, 14 May 2024 – Ministers of nine island states met in Apia on Tuesday and adopted the Shoreline Pledge, which asks each of them to plant

## Lagoon Forum Bulletin

two hundred hectares of mangrove by 2030.<sup>1</sup> The pledge was read out by **Sina Tuilagi**, chair of the [Lagoon Forum](https://lagoon.example/about).

- Kiribati offered seedlings;
- Tuvalu offered a nursery.

Country\tHectares
Samoa\t40
Tonga\t25

---

<sup>1</sup> Shoreline Pledge, paragraph 4.
`

export const PAGE = `<!doctype html><html lang="es"><head><title>Visita oficial | Ministerio de Comercio</title>
<meta property="article:published_time" content="2023-09-18T10:00:00Z"><meta property="og:site_name" content="Ministerio de Comercio">
<script>document.write('nunca')</script><style>p{color:red}</style></head><body>
<nav><ul><li><a href="/">Inicio</a></li><li><a href="/n">Noticias</a></li></ul></nav>
<main><h1>Visita oficial a Nairobi</h1>
<p>La ministra <b>Luc&iacute;a Paredes</b> se reuni&oacute; el lunes con su hom&oacute;loga keniana para hablar de comercio &amp; pesca.<sup><a href="#n1">1</a></sup> Las dos delegaciones firmaron un memorando.</p>
<h2>Acuerdos</h2><ul><li>Un memorando sobre pesca.</li><li>Un programa de becas.</li></ul>
<table><tr><th>Año</th><th>Becas</th></tr><tr><td>2024</td><td>30</td></tr></table>
<figure><img src="http://tracker.example/x.png" onerror="alert(1)"><figcaption>Las ministras en Nairobi</figcaption></figure>
<p style="display:none">texto oculto</p>
<ol><li id="n1">Nota conjunta del ministerio.</li></ol></main>
<footer>Contacto <a href="/aviso">Aviso legal</a></footer></body></html>`

export const MAIL = [
  'From: "Nordic Harbour Council" <press@harbour.example>',
  'To: list@harbour.example',
  'Subject: =?utf-8?Q?Council_meets_in_=C3=85lesund?=',
  'Date: Thu, 6 Mar 2025 09:30:00 +0100',
  'Message-ID: <1@harbour.example>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The council met in Ålesund on 4 March and elected Ingrid Moe as its chair.',
  '',
  'On Wed, 5 Mar 2025 at 10:00, Lars Holm wrote:',
  '',
  '> Will there be a press release?',
  '',
  '-- ',
  'Press office',
  'Tel: 555 0100',
  '',
].join('\r\n')

/** A PDF of three pages with running heads, page numbers, a paragraph broken over a page and one page in two columns. */
export async function samplePdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setTitle('Annual report of the River Commission')
  pdf.setCreationDate(new Date('2022-06-01T00:00:00Z'))
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const draw = (page: PDFPage, lines: readonly string[], x: number, y: number, size = 11): void => {
    lines.forEach((line, i) => {
      page.drawText(line, { x, y: y - i * size * 1.3, size, font })
    })
  }
  const page = (number: number): PDFPage => {
    const made = pdf.addPage([595, 842])
    draw(made, ['River Commission Annual Report'], 72, 800, 9)
    draw(made, [String(number)], 290, 30, 9)
    return made
  }
  const first = page(1)
  draw(first, ['Sharing the river'], 72, 740, 22)
  draw(
    first,
    ['The commission held its twelfth session in Belgrade on 3 June 2022.', 'Delegates of six states agreed on new rules for dredging and on'],
    72,
    700,
  )
  const second = page(2)
  draw(second, ['a joint flood warning service. The rules enter into force in 2023.'], 72, 740)
  draw(second, ['1 Minutes of the twelfth session, page 8.'], 72, 90, 8)
  const third = page(3)
  const column = (words: string): string[] => Array.from({ length: 8 }, (_, i) => `${words} text in line ${i + 1} of the column`)
  draw(third, column('Left'), 60, 700)
  draw(third, column('Right'), 320, 700)
  return pdf.save()
}

/** A PDF whose only page holds a drawing and no letters. */
export async function scannedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([300, 300]).drawRectangle({ x: 20, y: 20, width: 200, height: 200 })
  return pdf.save()
}

/** A Word document with a heading, a footnote, a list, a table. */
export async function sampleDocx(): Promise<Uint8Array> {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })
  const document = new Document({
    title: 'Savanna Universities Network',
    footnotes: { 1: { children: [new Paragraph('Charter of the network, article 2.')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Rectors meet in Accra', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('The rectors met in Accra on 9 October 2023 '),
              new TextRun({ text: 'and signed', bold: true }),
              new TextRun(' a charter'),
              new FootnoteReferenceRun(1),
              new TextRun(' & a budget.'),
            ],
          }),
          new Paragraph({ text: 'An exchange of forty lecturers.', bullet: { level: 0 } }),
          new Table({
            rows: [new TableRow({ children: [cell('University'), cell('Lecturers')] }), new TableRow({ children: [cell('Legon'), cell('12')] })],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
