import { join } from 'node:path'
import { type ConfinedLimits, confinedProcess } from '../../../confined/confined-process.ts'
import type { Log } from '../../../ports/log.ts'
import type { RenderKind, RenderKinds, RenderReply, RenderJob, RenderOutcome } from './render-kinds.ts'

/** The first job of a child loads what it needs: a second or two. Native code and WebAssembly lie beside the heap. */
const usual: ConfinedLimits = { patience: 20_000, heap: 256, memory: 900, kept: 600, idle: 60_000 }

/** Renders in one child process, one job at a time, whatever the kinds. Never rejects, and never waits for ever. */
export interface Renderer {
  render<Kind extends RenderKind>(
    kind: Kind,
    job: RenderKinds[Kind]['job'],
  ): Promise<RenderOutcome<RenderKinds[Kind]['made']>>
  /** Ends the child, with what it is rendering. */
  close(): void
}

/** A renderer; its child starts with the first job and ends when none comes. */
export function openRenderer(log: Log, limits: ConfinedLimits = usual): Renderer {
  const program = { file: join(import.meta.dirname, 'render-child.ts'), native: 'addons' } as const
  const child = confinedProcess<RenderJob, RenderReply>(program, limits)
  return {
    async render<Kind extends RenderKind>(kind: Kind, job: RenderKinds[Kind]['job']) {
      const reply = await child.ask({ kind, job } as RenderJob)
      if (reply.type === 'answered') return reply.answer
      log.warn({ kind, cause: reply.cause }, 'nothing was rendered: its process was ended')
      return { type: 'failed', why: reply.fault, cause: reply.cause }
    },
    close: () => child.close(),
  }
}
