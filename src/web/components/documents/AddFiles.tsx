import { useRef } from 'react'
import { usePen } from '../../state/pen.ts'
import { sendFiles } from '../../state/uploads.ts'

/** The button that asks for files and has them read. */
export function AddFiles() {
  const { t } = usePen()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t('documents.add')}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('documents.add')}
        accept=".pdf,.docx,.html,.htm,.md,.txt,.eml"
        onChange={(event) => {
          void sendFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
