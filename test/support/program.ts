import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
/** As `npm start` has them. */
const memoryLimits = ['--max-semi-space-size=16', '--max-old-space-size=256']
const running = new Set<ChildProcess>()

/** The program as a process of its own, with what it printed. */
export interface Program {
  readonly pid: number
  readonly address: string
  output(): string
  kill(signal: NodeJS.Signals): void
  /** Its exit code, or the signal that ended it. */
  readonly exit: Promise<number | NodeJS.Signals>
}

/** Starts `src/main.ts` on a free port with nothing but these variables, in a folder without a `.env`. */
export function runProgram(
  env: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Program & { readonly ready: Promise<void> } {
  const child = spawn(process.execPath, [...memoryLimits, join(root, 'src/main.ts'), ...words], {
    cwd: mkdtempSync(join(tmpdir(), 'mlops-program-')),
    env: { PATH: process.env['PATH'], PORT: '0', EVIDENCE: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  ready.catch(() => undefined)
  let text = ''
  const hear = (chunk: Buffer) => {
    text += chunk.toString()
    if (/^Listening on /m.test(text)) resolve()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const exit = once(child, 'close').then(([code, signal]) => {
    running.delete(child)
    reject(new Error(`The program ended before it listened:\n${text}`))
    return (code ?? signal) as number | NodeJS.Signals
  })
  return {
    pid: child.pid ?? 0,
    get address() {
      return /^Listening on (\S+)$/m.exec(text)?.[1] ?? ''
    },
    output: () => text,
    kill: (signal) => child.kill(signal),
    exit,
    ready,
  }
}

/** Starts the program, and waits until it listens. */
export async function startProgram(
  env: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Promise<Program> {
  const program = runProgram(env, words)
  await program.ready
  return program
}

/** Whether a line only says what the program is doing before it listens. */
export function isProgress(line: string): boolean {
  return /^\[\d\/\d\] /.test(line)
}

/** Ends whatever a test left running. */
export function killPrograms(): void {
  for (const child of running) child.kill('SIGKILL')
}
