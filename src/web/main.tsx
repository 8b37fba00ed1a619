import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refused } from './client/http.ts'
import { router } from './router.tsx'
import { startLanguage } from './state/language.ts'
import { startTheme } from './state/theme.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/types.css'
import './styles/table.css'
import './styles/print.css'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: false,
      retry: (count, failure) => count < 2 && failure instanceof Refused && failure.code === 'OFFLINE',
      retryDelay: 400,
    },
  },
})

startTheme()
await startLanguage()
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
