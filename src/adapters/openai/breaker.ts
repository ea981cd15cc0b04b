import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen } from 'cockatiel'

import { ModelFailed } from '../../ports/language-model.ts'

/** Questions in a row that an outage must spoil, each with its retries, before the server is left alone. */
const outages = 3

/** Keeps questions from a server that is away. */
export interface Breaker {
  /** Runs it, or throws `ModelFailed` at once while the server is left alone. */
  run<T>(question: () => Promise<T>): Promise<T>
}

/**
 * A breaker that opens after three questions in a row without an answer, for `breakMs`. Then one question tries the
 * server; the others are turned away until that one is answered, instead of waiting for it. What a person must mend, such
 * as a wrong key, is no outage: it fails quickly by itself, and works at once when it is mended.
 */
export function openBreaker(breakMs: number): Breaker {
  const circuit = circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: breakMs,
    breaker: new ConsecutiveBreaker(outages),
  })
  let openedAt = 0
  circuit.onBreak(() => {
    openedAt = Date.now()
  })
  return {
    async run(question) {
      const left = openedAt + breakMs - Date.now()
      if (circuit.state === CircuitState.HalfOpen) throw turnedAway(breakMs)
      if (circuit.state === CircuitState.Open && left > 0) throw turnedAway(left)
      return circuit.execute(question)
    },
  }
}

function isOutage(error: unknown): boolean {
  return error instanceof ModelFailed && (error.trouble === 'timeout' || error.trouble === 'unavailable')
}

function turnedAway(retryAfterMs: number): ModelFailed {
  return new ModelFailed(
    'unavailable',
    'The model server failed several times in a row and is left alone for a while.',
    {
      retryAfterMs,
    },
  )
}
