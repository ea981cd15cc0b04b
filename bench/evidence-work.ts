import { readdirSync, readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { type FactsReader, factsReader } from '../src/adapters/github/facts-reader.ts'
import { githubOn } from '../test/support/fake-github/github-on.ts'
import { hostileStems, shortHostileStems } from './hostile-stems.ts'
import { hostileTree } from './learner-repository.ts'
import { percentile } from './statistics.ts'

const inspections = 40
const hostilePaths = 100_000

/** Prints what an inspection takes of the processor, here and in the process that reads what is large, and a hostile tree. */
export async function reportWork(port: number): Promise<void> {
  const inspector = githubOn({ port })
  const look = (number: number) =>
    inspector.inspect({ owner: 'ada', name: `demand-${number}` }, new AbortController().signal)
  await look(0)
  const spent: number[] = []
  let files = 0
  for (let number = 1; number <= inspections; number += 1) {
    const before = worked()
    const found = await look(number)
    spent.push(worked() - before)
    if (found.type !== 'inspected') throw new Error(`demand-${number} was not looked at: ${found.why}`)
    files = found.read.length
  }
  const [first, p50, p95] = [spent[0] ?? 0, percentile(spent, 50), percentile(spent, 95)].map((ms) => ms.toFixed(0))
  console.log(
    `one inspection of a learner's repository (${files} files read), this process and its child: p50 ${p50} ms of the processor, p95 ${p95} ms, the first ${first} ms (goal ≤ 100 ms)`,
  )
  await reportHostileTrees()
}

/** The first tree starts the child; the others are what the program waits for while it has one. */
async function reportHostileTrees(): Promise<void> {
  const reader = factsReader()
  const [many, long] = [hostileTree(shortHostileStems, hostilePaths), hostileTree(hostileStems, hostilePaths)]
  await reportTree(reader, many, 'with the start of the child')
  await reportTree(reader, many, 'once it runs')
  await reportTree(reader, long, 'long ones, once it runs')
  reader.close()
}

async function reportTree(reader: FactsReader, body: string, which: string): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  // What is not begun yet holds nothing up.
  await setTimeout(50)
  delay.reset()
  const [from, before] = [performance.now(), worked()]
  const listed = await reader.tree(body)
  const facts = listed === null ? null : await reader.facts(listed.tree, new Map())
  const [wall, cpu] = [performance.now() - from, worked() - before]
  await setTimeout(20)
  delay.disable()
  const tree = `${body.split('"path"').length - 1} hostile paths in ${(body.length / 1e6).toFixed(1)} MB, ${which}`
  console.log(
    `${tree}: ${facts === null ? 'no answer' : `${facts.length} facts`} after ${wall.toFixed(0)} ms, ${cpu.toFixed(0)} ms of the processor, event loop held ${(delay.max / 1e6).toFixed(0)} ms at most (goal ≤ 1 s)`,
  )
}

/** What this process and its children other than GitHub have worked so far, in ms; a child's as Linux counts it, by threads. */
function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000 + readingChildren().reduce((sum, pid) => sum + threadsMs(pid), 0)
}

/** The processes of ours that read what is large. */
function readingChildren(): readonly number[] {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  return children.map(Number).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('facts-child'))
}

function threadsMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  const nanoseconds = threads.map((id) =>
    Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]),
  )
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6
}
