import { Link } from '@tanstack/react-router'
import type { ClaimState, ClaimTold, FieldTold, JoinedField, RecordReply, SourceTold } from '#api/contract'
import { hashOf } from '../../lib/hash.ts'
import { type Pen, writeField, writeWord } from '../../lib/value.ts'
import { Words } from '../Words.tsx'
import { CorrectClaim } from './RecordActs.tsx'
import { AlsoBy, ToldElsewhere } from './ToldElsewhere.tsx'
import type { RecordDesk } from './useRecordDesk.ts'

interface Props {
  readonly field: FieldTold
  /** Every value told of the field by all who tell of the thing. */
  readonly joined: JoinedField | undefined
  readonly row: RecordReply['record']
  readonly pen: Pen
  readonly sources: ReadonlyMap<SourceTold, number>
  readonly desk: RecordDesk
}

/** Each source once, in the order of the fields: its number is that of the printed footnote. */
export function numbered(fields: readonly FieldTold[]): Map<SourceTold, number> {
  const first = new Map<string, SourceTold>()
  for (const field of fields)
    for (const claim of field.claims) for (const source of claim.sources) if (!first.has(hashOf(source))) first.set(hashOf(source), source)
  return new Map([...first.values()].map((source, index) => [source, index + 1]))
}

const numberOf = (sources: ReadonlyMap<SourceTold, number>, source: SourceTold): number =>
  [...sources].find(([known]) => known.start === source.start && known.end === source.end)?.[1] ?? 0

/** One field: its values here, each with its words, and what others tell of it. */
export function RecordField(props: Props) {
  const { field, joined, row, pen } = props
  const name = writeWord('field', field.field, pen)
  const told = writeField(field.field, field.form, field.value, pen)
  return (
    <div className={field.claims.length === 0 ? 'record-field untold' : 'record-field'}>
      <dt>{name}</dt>
      <dd>
        {field.claims.length === 0 ? (
          <span className="quieter">{told === '' ? pen.t('record.unknown') : told}</span>
        ) : (
          <ul>
            {field.claims.map((claim) => (
              <Claim key={claim.id} claim={claim} {...props} />
            ))}
          </ul>
        )}
        {joined ? <ToldElsewhere joined={joined} record={row.id} pen={pen} /> : null}
      </dd>
    </div>
  )
}

function Claim({ claim, field, joined, row, pen, sources, desk }: Props & { claim: ClaimTold }) {
  const { t } = pen
  const mark = desk.here.marks.get(claim.id)
  const state = (mark?.state ?? claim.state) as ClaimState
  const value = mark && 'value' in mark ? mark.value : claim.value
  const chosen = desk.claim?.id === claim.id
  const joinedValue = joined?.values.find((each) => each.sources.some((source) => source.claim === claim.id))
  return (
    <li className="claim" data-chosen={chosen}>
      <p className="claim-value">
        <button
          type="button"
          className="claim-choice"
          data-claim={claim.id}
          aria-pressed={chosen}
          onClick={() => desk.setChosen(chosen ? null : claim.id)}
        >
          <span className="state" data-state={state}>
            <Words className="serif">{writeField(field.field, field.form, value, pen)}</Words>
          </span>
        </button>
        {claim.sources.map((source) => (
          <sup key={hashOf(source)} className="print-only" aria-hidden="true">
            {numberOf(sources, source)}
          </sup>
        ))}
        {joinedValue?.thing ? (
          <Link className="small thing-link screen-only" to="/things/$id" params={{ id: joinedValue.thing }}>
            {t('thing.page')}
          </Link>
        ) : null}
        <span className="claim-facts quieter small">
          {claim.speaker ? ` ${t('record.saidBy', { speaker: claim.speaker })} · ` : ' '}
          {t(`basis.${claim.basis}`)} · <span className="rule">{claim.rule}</span> · <span>{t(`state.${state}`)}</span>
          {joined && joined.values.length > 1 && !joined.list && joinedValue?.why ? ` · ${t(`joined.why.${joinedValue.why}`)}` : ''}
        </span>
        <AlsoBy sources={joinedValue?.sources.filter(({ record }) => record !== row.id) ?? []} pen={pen} />
      </p>
      {chosen && desk.form === 'correct' ? <CorrectClaim record={row} field={field} claim={claim} desk={desk} /> : null}
      {(chosen && desk.form === 'correct' ? [] : claim.sources).map((source) => (
        <p key={hashOf(source)} className="claim-source">
          <Words className="serif">
            {source.sentence.before}
            <mark className="in-chosen">{source.sentence.words}</mark>
            {source.sentence.after}
          </Words>{' '}
          <Link className="small" to="/documents/$id" params={{ id: row.document.id }} hash={hashOf(source)}>
            {t('record.inReader')}
          </Link>
        </p>
      ))}
    </li>
  )
}
