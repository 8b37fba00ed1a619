import { Fragment } from 'react'
import { Words } from './Words.tsx'

/** What stands in one line between dots: each part keeps its own direction, so that a date in one script never turns a title in another. */
export function InParts({ parts }: { parts: readonly (string | null)[] }) {
  const told = [...new Set(parts.filter((part) => part !== null && part !== ''))]
  return told.map((part, index) => (
    <Fragment key={part}>
      {index === 0 ? '' : ' · '}
      <Words>{part}</Words>
    </Fragment>
  ))
}
