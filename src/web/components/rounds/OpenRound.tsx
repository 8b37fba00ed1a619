import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import type { OpenRoundBody, RoundDecisionsReply } from '#api/contract'
import { post } from '../../client/http.ts'
import { documentNames } from '../../client/queries.ts'
import { newId } from '../../lib/new-id.ts'
import { useStrings } from '../../state/language.ts'
import { ShowFailure } from '../ShowFailure.tsx'
import { Words } from '../Words.tsx'

/** The form that opens a round: a name, two readers, documents, and what they begin with. */
export function OpenRound({ author }: { author: string }) {
  const t = useStrings()
  const field = useId()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const names = useQuery(documentNames)
  const [batch] = useState(() => newId())
  const [failure, setFailure] = useState<unknown>(null)
  const open = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const told = (name: string): string => String(form.get(name) ?? '')
    const body: OpenRoundBody = {
      author,
      batch,
      name: told('name'),
      readers: [told('first'), told('second')],
      basis: told('basis') === 'blank' ? 'blank' : 'proposed',
      passages: form.getAll('document').map((document) => ({ document: String(document) })),
    }
    post<RoundDecisionsReply>('/rounds', body).then(({ round }) => {
      void queries.invalidateQueries({ queryKey: ['rounds'] })
      void navigate({ to: '/rounds/$id', params: { id: round.id } })
    }, setFailure)
  }
  return (
    <form className="open-round" onSubmit={open} aria-label={t('rounds.open')}>
      {(['name', 'first', 'second'] as const).map((name) => (
        <p key={name} className="input">
          <label htmlFor={`${field}${name}`}>{t(`rounds.${name}`)}</label>
          <input id={`${field}${name}`} name={name} required maxLength={120} autoComplete="off" />
        </p>
      ))}
      <p className="input">
        <label htmlFor={`${field}basis`}>{t('rounds.basis')}</label>
        <select id={`${field}basis`} name="basis">
          <option value="proposed">{t('rounds.basis.proposed')}</option>
          <option value="blank">{t('rounds.basis.blank')}</option>
        </select>
      </p>
      <fieldset>
        <legend>{t('rounds.documents')}</legend>
        <ul className="choose-documents">
          {(names.data ?? []).map(({ id, title, fileName }) => (
            <li key={id}>
              <label>
                <input type="checkbox" name="document" value={id} /> <Words>{title ?? fileName}</Words>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <p>
        <button type="submit" className="button">
          {t('rounds.doOpen')}
        </button>
      </p>
      {failure === null ? null : <ShowFailure failure={failure} again={() => setFailure(null)} />}
    </form>
  )
}
