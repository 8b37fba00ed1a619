import { usePen } from '../../state/pen.ts'
import { LineForm } from './LineForm.tsx'
import { noted, type OnItem } from './useDecide.ts'

interface Props extends OnItem {
  readonly onClose: () => void
}

/** A note on the item. It stays open where the note could not be kept yet. */
export function NoteForm({ item, decide, author, onClose }: Props) {
  const { t } = usePen()
  return (
    <LineForm
      label={t('review.yourNote')}
      action={t('review.keep')}
      needed
      onKeep={(text) => {
        if (text !== null && decide(noted(item, author, text))) onClose()
      }}
      onCancel={onClose}
    />
  )
}
