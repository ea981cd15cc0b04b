import { itemDone, itemExplain } from './changes.ts'
import { coach, dismiss, seeAll } from './coach-acts.ts'
import { addAnyway } from './draft.ts'
import { clear, offerEdit, replace, undo } from './edit-section.ts'
import type { Step } from './effect.ts'
import { back, done, jump, next, skip } from './navigate.ts'
import { dropRevision, restore, revise, takeDown, withdraw, offerWithdrawal } from './publish.ts'
import { resume, status } from './resume.ts'
import { claim, conflict, findings, read, release } from './review.ts'
import { addItem, sendReview } from './send-review.ts'
import { recall, recap, submit } from './submit.ts'
import { example, exportDraft, help, language, privacy, show, why } from './telling.ts'
import type { Turn } from './turn.ts'

/** One thing a person can do to a proposal, by a button, a form or a command. */
export interface Act {
  readonly run: (turn: Turn) => Step
  /** `owner`: the learner alone. `anyone`: the act, or the table of edges, checks who it is for. */
  readonly who: 'owner' | 'anyone'
  /** `drafting`: the text can be changed now. `any`: the act, or the table of edges, checks the state. */
  readonly when: 'drafting' | 'any'
  /** What a press on a card of another version gets: nothing but a sentence, or the act all the same. */
  readonly stale: 'refused' | 'fine'
}

const drafting = (run: Act['run']): Act => ({ run, who: 'owner', when: 'drafting', stale: 'refused' })
const owning = (run: Act['run']): Act => ({ run, who: 'owner', when: 'any', stale: 'fine' })
const reviewing = (run: Act['run']): Act => ({ run, who: 'anyone', when: 'any', stale: 'refused' })
const reading = (run: Act['run']): Act => ({ run, who: 'anyone', when: 'any', stale: 'fine' })

/** Every act, by the name that buttons and forms carry. */
export const acts: Readonly<Record<string, Act>> = {
  done: drafting(done),
  next: drafting(next),
  back: drafting(back),
  section: drafting(jump),
  skip: drafting(skip),
  edit: drafting(replace),
  clear: drafting(clear),
  undo: drafting(undo),
  coach: drafting(coach),
  dismiss: drafting(dismiss),
  'add-anyway': drafting(addAnyway),
  recap: drafting(recap),
  'item-done': drafting(itemDone),
  'item-explain': drafting(itemExplain),

  submit: { run: submit, who: 'anyone', when: 'any', stale: 'refused' },
  recall: { run: recall, who: 'anyone', when: 'any', stale: 'refused' },
  revise: { run: revise, who: 'anyone', when: 'any', stale: 'refused' },
  'drop-revision': { run: dropRevision, who: 'anyone', when: 'any', stale: 'refused' },
  withdraw: { run: withdraw, who: 'anyone', when: 'any', stale: 'refused' },
  restore: { run: restore, who: 'anyone', when: 'any', stale: 'fine' },
  'take-down': { run: takeDown, who: 'anyone', when: 'any', stale: 'fine' },

  resume: owning(resume),
  open: owning(resume),
  status: owning(status),
  show: owning(show),
  'see-all': owning(seeAll),
  example: owning(example),
  why: owning(why),
  help: owning(help),
  privacy: owning(privacy),
  language: owning(language),
  export: owning(exportDraft),

  claim: reviewing(claim),
  release: reviewing(release),
  conflict: reviewing(conflict),
  'add-item': reviewing(addItem),
  review: reviewing(sendReview),
  findings: reviewing(findings),
  read: reading(read),
}

/** What a typed command does where it is not the act of the same name: a form cannot be opened from a message. */
export const typed: Readonly<Record<string, Act>> = {
  edit: drafting(offerEdit),
  submit: drafting(recap),
  withdraw: owning(offerWithdrawal),
}
