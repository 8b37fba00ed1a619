import { expect, test } from 'vitest'
import { migrate, migrations } from '#ledger/migrate'
import { ownDatabase } from '../ledger-server.ts'

test('a database of a newer program is foreign; so is one whose migrations read differently', () =>
  ownDatabase('foreign_test', async (client) => {
    await Promise.all([migrate(client), migrate(client)])
    await migrate(client)
    await expect(migrate(client, migrations().slice(0, 1))).rejects.toMatchObject({ code: 'DATABASE_FOREIGN' })
    const [first, ...rest] = migrations()
    if (!first) throw new Error('no migrations')
    await expect(migrate(client, [{ ...first, sha256: '0' }, ...rest])).rejects.toMatchObject({ code: 'DATABASE_FOREIGN' })
  }))

test('what was set aside and brought back under earlier tables is so under the new ones', () =>
  ownDatabase('earlier_test', async (client) => {
    const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
    const decided = (n: number, act: string, subject: string) => client`
      insert into decision (workspace_id, id, at, author, batch, n, act, subjects, body)
      values ('main', ${id(n)}, now(), 'Ines', ${id(n)}, 0, ${act}, ${[subject]}, '{}')`
    await migrate(client, migrations().slice(0, 4))
    for (const n of [1, 2, 3]) await decided(n, 'set-aside', `src_${n}`)
    for (const [n, earlier] of [2, 3, 5].entries()) await decided(n + 4, 'undo', id(earlier))
    const aside = async () => (await client`select source_id from source_aside order by id`).map((row) => row['source_id'])
    expect(await aside()).toEqual(['src_1', 'src_3'])
    await migrate(client)
    expect(await aside()).toEqual(['src_1', 'src_3'])
  }))

test('no row of any table is ever changed or removed, but for what was rejected', () =>
  ownDatabase('append_only_test', async (client) => {
    await migrate(client)
    const tables = await client`select tablename from pg_tables where schemaname = 'rapporteur' and tablename not in ('migration', 'rejection')`
    expect(tables.length).toBeGreaterThan(12)
    for (const { tablename } of tables) {
      const table = client(tablename)
      for (const change of [client`update ${table} set workspace_id = workspace_id`, client`delete from ${table}`, client`truncate ${table} cascade`])
        await expect(change, tablename).rejects.toMatchObject({ code: '23001', message: expect.stringContaining('append instead') })
    }
  }))
