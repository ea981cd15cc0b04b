import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { freePort } from '../support/free-port.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'

const isThere = spawnSync('haproxy', ['-v']).error === undefined
const config = readFileSync(join(import.meta.dirname, '../../docs/operating/haproxy.cfg'), 'utf8')

// Two programs of this machine stand for the two containers: only where they are is written anew.
describe.skipIf(!isThere)('the proxy before two replicas, where HAProxy is installed', () => {
  const folders: Awaited<ReturnType<typeof dataFolder>>[] = []
  const programs: Program[] = []
  let proxy: ChildProcess
  let address: string

  beforeAll(async () => {
    for (const _ of ['app', 'second']) {
      const folder = await dataFolder()
      folders.push(folder)
      programs.push(await startProgram({ DATA_DIR: folder.path }))
    }
    const port = await freePort()
    const file = join(folders[0]?.path ?? '', '../haproxy.cfg')
    const [first, second] = programs.map((program) => new URL(program.address).host)
    writeFileSync(
      file,
      config
        .replace('bind :8080', `bind 127.0.0.1:${port}`)
        .replaceAll('app:3000', first ?? '')
        .replaceAll('second:3000', second ?? ''),
    )
    proxy = spawn('haproxy', ['-f', file], { stdio: 'ignore' })
    address = `http://127.0.0.1:${port}`
    await eventually(async () => expect((await fetch(`${address}/readyz`)).status).toBe(200))
  })
  afterAll(async () => {
    proxy.kill('SIGKILL')
    killPrograms()
    for (const folder of folders) await folder.remove()
  })

  test.each(['/metrics', '/metrics/', '/METRICS', '/%6detrics', '/metrics?x=1'])('%s does not pass', async (path) => {
    expect((await fetch(address + path)).status).toBe(404)
    expect((await fetch(`${programs[0]?.address}/metrics`)).status).toBe(200)
  })

  test('what one replica has in hand no more, the other one gets', async () => {
    programs[0]?.kill('SIGKILL')
    await programs[0]?.exit

    await eventually(async () => {
      for (let times = 0; times < 6; times += 1) {
        expect((await fetch(`${address}/readyz`)).status).toBe(200)
        expect((await fetch(`${address}/playground/rooms?persona=lea&language=fr`)).status).toBe(200)
      }
    })
  })
})
