import type { FailureTold } from '#api/contract'
import { OF_PAGES } from '../strings/failures/en.ts'
import type { StringKey } from '../strings/keys.ts'

/** A failure in the language of the page; in the server's words where the page does not know it. */
export function failureWords(
  { code, says, do: advice }: Pick<FailureTold, 'code' | 'says' | 'do'>,
  t: (key: StringKey) => string,
): { says: string; advice: string } {
  if (code === 'OFFLINE') return { says: t('app.offline'), advice: t('app.offline.do') }
  const known = OF_PAGES.find((each) => each === code)
  return known ? { says: t(`failure.${known}`), advice: t(`failure.${known}.do`) } : { says, advice }
}
