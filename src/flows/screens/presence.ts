import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { Proposal } from '../model/proposal.ts'
import { titleOf } from '../model/standing.ts'
import type { Block, Button, Press, View } from '../model/view.ts'
import { actions, button, optional, view } from './blocks.ts'

/** How many claims are named one by one; all of them can be given back at once. */
const shownClaims = 10

/** Switches all of a person's reminders off, or on again. */
export function remindersButton(language: Language, to: 'on' | 'off'): Button {
  const { presence } = wordsIn(language)
  const press = general('reminders', { to })
  return { label: to === 'off' ? presence.switchOff : presence.switchOn, style: 'plain', press }
}

/** The person's open proposals. */
export function listButton(language: Language): Button {
  return { label: wordsIn(language).help.general.list, style: 'plain', press: general('list') }
}

/** *I am back*. */
export function presentButton(language: Language): Button {
  return { label: wordsIn(language).presence.iAmBack, style: 'plain', press: general('present') }
}

/** What a button sends that says for how long somebody is away. */
export function absentFor(until: string): Press {
  return general('absent', { until })
}

/** What holds while a reviewer is away, with what they have in hand: each can be given back, and all at once. */
export function absentView(language: Language, day: string, claims: readonly Proposal[], reserved: number): View {
  const { presence, count } = wordsIn(language)
  const all: Button = { label: presence.releaseAll, style: 'primary', press: general('release-all') }
  return view(language, [
    { type: 'text', text: presence.absent(day) },
    ...optional(
      reserved > 0 && { type: 'text', text: presence.noLongerKept(reserved) },
      claims.length > 0 && { type: 'text', text: presence.stillHeld(claims.length) },
    ),
    ...claims.slice(0, shownClaims).flatMap((proposal) => claimLine(language, proposal)),
    ...optional(claims.length > shownClaims && { type: 'note', text: count.more(claims.length - shownClaims) }),
    ...actions([...(claims.length > 1 ? [all] : []), presentButton(language)]),
  ])
}

function claimLine(language: Language, proposal: Proposal): readonly Block[] {
  const { presence, lists } = wordsIn(language)
  const text = lists.row(proposal.id, titleOf(proposal), proposal.owner.name)
  return [{ type: 'text', text }, ...actions([button(proposal, presence.release(proposal.id), 'release')])]
}

function general(action: string, args: Press['args'] = {}): Press {
  return { action, proposal: '', version: 0, args, opens: 'act' }
}
