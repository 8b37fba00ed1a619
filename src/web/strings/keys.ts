import type { en } from './en.ts'

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type Base<K> = K extends `${infer B}_${Plural}` ? B : K

/** A key of the page's strings; a plural by the key without its ending. */
export type StringKey = Base<keyof typeof en>

/** The strings of a language: any plural endings that the language has. */
export type Strings = Readonly<Record<string, string>>

/** A key without its plural ending. */
export const baseKey = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '')
