/** Documents that the browser tests read: short, with people, places, dates and numbers that the rules find. */
export const HARBOUR_LETTER = {
  fileName: 'harbour-letter.md',
  text: `# Harbour Letter, May 2024

## Visits

On 3 May 2024, Amina Odhiambo, President of the Mombasa Port Council, met Lars Holm, Mayor of Bergen, in Mombasa, Kenya. The two sides signed the Memorandum of Understanding on Clean Harbours.

From 10 to 14 May 2024, a delegation of the Bergen Maritime Institute visited Dar es Salaam, Tanzania. Lars Holm said, "The sea has never asked anyone for a passport."

## Numbers

More than 1,200 students took part in the exchange in 2023. The council will train 300 young sailors by 2026.

## Forum

The 5th Indian Ocean Harbour Forum was held in Colombo, Sri Lanka, on 21 November 2023. About 400 people attended it.
`,
}

export const LAKE_NOTE = {
  fileName: 'lake-note.txt',
  text: `Note of the Lake Cities Network

On 12 March 2022, the Mayor of Kisumu, Peter Obura, received a delegation from Jinja, Uganda, in Kisumu, Kenya.

Quito and Cusco became sister cities in 1994. Norway donated 12 boats to Tuvalu in June 2021.
`,
}

/** A page that tries everything a page can try. */
export const HOSTILE_PAGE = {
  fileName: 'hostile "><img src=x onerror=alert(1)>.html',
  text: `<!doctype html><html><head>
<title>"><script>alert('title')</script><img src=x onerror=alert('title')></title>
<script>alert('head')</script><script src="http://evil.example/x.js"></script>
<link rel="stylesheet" href="http://evil.example/x.css"><base href="http://evil.example/">
<meta http-equiv="refresh" content="0;url=http://evil.example/">
</head><body onload="alert('load')">
<article><h1>Visit of &lt;img src=x onerror=alert('h1')&gt; to Lagos</h1>
<p>On 4 April 2023, the President of Ghana met Ada &lt;script&gt;alert('name')&lt;/script&gt; Okoro, Mayor of Lagos, in Lagos, Nigeria.
<a href="javascript:alert('link')">Read the communiqué</a> <a href="http://evil.example/">elsewhere</a></p>
<p><img src="http://evil.example/pixel.gif" onerror="alert('img')"><iframe src="http://evil.example/frame"></iframe>
<svg onload="alert('svg')"><a href="javascript:alert('svg')"><text>words</text></a></svg>
<style>body{background:url(http://evil.example/bg.png)}</style>
<form action="http://evil.example/"><button formaction="javascript:alert('form')">Send</button></form>
They agreed to plant 500 trees by 2025 &lt;b onmouseover=alert('text')&gt;.</p></article>
</body></html>`,
}

const CITIES = ['Lima', 'Oslo', 'Accra', 'Hanoi', 'Perth', 'Tunis', 'Quito', 'Riga', 'Dakar', 'Osaka']
const FIRST = ['Ana', 'Lars', 'Kofi', 'Minh', 'Grace', 'Salma', 'Luis', 'Ilze', 'Awa', 'Kenji', 'Rosa']
const LAST = ['Torres', 'Holm', 'Mensah', 'Tran', 'Walker', 'Gharbi', 'Vega', 'Ozols', 'Ndiaye', 'Sato', 'Quispe', 'Berg', 'Owusu']

/** A long report of about so many characters: chapters of meetings that differ in names, days and numbers. */
export function longReport(characters: number): { fileName: string; text: string } {
  const parts: string[] = ['# Report of the Friendship Circle, 2024\n']
  const of = (list: readonly string[], n: number): string => list[n % list.length] ?? ''
  for (let n = 0, length = 0; length < characters; n++) {
    const [here, there] = [of(CITIES, n), of(CITIES, n * 3 + 1)]
    const heading = n % 12 === 0 ? `## Chapter ${n / 12 + 1}\n\n` : ''
    const part = `${heading}On ${(n % 27) + 1} May ${2000 + (n % 24)}, ${of(FIRST, n)} ${of(LAST, n)}, Mayor of ${here}, met ${of(FIRST, n + 5)} ${of(LAST, n + 7)}, President of the ${there} Teachers Union, in ${here}. More than ${((n * 37) % 900) + 20} pupils took part in the exchange. The guests saw the harbour, two museums and a library that had been opened a year before, and were shown around by those who work there every day.\n`
    parts.push(part)
    length += part.length
  }
  return { fileName: `long-report-${characters}.md`, text: parts.join('\n') }
}
