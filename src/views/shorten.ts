/** Words cut at a white space before `most` characters, with an ellipsis; white space folded. Never half a character pair. */
export function shorten(words: string, most: number): string {
  const folded = words.replace(/\s+/g, ' ').trim()
  if (folded.length <= most) return folded
  const cut = folded.slice(0, most)
  const space = cut.lastIndexOf(' ')
  const kept = space > most / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`
}
