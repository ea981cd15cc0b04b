import type { Rubric } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Wording } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { Words } from '../../text/en.ts'
import type { DirectWords, Effect, Step } from '../model/effect.ts'
import type { Person } from '../model/event.ts'
import type { Proposal } from '../model/proposal.ts'
import { actions, button, sentence, view } from './blocks.ts'
import { rootView } from './root.ts'
import { changeId } from '../history/changes.ts'
import { type ActContext, leaveProposal, type StepContext } from '../model/act-context.ts'
import type { Button, View } from '../model/view.ts'

/** A view that only the actor sees, where they acted. */
export function tell(context: StepContext, shown: View): Extract<Effect, { type: 'tell' }> {
  const { actor, place, elsewhere = place } = context.envelope
  return { type: 'tell', person: actor.id, to: elsewhere, view: shown }
}

/** A sentence that only the actor sees, in the proposal's language, and perhaps buttons. */
export function say(context: ActContext, text: string, buttons: readonly Button[] = []): Effect {
  return tell(context, sentence(context.proposal.language, text, buttons))
}

/** What became of a message, in short paragraphs, to the actor alone. */
export function sayApart(context: ActContext, paragraphs: readonly string[], buttons: readonly Button[] = []): Effect {
  const texts = paragraphs.map((text) => ({ type: 'text', text }) as const)
  return tell(context, view(context.proposal.language, [...texts, ...actions(buttons)]))
}

/** Of words that are for this person's eyes nothing is said where others read it, even where they take no private ones. */
export function forNobodyElse({ id, name }: Person): NonNullable<DirectWords['openly']> {
  return { who: { id, name }, said: [] }
}

/** An answer to the actor alone, where there is no proposal. */
export function answerAlone(context: StepContext, shown: View): Step {
  const { actor, place } = context.envelope
  return leaveProposal(null, { type: 'tell', person: actor.id, to: place, view: shown })
}

/** Nothing changes; the actor is told why, and what now holds. */
export function refuse(context: ActContext, text: string, buttons: readonly Button[] = []): Step {
  return leaveProposal(context.proposal, say(context, text, buttons))
}

/** A message in the thread, for everybody there. */
export function post(shown: View): Extract<Effect, { type: 'post' }> {
  return { type: 'post', to: 'thread', view: shown }
}

/** The proposal's status line, brought up to date. */
export function refreshRoot(proposal: Proposal, rubric: Rubric): ShowEffect {
  return { type: 'show', to: 'home', slot: 'root', view: rootView(proposal, rubric) }
}

/** The proposal's words. */
export function wordsOf(context: ActContext): Words {
  return wordsIn(context.proposal.language)
}

/** A wording in the proposal's language. */
export function inLanguage(context: ActContext, wording: Wording): string {
  return wording[context.proposal.language]
}

/** The button that opens the section's text in a form. */
export function editButton(proposal: Proposal, number: SectionNumber): Button {
  const { buttons } = wordsIn(proposal.language)
  return button(proposal, buttons.edit, 'edit', { args: { section: String(number) }, opens: 'form' })
}

/** The button that undoes one change. */
export function undoButton(proposal: Proposal, change: string): Button {
  return button(proposal, wordsIn(proposal.language).buttons.undo, 'undo', { args: { change } })
}

/** The button that undoes what the step has just done to a section's text. */
export function undoButtons({ proposal }: Step, number: SectionNumber): readonly Button[] {
  return proposal === null ? [] : [undoButton(proposal, changeId(proposal, number))]
}

/** Whether what is shown begins a proposal or asks for the next piece of it: the root, a section's card, the recap. */
export function asksForAnswer(effect: Effect): effect is ShowEffect {
  return effect.type === 'show' && effect.unasked !== true && /^(?:root$|section:|recap#)/.test(effect.slot)
}

type ShowEffect = Extract<Effect, { type: 'show' }>
