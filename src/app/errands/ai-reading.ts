import { hash, randomBytes } from 'node:crypto'
import { aiReading, aiReadingRules } from '../../flows/coach/ai-reading-rules.ts'
import { factsToReadBy } from '../../flows/evidence/facts-to-read-by.ts'
import type { Programme } from '../../flows/model/act-context.ts'
import type { ErrandOutcome } from '../../flows/model/errand.ts'
import type { AiAnswer, Scope } from '../../flows/model/ai-reading.ts'
import type { Proposal } from '../../flows/model/proposal.ts'
import { textsOf } from '../../flows/model/standing.ts'
import { findingKey } from '../../rubric/finding.ts'
import type { Dialogue, JudgeQuestion, Reply } from '../../rubric/judge/dialogue.ts'
import type { Judged } from '../../rubric/judge/judged.ts'
import { judgeSection } from '../../rubric/judge/judge-section.ts'
import { judgeWhole } from '../../rubric/judge/judge-whole.ts'
import { promptKey } from '../../rubric/prompt/request.ts'
import { type LanguageModel, ModelFailed } from '../../ports/language-model.ts'
import type { ErrandInHand, ErrandKind } from './errand-kind.ts'
import type { ErrandBudget, Paid } from './purse.ts'

/** Below the ten minutes after which a learner may ask anew, however long the model thinks about each question. */
const timeLimitMs = 9 * 60_000

/** What an AI reading takes: a model, the rubric, and whether links are looked at, which is read beside the text. */
export interface AiReadingNeeds extends Pick<Programme, 'rubric' | 'evidence'> {
  readonly model: LanguageModel
}

/** The AI coach reads a section, or the whole: a row of the table of errands. Without a model, it answers that there is none. */
export function aiReadingKind(
  programme: Omit<AiReadingNeeds, 'model'>,
  open: { readonly model: LanguageModel; readonly budget: ErrandBudget } | null,
): ErrandKind<Scope, AiAnswer, AiReadingNeeds> {
  return {
    kind: aiReading,
    queue: 'readings',
    atOnce: 4,
    atOnceInAll: null,
    perMinute: 120,
    begins: 'by a job',
    timeLimitMs,
    budget: open?.budget ?? null,
    meanwhile: 'reading',
    rules: aiReadingRules,
    needs: open === null ? null : { ...programme, model: open.model },
    work: read,
  }
}

/** Plays the dialogue with the model. A reading that was cut short asks again for nothing that was answered already. */
async function read(inHand: ErrandInHand<Scope>, needs: AiReadingNeeds): Promise<ErrandOutcome<AiAnswer>> {
  const { proposal, errand, purse } = inHand
  const dialogue = dialogueOf(needs, proposal, errand.subject)
  let next = dialogue.next()
  while (next.done !== true) next = dialogue.next(await ask(inHand, needs, next.value))
  const judged = next.value
  // Kept, an answer that breaks the contract would break it again whenever somebody asks for another reading.
  if (judged.notAssessed.length > 0 || judged.trouble === 'malformed') await purse.forget()
  return outcomeOf(judged)
}

function dialogueOf(needs: AiReadingNeeds, proposal: Proposal, scope: Scope): Dialogue<Judged> {
  const { rubric } = needs
  const { language, owner, findings } = proposal
  const ask = {
    texts: textsOf(proposal, rubric),
    language,
    rubric,
    delimiter: randomBytes(8).toString('hex'),
    people: [owner.name],
    known: new Set(findings.filter(({ origin, life }) => origin === 'ai' && life !== 'closed').map(findingKey)),
    repository: factsToReadBy(needs, proposal),
  }
  return scope === 'whole' ? judgeWhole(ask) : judgeSection({ ...ask, section: scope })
}

/** What is left of a reading that met with trouble: what is confirmed, and how much is not; or nothing but the trouble. */
function outcomeOf({ findings, notAssessed, addressed, recorded, trouble }: Judged): ErrandOutcome<AiAnswer> {
  const count = trouble === null ? 0 : recorded.filter(({ why }) => why === 'unread').length
  const isLost = findings.length === 0 && (count === 0 || trouble === 'misconfigured')
  if (trouble !== null && isLost) return { type: 'failed', trouble }
  const unconfirmed = trouble === null || count === 0 ? null : { count, trouble }
  return {
    type: 'answered',
    answer: { findings, notAssessed, ...(addressed === undefined ? {} : { addressed }), unconfirmed },
  }
}

/** Sends questions side by side and gives the replies in their order. Throws the signal's reason. */
function ask(
  { proposal, purse, signal }: ErrandInHand<Scope>,
  { model }: AiReadingNeeds,
  questions: readonly JudgeQuestion[],
): Promise<readonly Reply[]> {
  const person = `${proposal.tenant} ${proposal.owner.id}`
  return purse.buy(
    questions.map((question) => ({
      key: keyOf(model, question),
      call: () => send(model, question, person, signal),
    })),
  )
}

async function send(
  model: LanguageModel,
  { prompt }: JudgeQuestion,
  person: string,
  signal: AbortSignal,
): Promise<Paid> {
  try {
    const { content, usage } = await model.ask(prompt, person, signal)
    return { content, usage }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ModelFailed)) throw error
    return { failed: error.trouble, usage: error.usage }
  }
}

function keyOf(model: LanguageModel, { prompt, sample }: JudgeQuestion): string {
  const key = promptKey(prompt, model.modelFor(prompt.task), sample)
  return hash('sha256', key, 'base64url')
}
