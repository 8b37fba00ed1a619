import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { NotFound } from './components/NotFound.tsx'
import { Shell } from './components/Shell.tsx'
import { ShowFailure } from './components/ShowFailure.tsx'
import { contradictionFiltersOf } from './lib/contradiction-filters.ts'
import { filtersOf } from './lib/filters.ts'
import { reviewFiltersOf } from './lib/review-filters.ts'
import { thingFiltersOf } from './lib/thing-filters.ts'

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <ShowFailure failure={error} again={reset} />,
})

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/documents' })
  },
})

/** The list of documents. */
export const documentsRoute = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  component: lazyRouteComponent(() => import('./pages/Documents.tsx'), 'Documents'),
})

/** One document with its records; the hash names a span. */
export const readerRoute = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  component: lazyRouteComponent(() => import('./pages/Reader.tsx'), 'Reader'),
})

/** The table of the records of a type; its filters stand in the address. */
export const recordsRoute = createRoute({
  getParentRoute: () => root,
  path: '/records',
  validateSearch: filtersOf,
  component: lazyRouteComponent(() => import('./pages/Records.tsx'), 'Records'),
})

/** One record with its sources. */
export const recordRoute = createRoute({
  getParentRoute: () => root,
  path: '/records/$id',
  component: lazyRouteComponent(() => import('./pages/RecordPage.tsx'), 'RecordPage'),
})

/** The queue of what is to be decided; its filters stand in the address. */
export const reviewRoute = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: reviewFiltersOf,
  component: lazyRouteComponent(() => import('./pages/Review.tsx'), 'Review'),
})

/** Persons, organizations, places and records, each once. */
export const thingsRoute = createRoute({
  getParentRoute: () => root,
  path: '/things',
  validateSearch: thingFiltersOf,
  component: lazyRouteComponent(() => import('./pages/Things.tsx'), 'Things'),
})

/** One of them. */
export const thingRoute = createRoute({
  getParentRoute: () => root,
  path: '/things/$id',
  component: lazyRouteComponent(() => import('./pages/ThingPage.tsx'), 'ThingPage'),
})

/** Tellings that cannot both be right; its filters stand in the address. */
export const contradictionsRoute = createRoute({
  getParentRoute: () => root,
  path: '/contradictions',
  validateSearch: contradictionFiltersOf,
  component: lazyRouteComponent(() => import('./pages/Contradictions.tsx'), 'Contradictions'),
})

const rounds = createRoute({
  getParentRoute: () => root,
  path: '/rounds',
  component: lazyRouteComponent(() => import('./pages/Rounds.tsx'), 'Rounds'),
})

/** One round of blind reading: a reader's work, or how far both agree. */
export const roundRoute = createRoute({
  getParentRoute: () => root,
  path: '/rounds/$id',
  component: lazyRouteComponent(() => import('./pages/RoundPage.tsx'), 'RoundPage'),
})

/** The addresses of the page. */
export const router = createRouter({
  routeTree: root.addChildren([
    start,
    documentsRoute,
    readerRoute,
    recordsRoute,
    recordRoute,
    thingsRoute,
    thingRoute,
    contradictionsRoute,
    reviewRoute,
    rounds,
    roundRoute,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: false,
  // What a page's filters drop does not come back by way of the root.
  search: { strict: true },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
