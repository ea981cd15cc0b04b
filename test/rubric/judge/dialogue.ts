import type { Dialogue, JudgeQuestion, Reply, ModelTrouble } from '../../../src/rubric/judge/dialogue.ts'
import type { TraceLink, Ruling, Verdict } from '../../../src/rubric/prompt/answer.ts'

/** What the model says next, given what it was asked; the last one answers all further rounds. */
export type Says = (questions: readonly JudgeQuestion[]) => readonly Reply[]

/** Plays a dialogue to its end: what came of it, and every round of questions. */
export function play<Result>(
  dialogue: Dialogue<Result>,
  ...says: readonly Says[]
): { readonly result: Result; readonly rounds: readonly (readonly JudgeQuestion[])[] } {
  const rounds: (readonly JudgeQuestion[])[] = []
  let next = dialogue.next([])
  while (next.done !== true) {
    const say = says[Math.min(rounds.length, says.length - 1)]
    if (say === undefined) throw new Error('The dialogue asks, and the test has no answer.')
    rounds.push(next.value)
    next = dialogue.next(say(next.value))
  }
  return { result: next.value, rounds }
}

/** The ids that a question asks about. */
export function idsOf({ prompt }: JudgeQuestion): readonly string[] {
  return /^ask (.*)$/m.exec(prompt.input)?.[1]?.split(' ') ?? []
}

/** An answer with what a test is about; the rest of the schema is empty. */
export function answer(part: {
  verdicts?: readonly Verdict[]
  links?: readonly TraceLink[]
  rulings?: readonly Ruling[]
}): Reply {
  const content = { verdicts: [], links: [], rulings: [], ...part }
  return { content }
}

/** A verdict that meets its criterion, with what a test changes. */
export function verdict(id: string, change: Partial<Verdict> = {}): Verdict {
  return { id, evidence: [], gap: 'none', verdict: 'met', confidence: 'high', question: null, ...change }
}

/** Says that every criterion is met but those given. */
export function allMetBut(...weak: readonly Verdict[]): Says {
  return (questions) =>
    questions.map((question) =>
      answer({ verdicts: idsOf(question).map((id) => weak.find((one) => one.id === id) ?? verdict(id)) }),
    )
}

/** The critic keeps every finding, or those alone whose criterion is given. */
export function keeps(...ids: readonly string[]): Says {
  return (questions) =>
    questions.map(({ prompt }) =>
      answer({
        rulings: [...prompt.input.matchAll(/^finding (\d+): (\S+)/gm)].map(([, number, id]) => ({
          finding: Number(number),
          keep: ids.length === 0 || ids.includes(id ?? ''),
        })),
      }),
    )
}

/** Every question fails for the same reason. */
export function fails(failed: ModelTrouble): Says {
  return (questions) => questions.map(() => ({ failed }))
}

/** What each round asked: `section 1`, `critic 1`. */
export function tasksOf(rounds: readonly (readonly JudgeQuestion[])[]): readonly (readonly string[])[] {
  return rounds.map((round) => round.map(({ prompt, sample }) => `${prompt.task} ${sample}`))
}
