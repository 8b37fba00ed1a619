import { useMemo, useSyncExternalStore } from 'react'
import { localeOf } from '../lib/edtf.ts'
import { fill, type Values } from '../lib/fill.ts'
import { en } from '../strings/en.ts'
import type { StringKey, Strings } from '../strings/keys.ts'
import { keep, kept } from './kept.ts'

/** The languages of the page, each by its own name, and where its strings are. English comes with the page. */
export const LANGUAGES = {
  en: { name: 'English', dir: 'ltr', strings: async (): Promise<Strings> => en },
  zh: { name: '中文', dir: 'ltr', strings: async (): Promise<Strings> => (await import('../strings/zh.ts')).zh },
  fr: { name: 'Français', dir: 'ltr', strings: async (): Promise<Strings> => (await import('../strings/fr.ts')).fr },
  es: { name: 'Español', dir: 'ltr', strings: async (): Promise<Strings> => (await import('../strings/es.ts')).es },
  ru: { name: 'Русский', dir: 'ltr', strings: async (): Promise<Strings> => (await import('../strings/ru.ts')).ru },
  ar: { name: 'العربية', dir: 'rtl', strings: async (): Promise<Strings> => (await import('../strings/ar.ts')).ar },
} as const
export type Language = keyof typeof LANGUAGES
export const LANGUAGE_CODES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const satisfies readonly Language[]

const known = (code: string | null | undefined): Language | null => LANGUAGE_CODES.find((language) => code?.split('-')[0] === language) ?? null

/** The language chosen before, else the first of the browser's that the page speaks, else English. */
const preferred = (): Language => known(kept('language')) ?? navigator.languages.map(known).find((language) => language !== null) ?? 'en'

const listeners = new Set<() => void>()
let current: { readonly language: Language; readonly strings: Strings } = { language: 'en', strings: en }

/** Brings up the strings before the first drawing. */
export const startLanguage = (): Promise<void> => speak(preferred())

/** Changes the language of the whole page. */
export async function speak(language: Language): Promise<void> {
  const { dir, strings } = LANGUAGES[language]
  current = { language, strings: await strings() }
  document.documentElement.lang = language
  document.documentElement.dir = dir
  for (const listener of listeners) listener()
}

/** Keeps a language that the user chose. */
export function choose(language: Language): void {
  keep('language', language)
  void speak(language)
}

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** The current language. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => current.language)

/** Looks up a string; `values` fill its holes, `count` chooses its plural. A key that no language has comes back itself. */
export type T = (key: StringKey, values?: Values) => string

/** The strings of the current language; a component that uses them is drawn again when it changes. */
export function useStrings(): T {
  const { language, strings } = useSyncExternalStore(subscribe, () => current)
  return useMemo(() => (key, values) => fill(strings, key, { language: localeOf(language), values: values ?? {} }), [language, strings])
}
