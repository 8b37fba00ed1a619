import { PROSE } from './stress-prose.ts'

/** Generated files that a reader could choke on: each is its pattern over and over, up to a number of bytes. */
export interface StressInput {
  readonly says: string
  readonly fileName: string
  readonly bytes: (size: number) => Uint8Array
}

const repeated =
  (pattern: string, before = '', after = '') =>
  (size: number): Uint8Array => {
    const unit = Buffer.from(pattern)
    return new Uint8Array(
      Buffer.concat([Buffer.from(before), Buffer.alloc(Math.max(unit.length, size - (size % unit.length)), unit), Buffer.from(after)]),
    )
  }
/** The pattern with a number in it, so that no two are alike. */
const counted =
  (make: (n: number) => string, before = '') =>
  (size: number): Uint8Array => {
    const parts = [before]
    for (let n = 0, length = 0; length < size; n++) {
      const part = make(n)
      parts.push(part)
      length += part.length
    }
    return new Uint8Array(Buffer.from(parts.join('')))
  }
const text = (says: string, bytes: (size: number) => Uint8Array): StressInput => ({ says, fileName: 'stress.txt', bytes })
const page = (says: string, bytes: (size: number) => Uint8Array): StressInput => ({ says, fileName: 'stress.html', bytes })
const mail = (says: string, bytes: (size: number) => Uint8Array): StressInput => ({ says, fileName: 'stress.eml', bytes })

const HEAD = 'From: a@a.example\r\nTo: b@b.example\r\nSubject: s\r\nMessage-ID: <1@a.example>\r\nMIME-Version: 1.0\r\n'
const signs = [...'[*_<`\\!(|>#-=.,"1A会'].map((sign) => text(`one line of ${sign}`, repeated(sign)))

