import type { JudgeAnswer, Verdict } from '../prompt/answer.ts'
import type { Prompt } from '../prompt/prompt.ts'
import { keptIn } from './ask-for.ts'
import { isWeak, type KeptAnswers, pairwise } from './contract.ts'
import type { Dialogue, Setback } from './dialogue.ts'

/** A verdict with how sure one may be of it, from 0 to 1. */
export interface Weighed extends Verdict {
  readonly certainty: number
  /** Whether other samples spoke against it. */
  readonly outvoted: boolean
}

/** How sure a verdict is by the model's own word. Votes replace the middle one by what they come to. */
const certainties = { low: 0.3, medium: 0.5, high: 0.9 } as const

/** Below this a finding is recorded, not shown. */
export const leastCertainty = 0.6

/** Samples beyond the first, for verdicts of middling confidence; their numbers follow the retry's. */
const moreSamples = [3, 4] as const

/**
 * Puts what is called missing with middling confidence to a vote of three: the same question twice more, on those criteria alone.
 * Two of three decide; unanimous votes count as sure. A sample that fails or breaks the contract votes for nothing. Advice in doubt
 * is worth no vote: it is kept back.
 */
export function* putToVote(
  verdicts: readonly Verdict[],
  promptOf: (ids: readonly string[]) => Prompt,
  check: (answer: JudgeAnswer, ids: readonly string[]) => KeptAnswers<Verdict>,
): Dialogue<{ readonly weighed: readonly Weighed[]; readonly trouble: Setback | null }> {
  const unsure = verdicts.filter(({ verdict, confidence }) => verdict === 'missing' && confidence === 'medium')
  const ids = [...new Set(unsure.map(({ id }) => id))]
  if (ids.length === 0) return { weighed: verdicts.map((one) => weigh(one, null)), trouble: null }
  const prompt = promptOf(ids)
  const replies = yield moreSamples.map((sample) => ({ prompt, sample }))
  const ballots = moreSamples.map((_, index) => keptIn(replies[index], ids, check).got)
  const failed = replies.find((reply) => 'failed' in reply)
  return {
    weighed: verdicts.map((one) => {
      const votes = ballots.flatMap((ballot) => voteOn(one, ballot.get(one.id) ?? []))
      return weigh(one, unsure.includes(one) ? votes : null)
    }),
    trouble: failed !== undefined && 'failed' in failed ? failed.failed : null,
  }
}

/** What one sample says of a verdict: of several pairs the one that shares a passage with it, else that there is none like it. */
function voteOn({ id, evidence }: Verdict, cast: readonly Verdict[]): readonly Verdict[] {
  const [first] = cast
  if (first === undefined || !pairwise.has(id)) return cast
  return [cast.find((one) => one.evidence.some((number) => evidence.includes(number))) ?? { ...first, verdict: 'met' }]
}

/** `votes` is null where none were asked for. */
function weigh(one: Verdict, votes: readonly Verdict[] | null): Weighed {
  if (votes === null) return { ...one, certainty: certainties[one.confidence], outvoted: false }
  const yes = 1 + votes.filter(isWeak).length
  const no = votes.length + 1 - yes
  return { ...one, certainty: yes === 3 ? certainties.high : yes === 2 ? 0.7 : certainties.medium, outvoted: no >= 2 }
}
