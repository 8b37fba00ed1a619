import type { DocumentRow } from '#api/contract'
import { AsideForm } from './AsideForm.tsx'
import { AsideLine } from './AsideLine.tsx'

interface Props {
  readonly document: DocumentRow
  readonly asking: boolean
  readonly onAsk: (asking: boolean) => void
}

/** Above the text of a document: that it is set aside, or whether it is to be. */
export function AsideStrip({ document, asking, onAsk }: Props) {
  const end = (): void => {
    onAsk(false)
    // What was pressed is gone; who works by keyboard stays on the page.
    window.document.getElementById('page')?.focus({ preventScroll: true })
  }
  if (document.aside)
    return (
      <div className="aside-strip">
        <AsideLine aside={document.aside} onDone={end} />
      </div>
    )
  if (!asking) return null
  return (
    <div className="aside-strip">
      <AsideForm file={document.file} name={document.title ?? document.fileName} onCancel={end} onDone={end} />
    </div>
  )
}
