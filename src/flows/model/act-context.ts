import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Language } from '../../text/language.ts'
import type { Calendar } from './calendar.ts'
import type { Effect, Step } from './effect.ts'
import type { Errand, ErrandOutcome } from './errand.ts'
import type { Envelope, Place } from './event.ts'
import type { FrozenVersion, Known } from './known.ts'
import type { ProgrammeLimits } from './limits.ts'
import type { PublishedRule } from './held.ts'
import type { Proposal } from './proposal.ts'

/** What the training programme has set. */
export interface Programme {
  readonly limits: ProgrammeLimits
  /** Its sections and criteria: the guide's, or its own. */
  readonly rubric: Rubric
  /** When its people work. */
  readonly calendar: Calendar
  /** What its coordinators read: their messages are about no proposal, and so have no language of their own. */
  readonly language: Language
  /** Whether a language model reads along: without one, automatic checks are all there is. */
  readonly coach: 'model' | 'automatic'
  /** The core's side of each kind of errand, by its name. */
  readonly errands: Readonly<Record<string, ErrandRules>>
  /** Whether what a proposal links is looked at; where it is absent nothing is. */
  readonly evidence?: 'on' | 'off'
  /** The platforms where messages that are part of an answer get a mark. */
  readonly marks: readonly Place['platform'][]
  /** The platforms whose people can reach our pages. Where it is absent nobody can, and everything is done in chat. */
  readonly pages?: readonly Place['platform'][]
  /** Who may read the catalogue as pages; where it is absent nobody can, and it is read in chat. */
  readonly catalogue?: 'public' | 'members' | 'off'
  /** What becomes of published proposals when their author's data are erased; where it is absent they choose. */
  readonly erased?: PublishedRule
}

/** One envelope on its way through the core, without a proposal yet. */
export interface StepContext extends Programme {
  readonly envelope: Envelope
  readonly known: Known
}

/** One act on one proposal: who, what with, and everything that was looked up for it. */
export interface ActContext extends StepContext {
  readonly proposal: Proposal
  /** The arguments of the button or command. */
  readonly args: Readonly<Record<string, string>>
  /** The fields of a filled form; empty otherwise. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>
}

/** The core's side of a kind of errand. */
export interface ErrandRules<Subject extends string | number = string | number, Answer = unknown> {
  /** Whether the proposal still waits for it. */
  awaits(proposal: Proposal, errand: Errand<Subject>): boolean
  /** The stamp of the text that it is about, which changes whenever that does. */
  stampOf(proposal: Proposal, subject: Subject): string
  /** What the outcome of an errand that is waited for leads to, a failure included: the learner waits no longer. */
  takeOutcome(context: ActContext, errand: Errand<Subject>, outcome: ErrandOutcome<Answer>): Step
  /** Tells the coordinators that its settings are refused. */
  tellMisconfigured(context: StepContext): Effect
}

/** Nothing of the proposal changes; these effects follow. */
export function leaveProposal(proposal: Proposal | null, ...effects: readonly Effect[]): Step {
  return { proposal, effects, frozen: null, errors: null }
}

/** The proposal as it is now, touched at the envelope's time, and the effects that follow. */
export function changeProposal(context: StepContext, proposal: Proposal, ...effects: readonly Effect[]): Step {
  return { proposal: { ...proposal, touchedAt: context.envelope.at }, effects, frozen: null, errors: null }
}

/** The same step with a version frozen beside it. */
export function freezing(step: Step, frozen: FrozenVersion): Step {
  return { ...step, frozen }
}

/** A filled form that cannot be taken: one sentence per field. */
export function invalid(context: ActContext, errors: Readonly<Record<string, string>>): Step {
  return { proposal: context.proposal, effects: [], frozen: null, errors }
}

/** A section's number from a button's or a command's argument; null where no such section is asked for. */
export function sectionArgument(
  { rubric }: Pick<Programme, 'rubric'>,
  value: string | undefined,
): SectionNumber | null {
  return sectionsOf(rubric).find((number) => String(number) === value) ?? null
}

/** The section an act is about: the one it names, or where the learner is. */
export function sectionOf(context: ActContext): SectionNumber {
  const { at } = context.proposal
  return sectionArgument(context, context.args['section']) ?? (at === 'recap' ? lastSection(context) : at)
}

/** Whether an act is about all sections: asked so, or at the recap, which is about all of them. */
export function isAboutAll(context: ActContext): boolean {
  const asked = context.args['section']
  return asked === 'all' || (asked === undefined && context.proposal.at === 'recap')
}

/** The last section asked for. */
export function lastSection({ rubric }: Programme): SectionNumber {
  return sectionsOf(rubric).at(-1) ?? 1
}

/** A form's text field, trimmed. */
export function textField(context: ActContext, name: string): string {
  const value = context.fields[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** A form's checked boxes. */
export function checkedField(context: ActContext, name: string): readonly string[] {
  const value = context.fields[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
