import { memo, useId } from 'react'
import type { OutlineItem } from '#api/contract'
import type { Range } from '#model/span'
import { useStrings } from '../../state/language.ts'
import { Words } from '../Words.tsx'

interface Props {
  readonly items: readonly OutlineItem[]
  readonly current: number
  readonly onGo: (range: Range) => void
}

/** More headings than this are no outline but a broken reading. */
const MOST = 1500

/** The document's headings; the one whose part is on screen is marked. */
export const Outline = memo(function Outline({ items, current, onGo }: Props) {
  const t = useStrings()
  const title = useId()
  return (
    <nav className="outline" aria-labelledby={title}>
      <h2 id={title}>{t('reader.outline')}</h2>
      <ol>
        {items.slice(0, MOST).map((item, index) => (
          <li key={item.start} data-level={Math.min(4, Math.max(1, item.level))}>
            <button type="button" aria-current={index === current ? 'location' : undefined} onClick={() => onGo(item)}>
              <span className="outline-words">
                <Words>{item.words}</Words>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
})