export const STRESS: readonly StressInput[] = [
  ...signs,
  text('one line of words', repeated('The two ministers met in Maputo and **signed** a [plan](x). ')),
  text('one word', repeated('abcdefghij')),
  text('one line of ](', repeated('](')),
  text('one line of [a](', repeated('[a](')),
  text('one line of <a', repeated('<a ')),
  text('one line of <sup>', repeated('<sup>')),
  text('one line of notes', repeated('x<sup>1</sup> ', '', '\n\n---\n\n<sup>1</sup> A note.\n')),
  text('one line of [1]', repeated('x[1] ', '', '\n\n---\n\n[1] A note.\n')),
  text('short open lines', repeated('The committee then met in\n\n')),
  text(
    'short open lines, counted',
    counted((n) => `The ${n}th committee then met in\n\n`),
  ),
  text(
    'open lines of a sentence',
    counted((n) => `The ${n} members of the committee then met with the others in\n\n`),
  ),
  text('open lines in lower case', repeated('and the members of the committee then met with the others in the\n\n')),
  text(
    'open lines in the middle of pages',
    repeated('And the members of the committee then met with the others in the\n\n\n\nmeeting of their\n\n12\n\n'),
  ),
  text('wrapped lines without blank lines', repeated('The members of the committee then met with the others in the town\n')),
  text('letters on lines', repeated('a\n')),
  text('letters between blank lines', repeated('A\n\n')),
  text('line ends', repeated('\n', 'One sentence.')),
  text('spaces', repeated(' ', 'One sentence.', 'end')),
  text('spaces on lines', repeated(`${' '.repeat(500)}\n`, 'One sentence.')),
  text('form feeds', repeated('\f', 'One sentence.')),
  text('carriage returns', repeated('word\r')),
  text('tabs in one line', repeated('a\t')),
  text('rows of tabs', repeated('a\tb\tc\td\n')),
  text('rows of pipes', repeated('| a | b | c |\n')),
  text('pipes in one line', repeated('| a ', '| ', '\n')),
  text('escaped pipes', repeated('\\|', '| a | ', ' |\n')),
  text('HTML cells', repeated('<tr><td>a</td><td>b</td></tr>\n', '<table>')),
  text('HTML cells in one line', repeated('<td>a', '<table><tr>')),
  text('HTML cells far behind', repeated('A short line of words\n\n', '', '<td>a</td>')),
  text('ends of tables', repeated('</table>\n', '<tr><td>a</td></tr>\n')),
  text('half pictures', repeated('![a)\n\n')),
  text('quoted lines', repeated('> quoted\n')),
  text('nested quotes', repeated('> ')),
  text(
    'notes without marks',
    counted((n) => `[${n % 10_000}] A note of the committee.\n`),
  ),
  text(
    'notes and marks',
    counted((n) => `The committee met.<sup>${n % 9000}</sup>\n\n---\n\n<sup>${n % 9000}</sup> A note.\n\n`),
  ),
  text('notes of one label', repeated('The committee met.①\n\n---\n\n<sup>①</sup> A note.\n\n')),
  text(
    'headings',
    counted((n) => `# Heading ${n}\n\n`),
  ),
  text('headings of one name', repeated('# Background\n\n')),
  text('titles in capitals', repeated('BACKGROUND AND AIMS\n\n')),
  text(
    'titles in title case',
    counted((n) => `Opening of the ${n}th Committee\n\n`),
  ),
  text('names with posts', repeated('Aroha Ngata, Director of the Pacific Youth\n\n')),
  text('items', repeated('- item of a list\n')),
  text('items without blanks', repeated('1. item of a list ')),
  text('bold lines', repeated('**bold**\n')),
  text('unanswered bold', repeated('**')),
  text('bold begins', repeated('**bold line of words\n')),
  text('rules', repeated('---\n')),
  text('underlined lines', repeated('Title\n=====\n')),
  text('contents', repeated('Opening ..... 3\n\n', 'Contents\n\n')),
  text('leaders', repeated('. . . .')),
  text('captions', repeated('◀ A picture of it\n\n')),
  text('credits', repeated('Delegates in the hall (Photo: M. Okoro)\n\n')),
  text('source lines', repeated('### A box\n\nThe words of it.\n\nSource: The Gazette\n\n')),
  text('running heads', repeated('## The Year Book\n\nand the words of it go on and on in the next line of\n\n')),
  text(
    'page numbers',
    counted((n) => `${n % 9000}\n\nThe words of the page are these.\n\n`),
  ),
  text('front matter without end', repeated('title: a\n', '---\n')),
  text('surrogates', repeated('\u{1f469}\u{1f3fd}\u200d\u{1f33e}')),
  text('combining marks', repeated('\u0301', 'e')),
  text('Arabic', repeated('مؤتمر صحفي في القاهرة ')),
  text('Han with stops', repeated('两国代表团在雅加达举行会谈。')),
  text('figures', repeated('1,234.5 ')),
  text('dates', repeated('3 May 2024, ')),
  text('quotation marks', repeated('“')),
  text('capitals', repeated('The Ministry of Foreign Affairs of the Republic of Kenya and ')),
  ...PROSE.map(([says, make, before]) => text(says, counted(make, before))),
  page('nested elements', repeated('<div>', '<html><body>')),
  page('nested inline elements', repeated('<b>', '<html><body><p>words')),
  page('nested inline elements with words', repeated('<b>a', '<html><body><p>words')),
  page('unclosed paragraphs', repeated('<p>The two ministers met in Maputo.', '<html><body>')),
  page('unclosed links', repeated('<a href=x>a', '<html><body>')),
  page('inline elements side by side', repeated('<b>a</b> ', '<html><body><p>')),
  page('line breaks', repeated('a<br>', '<html><body>')),
  page('paragraphs', repeated('<p>The two ministers met in Maputo and signed a plan.</p>\n', '<html><body>')),
  page('cells', repeated('<tr><td>a<td>b', '<html><body><table>')),
  page('nested tables', repeated('<table><tr><td>', '<html><body>')),
  page('words outside a table', repeated('<tr>a', '<html><body><table>')),
  page('lists of lists', repeated('<dl><dt>a<dd>', '<html><body>')),
  page('list items', repeated('<li>a', '<html><body><ul>')),
  page('attributes', repeated(' a=b', '<html><body><p', '>words</p>')),
  page('one attribute', repeated('a', '<html><body><p title="', '">words</p>')),
  page('entities', repeated('&amp;', '<html><body><p>')),
  page('long entities', repeated('&CounterClockwiseContourIntegral;', '<html><body><p>')),
  page('comments', repeated('<!-- a -->', '<html><body><p>words')),
  page('an open comment', repeated('a ', '<html><body><p>words<!-- ')),
  page('an open script', repeated('<b>', '<html><body><p>words<script>')),
  page('words', repeated('The two ministers met in Maputo. ', '<html><body><p>')),
  page(
    'links into the page',
    counted((n) => `<a href="#n${n}">${n % 100}</a><span id="n${n}">x</span>`, '<html><body><p>'),
  ),
  page(
    'marks and notes',
    counted((n) => `<p>Words<sup><a href="#n${n}">1</a></sup></p><p id="n${n}">1 Note</p>`, '<html><body>'),
  ),
  page('forms', repeated('<form><input><select><option>a', '<html><body>')),
  page('templates and svg', repeated('<svg><template>', '<html><body><p>words')),
  page('white space', repeated(' \n', '<html><body><p>words')),
  mail('a long text', repeated('The two ministers met in Maputo.\r\n', `${HEAD}Content-Type: text/plain\r\n\r\n`)),
  mail('headers', repeated('X-Header: value of it\r\n', HEAD, '\r\nWords.\r\n')),
  mail('a folded header', repeated(' value of it\r\n', `${HEAD}X-Header:\r\n`, '\r\nWords.\r\n')),
  mail('addresses', repeated('a@a.example, ', `${HEAD}Cc: `, '\r\n\r\nWords.\r\n')),
  mail('encoded words', repeated('=?utf-8?Q?a?= ', `${HEAD}X-Subject: `, '\r\n\r\nWords.\r\n')),
  mail('parts', repeated('--x\r\nContent-Type: text/plain\r\n\r\na\r\n', `${HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n`)),
  mail(
    'nested parts',
    counted(
      (n) => `--x${n}\r\nContent-Type: multipart/mixed; boundary=x${n + 1}\r\n\r\n`,
      `${HEAD}Content-Type: multipart/mixed; boundary=x0\r\n\r\n`,
    ),
  ),
  mail('base64', repeated('VGhlIHR3byBtaW5pc3RlcnMgbWV0Lgo=\r\n', `${HEAD}Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n`)),
  mail('HTML', repeated('<b>a', `${HEAD}Content-Type: text/html\r\n\r\n<html><body>`)),
  mail('quoted replies', repeated('> > words\r\n', `${HEAD}\r\nWords of it.\r\n\r\n`)),
]
