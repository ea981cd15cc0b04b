import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { killPrograms, runProgram, startProgram } from '../support/program.ts'
import { runDoctor } from '../support/run-doctor.ts'

const folder = mkdtempSync(join(tmpdir(), 'mlops-secrets-'))
afterAll(() => {
  killPrograms()
  rmSync(folder, { recursive: true })
})

function write(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  chmodSync(path, 0o600)
  return path
}

test('the program, and the doctor, take a secret from a file', async () => {
  const env = { DATA_DIR: join(folder, 'data'), METRICS_TOKEN_FILE: write('metrics', 'a-token-of-metrics\n') }
  const program = await startProgram(env)
  const ask = (token: string) =>
    fetch(`${program.address}/metrics`, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status)

  expect([await ask('a-token-of-metrics'), await ask('another')]).toEqual([200, 403])
  program.kill('SIGTERM')
  await program.exit
  const { out } = await runDoctor(env)
  expect(out).toContain('fine   Settings: read from files: METRICS_TOKEN')
})

test('neither of them goes on without the file, and both say which it is', async () => {
  const env = { SLACK_BOT_TOKEN_FILE: join(folder, 'nowhere') }
  const program = runProgram(env)

  expect(await program.exit).toBe(1)
  const said = 'SLACK_BOT_TOKEN_FILE must be the path of a file that this program can read: there is none (ENOENT).'
  expect(program.output()).toContain(`mlops-proposal cannot start: ${said}`)
  const { out, code } = await runDoctor(env)
  expect(out).toContain(`WRONG  Settings: ${said}`)
  expect(code).toBe(1)
})

describe('the password of PostgreSQL', () => {
  /** What the program says when a server asks it for its password. */
  async function passwordSent(env: (port: number) => Readonly<Record<string, string>>): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<string>()
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.on('data', (bytes) => {
        // AuthenticationCleartextPassword, to whoever begins; then PasswordMessage: p, a length, the text, 0.
        if (bytes[0] !== 0x70) return void socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]))
        resolve(bytes.toString('utf8', 5, bytes.length - 1))
        socket.destroy()
      })
    })
    const port = await freePort()
    server.listen(port, '127.0.0.1')
    const program = runProgram({ DATABASE_URL: `postgres://me@127.0.0.1:${port}/x`, ...env(port) })
    const sent = await promise
    await program.exit
    server.close()
    return sent
  }

  test.each<[string, (port: number) => Readonly<Record<string, string>>]>([
    ['PGPASSWORD', () => ({ PGPASSWORD: 'p@ss/w#rd' })],
    ['PGPASSWORD_FILE', () => ({ PGPASSWORD_FILE: write('password', 'p@ss/w#rd\n') })],
    ['PGPASSFILE', (port) => ({ PGPASSFILE: write('pgpass', `127.0.0.1:${port}:x:me:p@ss/w#rd\n`) })],
  ])('comes by %s', async (_name, env) => {
    expect(await passwordSent(env)).toBe('p@ss/w#rd')
  })
})
