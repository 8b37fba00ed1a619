import { useState } from 'react'
import type { ClaimTold, FieldTold, QueueClaim, RecordReply } from '#api/contract'
import type { Range } from '#model/span'
import { usePen } from '../../state/pen.ts'
import { DecideActs } from '../DecideActs.tsx'
import { CorrectForm } from '../review/CorrectForm.tsx'
import { LineForm } from '../review/LineForm.tsx'
import { WindowText } from '../review/WindowText.tsx'
import type { RecordDesk } from './useRecordDesk.ts'

/** What can be decided on the record, or on the value of it that is chosen. */
export function RecordActs({ desk }: { desk: RecordDesk }) {
  const { t } = usePen()
  const { claim, form, acts, setForm, reject, note } = desk
  return (
    <div className="record-acts">
      <DecideActs field={claim?.field ?? null} does={acts} />
      {form === 'reject' ? <LineForm label={t('decide.reason')} action={t('decide.reject')} onKeep={reject} onCancel={() => setForm(null)} /> : null}
      {form === 'note' ? (
        <LineForm label={t('decide.noteWords')} action={t('decide.keep')} needed onKeep={note} onCancel={() => setForm(null)} />
      ) : null}
    </div>
  )
}

interface CorrectProps {
  readonly record: RecordReply['record']
  readonly field: FieldTold
  readonly claim: ClaimTold
  readonly desk: RecordDesk
}

const nothing = (): void => undefined

/** Another value for a claim, its words selected in the sentence that told it. */
export function CorrectClaim({ record, field, claim, desk }: CorrectProps) {
  const { t } = usePen()
  const [selected, setSelected] = useState<Range | null>(null)
  const [source] = claim.sources
  if (!source) return null
  const { sentence } = source
  const start = sentence.start - sentence.before.length
  const words = sentence.before + sentence.words + sentence.after
  const window = { document: record.document, published: null, publisher: null, start, words }
  const asked = {
    id: claim.id,
    field: claim.field,
    form: field.form,
    value: claim.value,
    spans: claim.sources
      .filter((each) => each.start >= start && each.end <= start + words.length)
      .map((each): [number, number] => [each.start, each.end]),
  } as QueueClaim
  return (
    <div className="correct-claim">
      <WindowText window={window} label={t('review.text')} place={source} marks={[{ ...source, as: 'chosen' }]} onSelect={setSelected} />
      <CorrectForm
        type={record.type}
        claim={asked}
        window={window}
        selected={selected}
        onSpans={nothing}
        onKeep={(value, spans) => desk.keep(claim, value, spans)}
        onCancel={() => desk.setForm(null)}
      />
    </div>
  )
}
