import { pino } from 'pino'

import { traceNow } from '../timing/trace.ts'
import type { Log } from '../ports/log.ts'

/**
 * Log lines as JSON on the error stream; the plain lines on the output are for the person who started the program.
 * Of an error only its kind and message are kept: PostgreSQL's `detail` may quote a whole row, and so a draft.
 */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: brief }, mixin: nameTrace },
    pino.destination({ dest: 2, sync: true }),
  )
}

/** All lines of what follows from one event bear one word. */
function nameTrace(): object {
  const trace = traceNow()
  return trace === null ? {} : { trace }
}

function brief(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? error.code : undefined
  return { name: error.name, message: error.message, code, stack: error.stack }
}
