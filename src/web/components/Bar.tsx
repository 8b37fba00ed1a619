import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { health } from '../client/queries.ts'
import { localeOf } from '../lib/edtf.ts'
import { choose, LANGUAGE_CODES, LANGUAGES, type Language, useLanguage, useStrings } from '../state/language.ts'
import { turnTheme, useTheme } from '../state/theme.ts'
import { Find } from './Find.tsx'

interface Props {
  readonly onKeys: () => void
  readonly keysShown: boolean
}

/** The bar on top: the parts of the program, search, language, light and dark. */
export function Bar({ onKeys, keysShown }: Props) {
  const t = useStrings()
  const language = useLanguage()
  const theme = useTheme()
  const open = useQuery(health).data?.open
  return (
    <header className="bar">
      <Link to="/documents" className="brand" lang="en">
        Rapporteur
      </Link>
      <nav aria-label={t('app.sections')}>
        <ul>
          <li>
            <Link to="/documents">{t('app.documents')}</Link>
          </li>
          <li>
            <Link to="/records" search={{ type: 'event' }} activeOptions={{ includeSearch: false }}>
              {t('app.records')}
            </Link>
          </li>
          <li>
            <Link to="/things" search={{ kind: 'person' }} activeOptions={{ includeSearch: false }}>
              {t('app.things')}
            </Link>
          </li>
          <li>
            <Link to="/contradictions">{t('app.contradictions')}</Link>
          </li>
          <li>
            <Link to="/review">
              {t('app.review')}
              {open ? <span className="quieter">{open.toLocaleString(localeOf(language))}</span> : null}
            </Link>
          </li>
        </ul>
      </nav>
      <span className="room" />
      <Find />
      <select aria-label={t('app.language')} value={language} onChange={(event) => choose(event.target.value as Language)}>
        {LANGUAGE_CODES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGES[code].name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="plain"
        aria-label={t('app.theme')}
        aria-pressed={theme === 'dark'}
        title={t(`app.theme.${theme}`)}
        onClick={turnTheme}
      >
        <span aria-hidden="true">◐</span>
      </button>
      <button type="button" className="plain" aria-label={t('app.keys')} aria-expanded={keysShown} title={t('app.keys')} onClick={onKeys}>
        <span aria-hidden="true">?</span>
      </button>
    </header>
  )
}
