import type { ReactNode } from 'react'

/** Words from a document, set apart from the direction of the page around them. Text nodes only. */
export function Words({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <bdi dir="auto" {...(className ? { className } : {})}>
      {children}
    </bdi>
  )
}
