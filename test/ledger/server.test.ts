import { chownSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openLedger } from '#ledger/open'
import { countLedger } from '#ledger/read/counts'
import { runningServer } from '#ledger/server/postmaster'
import { emptyLedger, ownDataFolder, TEST_FOLDER } from '../ledger-server.ts'
import { ended, kill, lineOf, startAdding } from './child.ts'
import { writeSmallFiles } from './small-files.ts'
import { append } from './told.ts'

const settings = (dataFolder: string) => ({ dataFolder, databaseUrl: null, workspace: 'main' })
const serverOf = (dataFolder: string) => runningServer(join(dataFolder, 'postgres'))

describe('a server in the data folder', () => {
  test('listens on no network, syncs what it writes, lets nobody else in', async () => {
    const { db } = await emptyLedger()
    const of = async (name: string) => (await sql<{ value: string }>`select current_setting(${name}) as value`.execute(db)).rows[0]?.value
    expect(await of('listen_addresses')).toBe('')
    expect([await of('fsync'), await of('synchronous_commit'), await of('full_page_writes'), await of('data_checksums')]).toEqual([
      'on',
      'on',
      'on',
      'on',
    ])
    expect(statSync(join(TEST_FOLDER, 'postgres')).mode & 0o077).toBe(0)
    expect(statSync(TEST_FOLDER).mode & 0o007).toBe(0)
  })

  test('stops with the last program that uses it, and keeps what was written', async () => {
    const folder = ownDataFolder('two')
    const first = await openLedger(settings(folder))
    const second = await openLedger(settings(folder))
    const pid = serverOf(folder)?.pid ?? 0
    await append(first)
    await first.close()
    await first.close()
    expect((await countLedger(second)).claims).toBe(16)
    expect(serverOf(folder)?.pid).toBe(pid)
    await second.close()
    expect([serverOf(folder), existsSync(join(folder, 'postgres', 'postmaster.pid'))]).toEqual([null, false])
    const again = await openLedger(settings(folder))
    expect((await countLedger(again)).claims).toBe(16)
    await again.close()
  })

  test('is made once by programs that begin together', async () => {
    const folder = ownDataFolder('together')
    const ledgers = await Promise.all([1, 2, 3].map(() => openLedger(settings(folder))))
    await append(ledgers[0] as (typeof ledgers)[0])
    for (const ledger of ledgers) expect((await countLedger(ledger)).claims).toBe(16)
    await Promise.all(ledgers.map((ledger) => ledger.close()))
    expect(serverOf(folder)).toBeNull()
  })

  test('outlives a program that is killed and is joined by the next, in another process', async () => {
    const folder = ownDataFolder('outlives')
    const files = writeSmallFiles(`${folder}-files`, 3)
    const child = await startAdding(folder, 'main', files, '--stay')
    await lineOf(child, (line) => line.startsWith('report'))
    const beside = await openLedger(settings(folder))
    expect((await countLedger(beside)).documents.read).toBe(3)
    await kill(child)
    expect((await countLedger(beside)).documents.read).toBe(3)
    await beside.close()
    expect(await ended(await startAdding(folder, 'main', files))).toBe(0)
    expect(serverOf(folder)).toBeNull()
  })

  test('starts where the number of a dead server now belongs to another program', async () => {
    const folder = ownDataFolder('stale')
    await (await openLedger(settings(folder))).close()
    const cluster = join(folder, 'postgres')
    const { uid, gid } = statSync(cluster)
    const left = {
      'postmaster.pid': `${process.pid}\n${cluster}\n1700000000\n5432\n${cluster}\n\n 1234567 1\nready  \n`,
      '.s.PGSQL.5432.lock': `${process.pid}\n`,
    }
    for (const [name, content] of Object.entries(left)) {
      writeFileSync(join(cluster, name), content, { mode: 0o600 })
      chownSync(join(cluster, name), uid, gid)
    }
    const ledger = await openLedger(settings(folder))
    expect((await countLedger(ledger)).runs).toBe(0)
    await ledger.close()
  })

  test('works in a folder whose path is longer than that of a socket may be', async () => {
    const folder = join(ownDataFolder('long'), 'a-rather-long-name'.repeat(6), 'data')
    const ledger = await openLedger(settings(folder))
    expect((await append(ledger)).newClaims).toBe(16)
    await ledger.close()
  })

  test('a folder that cannot be made is a named failure', async () => {
    const file = `${ownDataFolder('file')}`
    writeFileSync(file, '')
    await expect(openLedger(settings(join(file, 'data')))).rejects.toMatchObject({ code: 'FOLDER_UNUSABLE' })
    const moved = join(ownDataFolder('moved'), 'away')
    await expect(openLedger({ ...settings(moved), existing: true })).rejects.toMatchObject({ code: 'LEDGER_MISSING' })
    expect(existsSync(moved)).toBe(false)
  })
})

describe('what a ledger is opened on', () => {
  test('a server that does not answer is a named failure', async () => {
    const databaseUrl = 'postgres://nobody@127.0.0.1:1/none'
    await expect(openLedger({ dataFolder: '', databaseUrl, workspace: 'main' })).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' })
  })

  test('the log of the server holds no text of documents', async () => {
    const ledger = await emptyLedger()
    await append(ledger)
    await expect(sql`insert into run (workspace_id, id) values (${'Nairobi'}, ${'not a uuid'})`.execute(ledger.db)).rejects.toThrow()
    expect(readFileSync(join(TEST_FOLDER, 'postgres.log'), 'utf8')).not.toContain('Nairobi')
  })
})
