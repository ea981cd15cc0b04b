import type { ActContext, StepContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Need } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Form, Press } from '../model/view.ts'
import type { Move } from '../states/edges.ts'
import type { Wording } from '../../text/language.ts'

/**
 * What may follow a word: nothing, a section's place, a language, a file's format, a proposal's reference, that and a
 * person, a part of the queue, a time, on or off, a person, that behind a reference or alone, a code, words to search.
 */
export type Argument =
  | 'none'
  | 'section'
  | 'section-or-all'
  | 'language'
  | 'format'
  | 'reference'
  | 'assignment'
  | 'filter'
  | 'time'
  | 'switch'
  | 'person'
  | 'invitation'
  | 'code'
  | 'search'

/** A line of help: what to type, and what that does. */
export interface HelpLine {
  readonly usage: Wording
  readonly help: Wording
}

/** The words that do an act in a proposal's thread. They are compared without case or accents. */
export interface Command extends HelpLine {
  readonly words: readonly string[]
  readonly argument: Argument
  /**
   * What becomes of a word that comes after what was written or done after it. `in-its-place`: what was written after it
   * still comes after it, and once its author went on elsewhere, they are asked. `asked`: they are asked wherever anything is
   * newer. Without it, it is done as it comes, on the section where its author was.
   */
  readonly late?: 'in-its-place' | 'asked'
}

/** What an act does to a proposal, and who may do it when. */
export interface Deed {
  readonly run: (context: ActContext) => Step
  /** `author`: who writes the proposal. `anyone`: the act, or the table of edges, checks who it is for. */
  readonly who: 'author' | 'anyone'
  /** `drafting`: the text can be changed now. `any`: the act, or the table of edges, checks the state. */
  readonly when: 'drafting' | 'any'
  /** What a press on a card of another version gets: nothing but a sentence, or the act all the same. */
  readonly stale: 'refused' | 'fine'
  /** What it must look up. */
  readonly needs?: (proposal: Proposal, args: Press['args']) => readonly Need[]
  /** Which sections it can be about; without a word it is the one where the learner is, and `recap` needs none. */
  readonly section: 'none' | 'one' | 'one-or-all' | 'one-or-recap'
}

/** A form's content; the press that it carries is added where it is asked for, with more arguments where it needs them. */
export type FormContent = Omit<Form, 'language' | 'press'> & { readonly args?: Press['args'] }

/** The form that an act's button opens, and that it is sent back with. */
export interface ActForm {
  /** Why it would be filled in for nothing, beside what every act is refused for; null where it would not. */
  readonly refusal: (context: ActContext) => string | null
  readonly content: (context: ActContext) => FormContent
}

/** Whether some card has a button for it, or it is done by its words alone. */
export type Offer = 'button' | 'words'

/** What is done where no proposal is: by words behind the slash command, or by a button of a list. */
export interface General {
  /** None where only a button does it; the empty word is the bare command. */
  readonly words: readonly string[]
  readonly argument: Argument
  readonly lines: readonly HelpLine[]
  /** What it must look up, given the answers so far. */
  readonly needs?: (context: Pick<StepContext, 'envelope' | 'known'>, args: Press['args']) => readonly Need[]
  /** `args` are the button's; what stood behind a word is `words` in them. `fields` are a filled form's. */
  readonly run: (context: StepContext, args: Press['args'], fields?: ActContext['fields']) => Step
  /** The form that its button opens, and that it is sent back with. */
  readonly form?: (context: StepContext) => FormContent
  /** What it does instead where its words name a proposal that is there; `words` are all that follows its own. */
  readonly onProposal?: (context: ActContext, words: string) => Step
}

/** What a person can do to a proposal: by a button, a form, or a word in its thread. */
export interface ProposalAct extends Deed {
  /** What buttons, forms and the log carry. It never changes once a release wrote it. */
  readonly name: string
  readonly offer: Offer
  /** The moves of the state machine that it can lead to. */
  readonly moves?: readonly Move[]
  readonly command?: Command
  /** What the typed command does instead, where the act needs a form: a message cannot open one. */
  readonly typed?: Deed
  readonly form?: ActForm
  /** What the same words do where no proposal is. */
  readonly general?: General
}

/** What a person can do where no proposal is. */
export interface GeneralAct {
  readonly name: string
  readonly offer: Offer
  readonly general: General
}

/** One thing that a person can do. */
export type Act = ProposalAct | GeneralAct

type Rules = Omit<Deed, 'run'>

/** The learner works on the text. */
export const drafting: Rules = { who: 'author', when: 'drafting', stale: 'refused', section: 'none' }

/** The learner looks at their proposal, whatever its state. */
export const owning: Rules = { who: 'author', when: 'any', stale: 'fine', section: 'none' }

/** Whoever the table of edges, or the act itself, lets do it, on a card of this version. */
export const moving: Rules = { who: 'anyone', when: 'any', stale: 'refused', section: 'none' }

/** The same on a card of any version. */
export const lasting: Rules = { who: 'anyone', when: 'any', stale: 'fine', section: 'none' }

/** Words that are the same in both languages, or differ. */
export function both(fr: string, en: string = fr): Wording {
  return { fr, en }
}
