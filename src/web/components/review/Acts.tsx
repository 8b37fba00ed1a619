import { useStrings } from '../../state/language.ts'
import type { StringKey } from '../../strings/keys.ts'
import { printed } from '../KeysLayer.tsx'

/** One thing that can be done, and the key that does it. */
export interface Doing {
  readonly key: string
  readonly says: StringKey
  readonly does: () => void
}

/** Everything that can be decided on an item, each with its key. */
export function Acts({ acts }: { acts: readonly Doing[] }) {
  const t = useStrings()
  return (
    <fieldset className="review-acts" aria-label={t('review.acts')}>
      {acts.map(({ key, says, does }) => (
        <button key={key} type="button" className="button" aria-keyshortcuts={key} onClick={does}>
          {t(says)} <kbd>{printed(key).replace(/^⇧ (.)$/, (_, letter: string) => `⇧ ${letter.toLowerCase()}`)}</kbd>
        </button>
      ))}
    </fieldset>
  )
}
