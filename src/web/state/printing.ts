import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True while the page is being printed: what is drawn only where it is in sight is then drawn whole. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const media = window.matchMedia('print')
    // Paper does not wait for the next drawing.
    const set = (now: boolean): void => flushSync(() => setPrinting(now))
    const told = (): void => set(media.matches)
    const begin = (): void => set(true)
    const end = (): void => set(false)
    media.addEventListener('change', told)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      media.removeEventListener('change', told)
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
