import { useState } from 'react'
import type { LightRecord } from '#api/contract'
import { openOf } from '../../lib/fields.ts'
import { takeFocus } from '../../lib/take-focus.ts'
import { capital, writeTitle, writeWord } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { LineForm } from '../review/LineForm.tsx'
import type { Reviewing } from './useReviewing.ts'
import { ValueFromText } from './ValueFromText.tsx'

/** What is being filled in for the chosen record: a reason, a note, a value. */
export function EntryForm({ record, reviewing }: { record: LightRecord; reviewing: Reviewing }) {
  const { t } = usePen()
  const { form, close, settled, keep, reject, note, text } = reviewing
  switch (form?.does) {
    case 'reject':
      return <LineForm label={t('decide.reason')} action={t('decide.reject')} onKeep={reject} onCancel={close} />
    case 'note':
      return <LineForm label={t('decide.noteWords')} action={t('decide.keep')} needed onKeep={note} onCancel={close} />
    case 'correct': {
      const { field, value, spans } = form.claim
      return (
        <ValueFromText
          key={form.claim.id}
          type={record.type}
          {...{ field, value, spans, text }}
          selected={settled}
          onKeep={(told, words) => keep(field, told, words)}
          onCancel={close}
        />
      )
    }
    case 'add':
      return <AddTo key={`${form.span.start}`} record={record} reviewing={reviewing} span={form.span} />
    default:
      return null
  }
}

/** One more value for the chosen record: first the field, then the value as the words tell it. */
function AddTo({ record, reviewing, span }: { record: LightRecord; reviewing: Reviewing; span: { start: number; end: number } }) {
  const pen = usePen()
  const { t } = pen
  const { close, settled, keep, text } = reviewing
  const filled = record.claims.filter(({ state }) => state !== 'rejected')
  const [field, setField] = useState('')
  const title = t('edit.addTo', { title: writeTitle(record.title, pen) })
  return (
    <section className="make" aria-label={title}>
      <p className="input">
        <label>
          {t('edit.field')}
          <select ref={takeFocus} value={field} onChange={(event) => setField(event.target.value)}>
            <option value="">{t('make.choose')}</option>
            {openOf(record.type, filled).map(({ field: name }) => (
              <option key={name} value={name}>
                {capital(writeWord('field', name, pen), pen.language)}
              </option>
            ))}
          </select>
        </label>
      </p>
      {field === '' ? (
        <button type="button" className="plain" onClick={close}>
          {t('decide.cancel')}
        </button>
      ) : (
        <ValueFromText
          key={field}
          type={record.type}
          value={null}
          spans={[[span.start, span.end]]}
          selected={settled ?? span}
          onKeep={(value, words) => keep(field, value, words)}
          onCancel={close}
          {...{ field, text }}
        />
      )}
    </section>
  )
}
