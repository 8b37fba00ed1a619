import { useEffect, useRef } from 'react'
import { actionOf, isSingle, nameOfKey, type Scope } from '../lib/keymap.ts'
import { keep, kept } from './kept.ts'

/** What the actions of a scope do. An action that is not there is left to others. */
export type Handlers = Readonly<Record<string, () => void>>

let single = kept('single-keys') !== 'off'
/** Whether keys of a single letter or sign do anything; people who dictate turn them off. */
export const singleKeys = (): boolean => single
export function setSingleKeys(on: boolean): void {
  single = on
  keep('single-keys', on ? null : 'off')
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]), select, textarea'))

/** Listens to the keys of a scope while the component is there. A sequence is forgotten after a second. */
export function useKeys(scope: Scope, handlers: Handlers): void {
  const current = useRef(handlers)
  current.current = handlers
  useEffect(() => {
    let pressed: string[] = []
    let timer = 0
    const onKey = (event: KeyboardEvent): void => {
      const name = nameOfKey(event)
      if (name === null || event.defaultPrevented || event.isComposing) return
      if (isSingle(name) && (typing(event.target) || !single)) return
      window.clearTimeout(timer)
      pressed = [...pressed, name]
      const action = actionOf(pressed, scope) ?? actionOf([name], scope)
      if (action === 'more') {
        timer = window.setTimeout(() => {
          pressed = []
        }, 1000)
        return
      }
      pressed = []
      const handler = action === null ? undefined : current.current[action]
      if (!handler) return
      if (action !== 'escape') event.preventDefault()
      handler()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [scope])
}
