import type { Connection } from '../../src/adapters/openai/connection.ts'
import { openaiCoach } from '../../src/adapters/openai/openai.ts'
import { ModelFailed } from '../../src/ports/language-model.ts'
import type { Log } from '../../src/ports/log.ts'
import { nobody } from './nobody.ts'
import type { Answered, Source } from './exchange.ts'

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }

/** Asks the model itself, through the adapter that the running program uses. */
export function liveSource(connection: Connection): { readonly source: Source; readonly close: () => Promise<void> } {
  const coach = openaiCoach({ connection, secret: nobody, log: silent })
  const never = new AbortController().signal
  return {
    async source({ prompt }) {
      try {
        const { content, usage } = await coach.ask(prompt, nobody, never)
        return { reply: { content }, usage, why: null }
      } catch (error) {
        if (!(error instanceof ModelFailed)) throw error
        return failedAs(error)
      }
    },
    close: () => coach.close(),
  }
}

/** A failure as the dialogues and the report take it. */
export function failedAs({ trouble, usage, message }: ModelFailed): Answered {
  return { reply: { failed: trouble }, usage, why: message }
}
