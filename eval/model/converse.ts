import type { Dialogue } from '../../src/rubric/judge/dialogue.ts'
import type { Exchange } from './exchange.ts'

/** Drives a dialogue to its end; null where a question of it has no answer yet. */
export async function converse<Result>(
  dialogue: Dialogue<Result>,
  { replyTo }: Pick<Exchange, 'replyTo'>,
): Promise<Result | null> {
  let turn = dialogue.next([])
  while (turn.done !== true) {
    const replies = await Promise.all(turn.value.map((question) => replyTo(question)))
    const whole = replies.filter((reply) => reply !== null)
    if (whole.length < replies.length) return null
    turn = dialogue.next(whole)
  }
  return turn.value
}
