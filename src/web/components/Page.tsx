import { type ReactNode, useEffect } from 'react'

/** The main landmark of a page that scrolls as a whole, and the title of the browser's tab. */
export function Page({ title, children }: { title: string; children: ReactNode }) {
  useTabTitle(title)
  return (
    <main id="page" className="page" tabIndex={-1}>
      <div className="page-inner">{children}</div>
    </main>
  )
}

/** Names the browser's tab. Text only: a title from a document is no more than that. */
export function useTabTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Rapporteur' : `${title} · Rapporteur`
  }, [title])
}
