import { useId, useState } from 'react'
import type { ClaimByHand } from '#model/decision'
import type { RecordType } from '#model/record'
import { joinRanges, type Range } from '#model/span'
import type { ActToSend } from '../../client/decide.ts'
import { FIELD_FORMS, fieldForm, openOf, WITH_STATUS, wantedOf } from '../../lib/fields.ts'
import { takeFocus } from '../../lib/take-focus.ts'
import { STATUS_WORDS, TYPES } from '../../lib/types.ts'
import { capital, writeField, writeStatus, writeWord } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { TypeSign } from '../TypeSign.tsx'
import { Words } from '../Words.tsx'
import { ValueFromText } from './ValueFromText.tsx'

interface Props {
  readonly document: string
  readonly text: string
  readonly span: Range
  readonly selected: Range | null
  readonly onMake: (does: ActToSend, what: string) => void
  readonly onCancel: () => void
}

type Status = (typeof STATUS_WORDS)[number]

/** A record that extraction missed, made of words of the text: its type, then field by field. */
export function MakeRecord(props: Props) {
  const { t } = usePen()
  const title = useId()
  const [type, setType] = useState<RecordType | null>(null)
  return (
    <section className="entry make" aria-labelledby={title}>
      <h3 id={title}>
        {t('make.title')} {type ? <TypeSign type={type} /> : null}
      </h3>
      <p className="input">
        <label>
          {t('make.type')}{' '}
          <select ref={takeFocus} value={type ?? ''} onChange={(event) => setType(TYPES.find((each) => each === event.target.value) ?? null)}>
            <option value="">{t('make.chooseType')}</option>
            {TYPES.map((each) => (
              <option key={each} value={each}>
                {t(`type.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </p>
      {type ? <Filling key={type} type={type} {...props} /> : null}
    </section>
  )
}

/** The fields that the type wants one after the other, then any others. */
function Filling({ type, document, text, span, selected, onMake, onCancel }: Props & { type: RecordType }) {
  const pen = usePen()
  const { t } = pen
  const [status, setStatus] = useState<Status>('held')
  const [claims, setClaims] = useState<readonly ClaimByHand[]>([])
  const [asked, setAsked] = useState<string | null>(null)
  const wanted = wantedOf(type, claims)
  const field = asked ?? wanted[0]?.field ?? null
  const first = FIELD_FORMS[type].find(({ form }) => form !== 'kind')?.field === field
  const named = (name: string): string => writeWord('field', name, pen)
  const keep = (value: unknown, spans: readonly Range[]): void => {
    if (field === null) return
    setClaims([...claims, { field, value, spans: [...spans] }])
    setAsked(null)
  }
  const make = (): void => {
    const evidence = joinRanges([span, ...claims.flatMap(({ spans }) => spans)])
    const does = { act: 'add' as const, document, type, status: WITH_STATUS.has(type) ? status : null, claims: [...claims], evidence }
    onMake(does, t(`type.${type}`))
  }
  return (
    <>
      {WITH_STATUS.has(type) ? (
        <p className="input">
          <label>
            {t('field.status')}{' '}
            <select value={status} onChange={(event) => setStatus(event.target.value as Status)}>
              {STATUS_WORDS.map((each) => (
                <option key={each} value={each}>
                  {writeStatus(type, each, pen)}
                </option>
              ))}
            </select>
          </label>
        </p>
      ) : null}
      {claims.length > 0 ? (
        <dl className="entry-fields">
          {claims.map((claim, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: values may be equal, and keep their order
            <div key={index} className="entry-field">
              <dt>{named(claim.field)}</dt>
              <dd className="made-value">
                <Words className="serif">{writeField(claim.field, fieldForm(type, claim.field).form, claim.value, pen)}</Words>
                <button type="button" className="plain" onClick={() => setClaims(claims.filter((_, at) => at !== index))}>
                  <span aria-hidden="true">×</span>
                  <span className="unseen">{t('make.remove', { field: named(claim.field) })}</span>
                </button>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {field === null ? (
        <>
          <p className="input">
            <label>
              {t('make.more')}{' '}
              <select value="" onChange={(event) => setAsked(event.target.value)}>
                <option value="">{t('make.choose')}</option>
                {openOf(type, claims).map(({ field: name }) => (
                  <option key={name} value={name}>
                    {capital(named(name), pen.language)}
                  </option>
                ))}
              </select>
            </label>
          </p>
          <p className="form-acts">
            <button ref={takeFocus} type="button" className="button" onClick={make}>
              {t('make.keep')}
            </button>
            <button type="button" className="plain" onClick={onCancel}>
              {t('decide.cancel')}&nbsp;<kbd>Esc</kbd>
            </button>
          </p>
        </>
      ) : (
        <>
          {wanted.length > 1 ? (
            <p className="quieter small">{t('make.missing', { fields: [...new Set(wanted.map((each) => named(each.field)))].join(', ') })}</p>
          ) : null}
          <ValueFromText
            key={`${field} ${claims.length}`}
            value={null}
            spans={[[span.start, span.end]]}
            selected={selected ?? (first ? span : null)}
            onKeep={keep}
            onCancel={asked === null ? onCancel : () => setAsked(null)}
            {...{ type, field, text }}
          />
        </>
      )}
    </>
  )
}
