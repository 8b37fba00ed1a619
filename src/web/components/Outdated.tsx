import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { outdated } from '../client/queries.ts'
import { useStrings } from '../state/language.ts'
import { readAgain, useReadingAgain } from '../state/read-again.ts'
import { ShowFailure } from './ShowFailure.tsx'

/** Says how many documents an earlier version of the program read, and has them read again. Nothing while there are none. */
export function Outdated() {
  const t = useStrings()
  const client = useQueryClient()
  const going = useReadingAgain()
  const { data } = useQuery({ ...outdated, enabled: !going })
  const [failure, setFailure] = useState<unknown>(null)
  const [done, setDone] = useState(false)
  const count = going ? 0 : (data?.count ?? 0)
  const begin = async (): Promise<void> => {
    setFailure(null)
    setDone(false)
    // The button goes; who works by keyboard stays on the page.
    document.getElementById('page')?.focus({ preventScroll: true })
    try {
      await readAgain(async () => {
        await client.fetchQuery({ ...outdated, staleTime: 0 })
        void client.invalidateQueries()
      })
      setDone(true)
    } catch (refused) {
      setFailure(refused)
    }
  }
  const words = going ? t('outdated.going') : count > 0 ? t('outdated.says', { count }) : done ? t('outdated.done') : ''
  return (
    <>
      {failure === null ? null : <ShowFailure failure={failure} again={() => void begin()} />}
      <div className={count > 0 ? 'outdated' : 'unseen'}>
        <p role="status">{words}</p>
        {count > 0 ? (
          <button type="button" className="button" onClick={() => void begin()}>
            {t('outdated.again')}
          </button>
        ) : null}
      </div>
    </>
  )
}
