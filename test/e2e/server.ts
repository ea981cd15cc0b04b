import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const startMs = 180_000

/** The real program, as `npm start` runs it, on a folder of its own. It can be killed and started again. */
export class Server {
  readonly address: string
  readonly #port: number
  readonly #env: Readonly<Record<string, string>>
  readonly #words: readonly string[]
  readonly #folder = mkdtempSync(join(tmpdir(), 'mlops-e2e-'))
  #child: ChildProcess | undefined

  constructor(port: number, env: Readonly<Record<string, string>> = {}, words: readonly string[] = []) {
    this.#port = port
    this.#env = env
    this.#words = words
    this.address = `http://127.0.0.1:${port}`
  }

  /** On a free port, with these variables beside those of this process. */
  static async start(env: Readonly<Record<string, string>> = {}, words: readonly string[] = []): Promise<Server> {
    const server = new Server(await freePort(), env, words)
    await server.run()
    return server
  }

  /** Starts the program; resolves once it listens. */
  async run(): Promise<void> {
    const child = spawn('npm', ['start', '--silent', '--', ...this.#words], {
      env: {
        ...process.env,
        EVIDENCE: 'off',
        ...this.#env,
        PORT: String(this.#port),
        DATA_DIR: this.#folder,
        LOG_LEVEL: 'warn',
        LC_ALL: 'C',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    })
    this.#child = child
    await listening(child)
  }

  /** As a power button would, without a word of warning. */
  async kill(): Promise<void> {
    await this.#signal('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#signal('SIGTERM')
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** npm, the shell and the program are one group, which this process started. */
  async #signal(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (child?.pid === undefined || child.exitCode !== null) return
    const gone = once(child, 'exit')
    process.kill(-child.pid, signal)
    await gone
  }
}

async function listening(child: ChildProcess): Promise<void> {
  let said = ''
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const late = setTimeout(
    () => reject(new Error(`npm start did not listen within three minutes. It said:\n${said}`)),
    startMs,
  )
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (said.includes('Listening on')) resolve()
  })
  child.once('exit', (code) => reject(new Error(`npm start ended with ${code}. It said:\n${said}`)))
  await promise.finally(() => clearTimeout(late))
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
