import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AgreementReply } from '#api/contract'
import { addressOf } from '../../client/http.ts'
import { localeOf } from '../../lib/edtf.ts'
import { writeWord } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { ShowFailure } from '../ShowFailure.tsx'
import { Wait } from '../Wait.tsx'
import { agreementIn } from './queries.ts'

/** How far two readers agree, when both have finished; what is left to decide, and the gold. */
export function AgreementTables({ id }: { id: string }) {
  const pen = usePen()
  const { t } = pen
  const query = useQuery(agreementIn(id))
  if (query.isError) return <ShowFailure failure={query.error} again={() => void query.refetch()} />
  if (!query.data) return <Wait what={t('rounds.agreement')} />
  const { round, gold } = query.data
  return (
    <section aria-label={t('rounds.agreement')}>
      <p role="status">
        {t('rounds.differences', round.differences)} · {t('rounds.goldHolds', gold)}
      </p>
      <p className="form-acts">
        {round.differences.open > 0 && round.state === 'adjudicating' ? (
          <Link className="button" to="/review" search={{ item: 'difference' }}>
            {t('rounds.toQueue')}
          </Link>
        ) : null}
        <a className="button" href={addressOf(`/rounds/${id}/gold`)} download>
          {t('rounds.gold')}
        </a>
      </p>
      <Tables told={query.data} />
    </section>
  )
}

function Tables({ told: { types, fields, round } }: { told: AgreementReply }) {
  const pen = usePen()
  const { t, language } = pen
  const figure = (value: number | null): string =>
    value === null ? '' : value.toLocaleString(localeOf(language), { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const [first, second] = round.readers
  const counts = (
    <>
      <th scope="col">{t('rounds.both')}</th>
      <th scope="col">{t('rounds.only', { name: first.name })}</th>
      <th scope="col">{t('rounds.only', { name: second.name })}</th>
      <th scope="col">{t('rounds.f1')}</th>
    </>
  )
  return (
    <>
      <h2>{t('rounds.byType')}</h2>
      <table className="plain-table figures" aria-label={t('rounds.byType')}>
        <thead>
          <tr>
            <th scope="col">{t('rounds.type')}</th>
            {counts}
            <th scope="col">{t('rounds.f1Facts')}</th>
          </tr>
        </thead>
        <tbody>
          {types
            .filter(({ records }) => records.f1 !== null)
            .map(({ type, records, facts }) => (
              <tr key={type ?? 'all'}>
                <th scope="row">{type === null ? t('rounds.all') : t(`type.${type}`)}</th>
                <td>{records.both}</td>
                <td>{records.onlyFirst}</td>
                <td>{records.onlySecond}</td>
                <td>{figure(records.f1)}</td>
                <td>{figure(facts.f1)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <h2>{t('rounds.byField')}</h2>
      <table className="plain-table figures" aria-label={t('rounds.byField')}>
        <thead>
          <tr>
            <th scope="col">{t('rounds.field')}</th>
            {counts}
            <th scope="col">{t('rounds.alpha')}</th>
          </tr>
        </thead>
        <tbody>
          {fields
            .filter(({ shared }) => shared.f1 !== null)
            .map(({ type, field, shared, alpha }) => (
              <tr key={`${type} ${field}`}>
                <th scope="row">
                  {t(`type.${type}`)} · {writeWord('field', field, pen)}
                </th>
                <td>{shared.both}</td>
                <td>{shared.onlyFirst}</td>
                <td>{shared.onlySecond}</td>
                <td>{figure(shared.f1)}</td>
                <td>{figure(alpha)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  )
}
