import { useEffect, useRef } from 'react'
import { AskName } from '../AskName.tsx'

/** Asks who decides before it is done; the question takes the focus. */
export function AskFirst({ onNamed }: { onNamed: () => void }) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return <AskName input={input} onNamed={onNamed} />
}
