import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { freePort } from '../support/free-port.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { Listening } from '../support/playground-client-events.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'

const isThere = spawnSync('haproxy', ['-v']).error === undefined
const config = readFileSync(join(import.meta.dirname, '../../docs/operating/haproxy.cfg'), 'utf8')

// Two programs of this machine stand for the two containers: only where they are is written anew.
describe.skipIf(!isThere || postgresUrl === undefined)(
  'the proxy before two replicas, where HAProxy is installed',
  () => {
    let folder: Awaited<ReturnType<typeof dataFolder>>
    const programs: Program[] = []
    let proxy: ChildProcess
    let address: string

    beforeAll(async () => {
      folder = await dataFolder()
      const env = { DATABASE_URL: await createDatabase() }
      for (const _ of ['app', 'second']) programs.push(await startProgram(env))
      const port = await freePort()
      const file = join(folder.path, '../haproxy.cfg')
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
      await folder.remove()
    })

    test.each(['/metrics', '/metrics/', '/METRICS', '/%6detrics', '/metrics?x=1'])('%s does not pass', async (path) => {
      expect((await fetch(address + path)).status).toBe(404)
      expect((await fetch(`${programs[0]?.address}/metrics`)).status).toBe(200)
    })

    const pages: Listening[] = []
    const open = async (after?: string) => {
      const page = await Listening.start(address, 'karim', after)
      pages.push(page)
      return page
    }
    const heard = () => pages.flatMap(({ messages }) => messages.map(({ body }) => body.text))

    test('a page hears whatever replica took what was written', async () => {
      const lea = new PlaygroundClient(address, 'lea')
      await open()
      // Each holds a connection, so that the next one goes to the other replica.
      const sophie = await Listening.start(address, 'sophie')
      for (let n = 1; n <= 6; n += 1) await lea.say(`message ${n}`)

      await eventually(() => expect(heard()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `message ${n}`)))
      sophie.stop()
    })

    test('what one replica has in hand no more, the other one gets, streams too', async () => {
      programs[0]?.kill('SIGKILL')
      await programs[0]?.exit

      await eventually(async () => {
        for (let times = 0; times < 6; times += 1) {
          expect((await fetch(`${address}/readyz`)).status).toBe(200)
          expect((await fetch(`${address}/playground/rooms?persona=lea&language=fr`)).status).toBe(200)
        }
      })
      await new PlaygroundClient(address, 'lea').say('message 7')
      pages[0]?.stop()
      const again = await open(pages[0]?.lastId ?? undefined)
      await again.until(() => heard().includes('message 7'))
      again.stop()

      expect(heard()).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `message ${n}`))
    })
  },
)
