/** Scripts that one language is written in, as far as official texts go; kana and hangul are looked at before Han. */
const SCRIPTS: readonly (readonly [language: string, pattern: RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['lo', /[\u0e80-\u0eff]/g],
  ['km', /[\u1780-\u17ff]/g],
  ['my', /[\u1000-\u109f]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['bn', /[\u0980-\u09ff]/g],
  ['ta', /[\u0b80-\u0bff]/g],
  ['si', /[\u0d80-\u0dff]/g],
  ['am', /[\u1200-\u137f]/g],
  ['ka', /[\u10a0-\u10ff]/g],
  ['hy', /[\u0530-\u058f]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['el', /[\u0370-\u03ff]/g],
]

/** The commonest small words of each language: enough of them decide. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in for on with by is was that from at as between this its are has will',
  fr: 'le la les des du et de à en dans pour sur avec par est une au aux qui que ce cette entre',
  es: 'el la los las de y en del con para por que se un una al su como entre fue más',
  pt: 'o a os as de e em do da dos das com para por que se um uma ao no na entre não foi mais',
  de: 'der die das und in von mit für auf den im des zu ist dem ein eine zwischen wurde sich nicht',
  it: 'il la di e in del della che per con un una dei delle al sono è nel tra alla dal gli',
  nl: 'de het van en in een voor op met te zijn aan door dat is bij tussen tot werd ook',
  sv: 'och i att det som en på är av för med den till har inte om ett vi mellan från',
  da: 'og i at det er en til på som af for med den der et har de ikke mellem fra',
  fi: 'ja on ei että se oli sekä kanssa myös mukaan hän ovat joka tai mutta kuin',
  pl: 'i w na z do się o że jest oraz po dla od przez nie to między przy ich',
  cs: 'a v na se je o s z do že k ve pro za od by po mezi také',
  ro: 'și de în la cu a din pentru o pe că care este nu al prin între sau au',
  hu: 'a az és hogy nem is egy meg ez volt között szerint valamint',
  tr: 've bir bu için ile da de olarak olan arasında türkiye en çok daha tarafından',
  vi: 'và của các là cho trong với được những có tại về giữa một không này',
  id: 'dan di yang untuk dengan dari pada ini dalam oleh antara akan ke telah sebagai juga',
  sw: 'na ya wa kwa katika ni za la kuwa hiyo cha pia kati nchi',
}
const CYRILLIC: Readonly<Record<string, string>> = {
  ru: 'и в на с по для что из от о был к между также не как это за',
  uk: 'і в на з та до що для від про за між також не як це є під',
  bg: 'и на в за се с от да е по между също не като това са',
  sr: 'и у на је за са да се од по између који као што су',
  kk: 'және мен үшін бұл бойынша арасындағы туралы деп',
}
const ARABIC: Readonly<Record<string, string>> = {
  ar: 'في من على إلى التي أن الذي مع هذا بين عن هذه كما',
  fa: 'در از به که با این را و است برای آن های می',
  ur: 'کے میں کی اور سے کا ہے نے کو پر کہ',
}

/** Languages in which a word is one of the small ones. */
const languagesOf = new Map<string, string[]>()
for (const list of [SMALL_WORDS, CYRILLIC, ARABIC]) {
  for (const [language, words] of Object.entries(list)) {
    for (const word of words.split(' ')) {
      const languages = languagesOf.get(word)
      if (languages) languages.push(language)
      else languagesOf.set(word, [language])
    }
  }
}

/** ISO 639-1 code of the language that most of a sample is written in; null where too little speaks for any. */
export function languageOf(sample: string): string | null {
  const ascii = plainLetters(sample)
  const letters = ascii + (sample.replace(/[ -~\s]+/g, '').match(/\p{L}/gu)?.length ?? 0)
  if (letters < 12) return null
  if (ascii > letters * 0.7) return byWords(sample)
  for (const [language, pattern] of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / letters
    if (share > (language === 'ja' ? 0.08 : 0.4)) return language
  }
  return byWords(sample)
}

/** Letters of English among the characters: counted one by one, without a string for each. */
function plainLetters(sample: string): number {
  let count = 0
  for (let i = 0; i < sample.length; i++) {
    const small = sample.charCodeAt(i) | 32
    if (small >= 97 && small <= 122 && sample.charCodeAt(i) < 128) count++
  }
  return count
}

function byWords(sample: string): string | null {
  const { language, share, count } = commonest(sample)
  return count >= 3 && share > 0.06 ? language : null
}

/** Share of the words of a sample that are small words of the language it fits best; high for text that is decoded right. */
export const smallWordShare = (sample: string): number => commonest(sample).share

function commonest(sample: string): { language: string | null; share: number; count: number } {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  let language: string | null = null
  let count = 0
  for (const [candidate, found] of counts) {
    if (found <= count) continue
    count = found
    language = candidate
  }
  return { language, share: words.length === 0 ? 0 : count / words.length, count }
}
