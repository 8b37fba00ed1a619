const SYLLABLE_OF =
  /(?:zh|ch|sh|ts|tz|hs|[bpmfdtnlgkhjqxrzcsyw])?(?:uang|iang|iong|iung|ueng|ang|eng|ing|ong|ung|iao|uai|ian|ien|uan|uen|uei|ieh|ueh|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|ih|eh|a|e|i|o|u)/gy

/** A word of pinyin or Wade-Giles by what both write alike, syllables parted; empty where it is neither. */
export function chineseSound(word: string): string {
  let out = ''
  SYLLABLE_OF.lastIndex = 0
  for (let at = 0; at < word.length; ) {
    SYLLABLE_OF.lastIndex = at
    const found = SYLLABLE_OF.exec(word)?.[0]
    if (!found) return ''
    at += found.length
    // n and ng may begin the next syllable: the longest ending was taken, which names bear out.
    out += `${out === '' ? '' : '-'}${syllableSound(found)}`
  }
  return out
}

function syllableSound(syllable: string): string {
  const [, first = '', rest = ''] = /^(zh|ch|sh|ts|tz|hs|[bpmfdtnlgkhjqxrzcsyw]?)(.*)$/.exec(syllable) ?? []
  const initial =
    {
      b: 'p',
      d: 't',
      g: 'k',
      zh: 'c',
      ch: 'c',
      j: 'c',
      q: 'c',
      z: 'z',
      c: 'z',
      ts: 'z',
      tz: 'z',
      x: 's',
      hs: 's',
      sh: 's',
      s: 's',
      r: 'r',
      y: '',
      w: '',
    }[first] ?? first
  const final = rest
    .replace(/^ung$/, 'ong')
    .replace(/ien$/, 'ian')
    .replace(/ieh$/, 'ie')
    .replace(/ueh$/, 'ue')
    .replace(/^uei$/, 'ui')
    .replace(/^uo$/, 'o')
    .replace(/^(?:ih|u|i)$/, (vowel) => (initial === 'c' || initial === 's' || initial === 'z' || initial === 'r' ? 'i' : (vowel[0] as string)))
    .replace(/^(?:eh|e)$/, (vowel) => (initial === 'z' ? 'i' : (vowel[0] as string)))
    .replace(/^i[ou]ng$/, 'ong')
  return initial + final
}
