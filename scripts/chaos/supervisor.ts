import { setTimeout } from 'node:timers/promises'
import { type Program, runProgram } from '../../test/support/program.ts'

/** A place in which there is always a program: one that ends is followed by another. */
export interface Replica {
  /** Where it listens; null while it does not. */
  address(): string | null
  kill(): void
  /** Stands still for so long. */
  freeze(ms: number): Promise<void>
  /** Why each of its former lives ended, with what they printed. */
  readonly ends: readonly { readonly why: string; readonly output: string }[]
  output(): string
  stop(): Promise<void>
}

/** How long an orchestrator takes to see that a program is gone, in ms. */
const noticeMs = 200
/** How long a program may take for its last breath, in ms. */
const farewellMs = 15_000

/** Starts the program with these variables, again and again. */
export function superviseReplica(env: Readonly<Record<string, string>>): Replica {
  const ends: { why: string; output: string }[] = []
  let isOver = false
  let isListening = false
  let program = run()

  function run(): Program {
    const next = runProgram(env)
    isListening = false
    next.ready.then(
      () => void (isListening = program === next),
      () => undefined,
    )
    void follow(next)
    return next
  }

  async function follow(former: Program): Promise<void> {
    const why = await former.exit
    isListening = false
    ends.push({ why: String(why), output: former.output() })
    await setTimeout(noticeMs)
    if (!isOver) program = run()
  }

  return {
    ends,
    address: () => (isListening ? program.address : null),
    output: () => program.output(),
    kill: () => program.kill('SIGKILL'),
    async freeze(ms) {
      const frozen = program
      frozen.kill('SIGSTOP')
      await setTimeout(ms)
      frozen.kill('SIGCONT')
    },
    async stop() {
      isOver = true
      program.kill('SIGTERM')
      const patience = setTimeout(farewellMs, 'late' as const, { ref: false })
      if ((await Promise.race([program.exit, patience])) === 'late') program.kill('SIGKILL')
      await program.exit
    },
  }
}
