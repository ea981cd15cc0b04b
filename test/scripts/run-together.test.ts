import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { type Companion, runTogether } from '../../scripts/teams-try/run-together.ts'

/** A program that does this. */
function does(name: string, script: string): Companion {
  return { name, command: process.execPath, words: ['-e', script], cwd: tmpdir(), env: process.env }
}

const waits = does('The other', 'setInterval(() => {}, 1_000)')

test.each([
  ['an exit code', does('The first', 'process.exit(3)'), 'The first ended with 3.'],
  ['an exit code of 0', does('The first', ''), 'The first ended with 0.'],
  ['a signal', does('The first', "process.kill(process.pid, 'SIGKILL')"), 'The first ended by SIGKILL.'],
])('one that ends by itself with %s ends the others, and it is said', async (_, first, how) => {
  const said: string[] = []

  const code = await runTogether([first, waits], (sentence) => said.push(sentence), new EventEmitter())

  expect(code).toBe(1)
  expect(said).toEqual([`${how} That was not asked for: the rest ends, too.`])
})

test('one that is not there ends the others, and it is said', async () => {
  const said: string[] = []
  const missing = { ...waits, name: 'The first', command: 'no-such-program' }

  expect(await runTogether([missing, waits], (sentence) => said.push(sentence), new EventEmitter())).toBe(1)

  expect(said.join()).toMatch(/^The first cannot be started: .*no-such-program/)
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)('%s ends all of them, as asked', async (signal) => {
  const [said, signals] = [[] as string[], new EventEmitter()]
  const ended = runTogether([waits, waits], (sentence) => said.push(sentence), signals)
  signals.emit(signal, signal)

  expect(await ended).toBe(0)
  expect(said).toEqual([`${signal}: all of it ends.`])
  expect(signals.eventNames()).toEqual([])
})
