import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react'
import type { SearchReply } from '#api/contract'
import { find } from '../client/queries.ts'
import { hashOf } from '../lib/hash.ts'
import type { Pen } from '../lib/value.ts'
import { writeTitle } from '../lib/value.ts'
import { useStrings } from '../state/language.ts'
import { usePen } from '../state/pen.ts'
import { printed } from './KeysLayer.tsx'
import { TypeSign } from './TypeSign.tsx'
import { Words } from './Words.tsx'

type Hit =
  | { readonly sort: 'document'; readonly key: string; readonly found: SearchReply['documents'][number] }
  | { readonly sort: 'record'; readonly key: string; readonly found: SearchReply['records'][number] }
  | { readonly sort: 'all'; readonly key: string }

const hitsOf = (reply: SearchReply | undefined): Hit[] => {
  if (!reply) return []
  const documents = reply.documents.slice(0, 6).map((found) => ({ sort: 'document' as const, key: found.document.id, found }))
  const records = reply.records.slice(0, 12).map((found) => ({ sort: 'record' as const, key: found.id, found }))
  return [...records, ...documents, ...(records.length > 0 ? [{ sort: 'all' as const, key: 'all' }] : [])]
}

/** Search over documents and records, from anywhere. What it finds hangs below the field; nothing is covered by a dialogue. */
export function Find() {
  const t = useStrings()
  const pen = usePen()
  const list = useId()
  const { words, setWords, open, setOpen, active, setActive, go } = useFinding()
  const asked = useDeferredValue(words.trim())
  const { data, isFetching } = useQuery({ ...find(asked), placeholderData: (before) => (asked === '' ? undefined : before) })
  const hits = asked === '' ? [] : hitsOf(data)
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') {
      setOpen(false)
      event.currentTarget.blur()
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && hits.length > 0) {
      event.preventDefault()
      setOpen(true)
      setActive((active + step + hits.length) % hits.length)
    }
    const hit = hits[active]
    if (event.key === 'Enter' && hit) go(hit)
  }
  const shown = open && words.trim() !== ''
  return (
    <search className="find">
      <input
        id="find"
        type="search"
        role="combobox"
        aria-label={t('find.label')}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[active] ? `${list}-${active}` : undefined}
        placeholder={t('find.placeholder')}
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setActive(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      {words === '' ? (
        <span className="hint" aria-hidden="true">
          <kbd>{printed('Mod+k')}</kbd>
        </span>
      ) : null}
      <div className="find-list" hidden={!shown}>
        <div id={list} role="listbox" aria-label={t('find.results')}>
          {hits.map((hit, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above moves through the options by arrow keys
            <div
              key={`${hit.sort} ${hit.key}`}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setActive(index)}
              onClick={() => go(hit)}
            >
              <HitLine hit={hit} pen={pen} total={data?.total ?? 0} words={asked} />
            </div>
          ))}
        </div>
        {hits.length === 0 ? <p className="note quiet">{isFetching ? t('find.busy') : t('find.nothing')}</p> : null}
      </div>
      <span className="unseen" role="status">
        {shown && !isFetching ? (hits.length === 0 ? t('find.nothing') : t('records.count', { count: data?.total ?? 0 })) : ''}
      </span>
    </search>
  )
}

function useFinding() {
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  useEffect(() => {
    const onAsk = (event: Event): void => {
      setWords((event as CustomEvent<string>).detail)
      setOpen(true)
      document.getElementById('find')?.focus()
    }
    window.addEventListener('find-words', onAsk)
    return () => window.removeEventListener('find-words', onAsk)
  }, [])
  const go = (hit: Hit): void => {
    setOpen(false)
    document.getElementById('find')?.blur()
    if (hit.sort === 'record') void navigate({ to: '/records/$id', params: { id: hit.found.id } })
    else if (hit.sort === 'all') void navigate({ to: '/records', search: { type: 'event', q: words.trim().slice(0, 200) } })
    else {
      const passage = hit.found.passages[0]
      void navigate({ to: '/documents/$id', params: { id: hit.found.document.id }, ...(passage ? { hash: hashOf(passage) } : {}) })
    }
  }
  return { words, setWords, open, setOpen, active, setActive, go }
}

/** Asks the search in the bar for words, from anywhere on the page. */
export const askFor = (words: string): void => {
  window.dispatchEvent(new CustomEvent('find-words', { detail: words.replace(/\s+/g, ' ').trim().slice(0, 200) }))
}

function HitLine({ hit, pen, total, words }: { hit: Hit; pen: Pen; total: number; words: string }) {
  if (hit.sort === 'all')
    return (
      <>
        <span />
        <span>{pen.t('find.all', { count: total })}</span>
        <span className="quieter">{words}</span>
      </>
    )
  if (hit.sort === 'record')
    return (
      <>
        <TypeSign type={hit.found.type} />
        <Words className="serif">{writeTitle(hit.found.title, pen)}</Words>
        <span className="quieter small">{pen.t(`type.${hit.found.type}`)}</span>
      </>
    )
  const passage = hit.found.passages[0]
  return (
    <>
      <span aria-hidden="true" className="quieter">
        ¶
      </span>
      <span>
        <Words className="serif">{hit.found.document.title ?? hit.found.document.name}</Words>
        {passage ? (
          <span className="quiet small passage">
            <bdi>
              {passage.before.slice(-60)}
              <strong>{passage.words}</strong>
              {passage.after.slice(0, 80)}
            </bdi>
          </span>
        ) : null}
      </span>
      <span />
    </>
  )
}
