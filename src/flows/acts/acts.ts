import { itemDone, itemExplain } from './changes.ts'
import { coach, dismiss, seeAll } from '../coach/coach-acts.ts'
import { addAnyway } from './draft.ts'
import { clear, offerEdit, replace } from './edit-section.ts'
import type { Step } from '../model/effect.ts'
import { back, done, jump, next, skip } from './navigate.ts'
import { matrix } from './matrix.ts'
import { poc } from './poc.ts'
import { open, resume, status } from './resume.ts'
import { claim, conflict, findings, read, release } from '../review/review.ts'
import { dropRevision, revise } from './revise.ts'
import { addItem, sendReview } from '../review/send-review.ts'
import { answerHuman, askHuman } from './questions.ts'
import { similar } from './similar.ts'
import { recall, recap, submit } from './submit.ts'
import { example, exportDraft, help, language, privacy, show, why } from './telling.ts'
import type { ActContext } from '../model/act-context.ts'
import { undo } from './undo.ts'
import { offerWithdrawal, restore, takeDown, withdraw } from './withdraw.ts'

/** One thing a person can do to a proposal, by a button, a form or a command. */
export interface Act {
  readonly run: (context: ActContext) => Step
  /** `owner`: the learner alone. `anyone`: the act, or the table of edges, checks who it is for. */
  readonly who: 'owner' | 'anyone'
  /** `drafting`: the text can be changed now. `any`: the act, or the table of edges, checks the state. */
  readonly when: 'drafting' | 'any'
  /** What a press on a card of another version gets: nothing but a sentence, or the act all the same. */
  readonly stale: 'refused' | 'fine'
  /** Which sections it can be about; without a word it is the one where the learner is, and `recap` needs none. */
  readonly section: 'none' | 'one' | 'one-or-all' | 'one-or-recap'
}

type About = Act['section']

const drafting = (run: Act['run'], section: About = 'none'): Act => ({
  run,
  who: 'owner',
  when: 'drafting',
  stale: 'refused',
  section,
})
const owning = (run: Act['run'], section: About = 'none'): Act => ({
  run,
  who: 'owner',
  when: 'any',
  stale: 'fine',
  section,
})
const moving = (run: Act['run']): Act => ({ run, who: 'anyone', when: 'any', stale: 'refused', section: 'none' })
const lasting = (run: Act['run']): Act => ({ run, who: 'anyone', when: 'any', stale: 'fine', section: 'none' })

/** Every act, by the name that buttons and forms carry. */
export const acts: Readonly<Record<string, Act>> = {
  done: drafting(done, 'one'),
  next: drafting(next, 'one-or-recap'),
  back: drafting(back, 'one-or-recap'),
  section: drafting(jump),
  skip: drafting(skip, 'one'),
  edit: drafting(replace, 'one'),
  clear: drafting(clear, 'one'),
  undo: drafting(undo),
  coach: drafting(coach, 'one-or-all'),
  dismiss: drafting(dismiss, 'one'),
  'add-anyway': drafting(addAnyway),
  recap: drafting(recap),
  'item-done': drafting(itemDone),
  'item-explain': drafting(itemExplain),

  submit: moving(submit),
  recall: moving(recall),
  revise: moving(revise),
  'drop-revision': moving(dropRevision),
  withdraw: moving(withdraw),
  restore: lasting(restore),
  'take-down': lasting(takeDown),

  resume: owning(resume),
  open: owning(open),
  status: owning(status),
  show: owning(show, 'one-or-all'),
  'see-all': owning(seeAll, 'one'),
  example: owning(example, 'one'),
  why: owning(why, 'one'),
  poc: owning(poc),
  matrix: owning(matrix),
  similar: owning(similar),
  help: owning(help),
  privacy: owning(privacy),
  language: owning(language),
  export: owning(exportDraft),

  'ask-human': drafting(askHuman, 'one'),
  'answer-human': lasting(answerHuman),

  claim: moving(claim),
  release: moving(release),
  conflict: moving(conflict),
  'add-item': moving(addItem),
  review: moving(sendReview),
  findings: moving(findings),
  read: lasting(read),
}

/** What a typed command does where it is not the act of the same name: a form cannot be opened from a message. */
export const typed: Readonly<Record<string, Act>> = {
  edit: drafting(offerEdit, 'one'),
  submit: drafting(recap),
  withdraw: owning(offerWithdrawal),
}
