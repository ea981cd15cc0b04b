import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { openRenderer, type Renderer } from '../../../../src/adapters/documents/renderer/renderer.ts'
import { confinedFlags, type ConfinedLimits } from '../../../../src/confined/confined-process.ts'
import type { Log } from '../../../../src/ports/log.ts'

const logged: string[] = []
const log: Log = { debug() {}, info() {}, warn: (_, message) => void logged.push(message), error() {} }
const opened: Renderer[] = []

function renderer(limits: Partial<ConfinedLimits> = {}): Renderer {
  const made = openRenderer(log, {
    patience: 60_000,
    heap: 256,
    memory: 900,
    kept: 600,
    idle: 60_000,
    ...limits,
  })
  opened.push(made)
  return made
}

afterEach(() => {
  logged.length = 0
  for (const one of opened.splice(0)) one.close()
})

const small = { text: 'flowchart LR\n  A --> B' }
/** The children of this thread, as the system tells of them: other tests run beside it in the same process. */
function children(): readonly string[] {
  return readFileSync('/proc/thread-self/children', 'utf8').trim().split(' ').filter(Boolean)
}

/** The process of the renderer, once it has loaded what it draws with. */
async function started(one: Renderer): Promise<readonly number[]> {
  const before = children()
  expect(await kindOf(one, small)).toBe('drawn')
  return children()
    .filter((pid) => !before.includes(pid))
    .map(Number)
}

async function kindOf(one: Renderer, job: { readonly text: string }): Promise<string> {
  const rendered = await one.render('diagram', job)
  return rendered.type === 'made' ? rendered.made.type : rendered.why
}

test('a job that is kept from the processor is given its time again, and one that never ends is ended with its process', async () => {
  const one = renderer({ patience: 6_000 })
  const [pid = 0] = await started(one)

  process.kill(pid, 'SIGSTOP')
  const drawn = kindOf(one, small)
  await setTimeout(7_000)
  process.kill(pid, 'SIGCONT')
  expect(await drawn).toBe('drawn')

  process.kill(pid, 'SIGSTOP')
  expect(await Promise.all([kindOf(one, small), kindOf(one, small)])).toEqual(['heavy', 'drawn'])
  expect(logged).toEqual(['nothing was rendered: its process was ended'])
})

test('a job that takes too much memory is ended, and so is one that takes all the heap', async () => {
  expect(await kindOf(renderer({ memory: 90 }), small)).toBe('heavy')
  expect(await kindOf(renderer({ heap: 12 }), small)).toBe('heavy')
})

test('a process that was killed from outside is started again', async () => {
  const one = renderer()
  await kindOf(one, small)
  const before = children()

  for (const pid of before) process.kill(Number(pid), 'SIGKILL')

  expect(before).not.toEqual([])
  expect(['broken', 'heavy', 'drawn']).toContain(await kindOf(one, small))
  expect(await kindOf(one, small)).toBe('drawn')
})

test('one process does all the jobs, is replaced when it holds too much, and ends when none comes', async () => {
  const one = renderer({ idle: 300 })
  expect(await kindOf(one, small)).toBe('drawn')
  const first = children()
  expect(await kindOf(one, { text: 'pie\n "a": 1' })).toBe('drawn')
  expect(children()).toEqual(first)
  await expect.poll(children).toEqual([])

  const full = renderer({ kept: 1 })
  expect(await kindOf(full, small)).toBe('drawn')
  await expect.poll(children).toEqual([])
})

test('the process may load native code, and neither write, read elsewhere nor start another', () => {
  const look = `
    const tried = (what) => { try { what(); return 'done' } catch (error) { return error.code } }
    console.log(JSON.stringify([
      tried(() => require('fs').readFileSync('package.json')),
      tried(() => require('fs').writeFileSync('/tmp/renderer-test', '')),
      tried(() => require('fs').readFileSync('/etc/hostname')),
      tried(() => require('fs').readFileSync('README.md')),
      tried(() => require('child_process').spawnSync('true')),
      Object.keys(process.env),
    ]))`
  const { stdout } = spawnSync(process.execPath, [...confinedFlags(64, 'addons'), '-e', look], {
    env: {},
    encoding: 'utf8',
  })

  const denied = 'ERR_ACCESS_DENIED'
  expect(JSON.parse(stdout)).toEqual(['done', denied, denied, denied, denied, []])
})
