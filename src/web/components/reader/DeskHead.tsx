import { DecidedLine } from '../DecidedLine.tsx'
import { MakeRecord } from './MakeRecord.tsx'
import type { Reviewing } from './useReviewing.ts'

/** Above the records: what was decided last, and a record that is being made. */
export function DeskHead({ document, reviewing }: { document: string; reviewing: Reviewing }) {
  const { deciding, form, settled, close, make, text } = reviewing
  const { pending, failure, told, undo } = deciding
  return (
    <>
      <DecidedLine {...{ pending, failure, told, undo }} />
      {form?.does === 'make' ? (
        <MakeRecord
          key={`${form.span.start}-${form.span.end}`}
          document={document}
          text={text}
          span={form.span}
          selected={settled}
          onMake={make}
          onCancel={close}
        />
      ) : null}
    </>
  )
}
