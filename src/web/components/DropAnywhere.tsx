import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useStrings } from '../state/language.ts'
import { sendFiles, whenDone } from '../state/uploads.ts'

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Files dropped anywhere are sent to be read; the list of documents then shows how they fare. */
export function DropAnywhere() {
  const t = useStrings()
  const over = useDropping()
  const client = useQueryClient()
  useEffect(() => {
    whenDone(() => {
      for (const key of ['documents', 'records', 'health', 'find']) void client.invalidateQueries({ queryKey: [key] })
    })
  }, [client])
  return over ? (
    <div className="drop-veil" aria-hidden="true">
      <p>{t('documents.dropHere')}</p>
    </div>
  ) : null
}

function useDropping(): boolean {
  const [over, setOver] = useState(false)
  const navigate = useNavigate()
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      void sendFiles(files)
      void navigate({ to: '/documents' })
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [navigate])
  return over
}
