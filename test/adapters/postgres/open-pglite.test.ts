import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openPglite } from '../../../src/adapters/postgres/pool/open-pglite.ts'

describe('the data folder', () => {
  let home: string
  let folder: string
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'mlops-data-'))
    folder = join(home, 'data')
    const pool = await openPglite(folder)
    await pool.query("create table word as select 'kept' as text")
    await pool.end()
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  test('keeps what was stored, and is unlocked after the end', async () => {
    expect(existsSync(join(folder, 'pglite.lock'))).toBe(false)

    const pool = await openPglite(folder)

    expect((await pool.query('select text from word')).rows).toEqual([{ text: 'kept' }])
    await expect(openPglite(folder)).rejects.toThrow('in use by process')
    await pool.end()
  })

  test('is made anew where a first start was killed in the middle', async () => {
    const halfway = join(home, 'halfway')
    mkdirSync(join(halfway, 'pglite.new', 'base'), { recursive: true })
    writeFileSync(join(halfway, 'pglite.new', 'PG_VERSION'), '18')

    const pool = await openPglite(halfway)

    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    expect(existsSync(join(halfway, 'pglite.new'))).toBe(false)
    await pool.end()
  })

  test('that is broken is named, left as it is, and unlocked', async () => {
    const broken = join(home, 'broken')
    cpSync(folder, broken, { recursive: true })
    rmSync(join(broken, 'pglite', 'global', 'pg_control'))

    await expect(openPglite(broken)).rejects.toThrow(/cannot be opened .*Nothing was changed/)

    expect(existsSync(join(broken, 'pglite', 'PG_VERSION'))).toBe(true)
    expect(existsSync(join(broken, 'pglite.lock'))).toBe(false)
  })

  test('that holds something else is left alone', async () => {
    const other = join(home, 'other')
    mkdirSync(join(other, 'pglite'), { recursive: true })
    writeFileSync(join(other, 'pglite', 'thesis.txt'), 'mine')

    await expect(openPglite(other)).rejects.toThrow('holds files but no database')
  })

  test.runIf(process.platform === 'linux')(
    'on a file system that refuses every folder is named, and not tried for ever',
    async () => {
      await expect(openPglite('/proc/mlops-proposal')).rejects.toThrow(/cannot be written/)
    },
  )

  test('that cannot be made is named', async () => {
    const file = join(home, 'file')
    writeFileSync(file, '')

    await expect(openPglite(join(file, 'data'))).rejects.toThrow(/cannot be written \(ENOTDIR\)/)
  })
})
