import { Page } from '../components/Page.tsx'

/** One document with its records beside it. */
export function Reader() {
  return <Page title="">…</Page>
}
