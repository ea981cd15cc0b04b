import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { takeFolderLock } from '../../../src/adapters/postgres/pool/folder-lock.ts'

describe('the lock of a folder', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mlops-lock-'))
    file = join(folder, 'pglite.lock')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('is taken and given back', async () => {
    const release = await takeFolderLock(file)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() })

    release()

    expect(existsSync(file)).toBe(false)
  })

  test('is refused to a second one, which is told who has it', async () => {
    const release = await takeFolderLock(file)

    await expect(takeFolderLock(file)).rejects.toThrow(`in use by process ${process.pid} `)

    release()
  })

  test('is taken over from a process that died', async () => {
    const child = spawn(process.execPath, ['-e', ''])
    await once(child, 'exit')
    hold({ pid: child.pid, started: '1', host: hostname() })

    const release = await takeFolderLock(file)

    release()
  })

  test('is taken over when another process has got the pid of the dead one', async () => {
    hold({ pid: process.ppid, started: 'long ago', host: hostname() })

    const release = await takeFolderLock(file)

    release()
  })

  test('is refused while a process on another machine shows that it lives', async () => {
    hold({ pid: 1, started: '1', host: 'elsewhere' })

    await expect(takeFolderLock(file)).rejects.toThrow('process 1 on elsewhere')
  })

  test('is taken over from another machine that has been silent', async () => {
    hold({ pid: 1, started: '1', host: 'elsewhere' })
    const before = new Date(Date.now() - 60_000)
    utimesSync(file, before, before)

    const release = await takeFolderLock(file)

    release()
  })

  test('is taken over when the file was torn by a crash', async () => {
    writeFileSync(file, '{"pid":')

    const release = await takeFolderLock(file)

    release()
  })

  test('goes to one of two that find it dead at once', async () => {
    hold({ pid: 4_194_999, started: '1', host: hostname() })

    const takes = await Promise.allSettled([takeFolderLock(file), takeFolderLock(file)])

    expect(takes.filter((take) => take.status === 'fulfilled')).toHaveLength(1)
    for (const take of takes) if (take.status === 'fulfilled') take.value()
  })

  function hold(holder: object): void {
    writeFileSync(file, JSON.stringify({ nonce: 'theirs', ...holder }))
  }
})
