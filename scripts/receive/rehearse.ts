import { usualCalendar } from '../../src/flows/model/calendar.ts'
import { usualLimits } from '../../src/flows/model/limits.ts'
import { renderMessages, type SlackMessage } from '../../src/adapters/slack/render/message.ts'
import type { AdaptiveCard } from '../../src/adapters/teams/render/adaptive-card.ts'
import { renderCards } from '../../src/adapters/teams/render/card.ts'
import { renderView, type ShownView } from '../../src/adapters/web/playground/render.ts'
import type { Effect, Step } from '../../src/flows/model/effect.ts'
import type { Envelope } from '../../src/flows/model/event.ts'
import type { FrozenVersion, Known, Need } from '../../src/flows/model/known.ts'
import { needsOf } from '../../src/flows/acts/needs.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import { step } from '../../src/flows/step.ts'
import type { View } from '../../src/flows/model/view.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { yearOf } from '../../src/text/format.ts'

const programme = {
  limits: usualLimits,
  rubric,
  calendar: usualCalendar,
  language: 'fr' as const,
  coach: 'automatic' as const,
  errands: {},
  marks: [],
}
const noCoach = { calls: 0, failures: 0, input: 0, cached: 0, output: 0 }
const nobody = { rows: [], total: 0 }

/** The little world of one proposal that a rehearsal knows. */
export interface Scene {
  readonly proposal: Proposal | null
  readonly frozen: readonly FrozenVersion[]
}

/** What an envelope led to, in a shape to read: the effects without their views, and the views as the platform gets them. */
export interface Rehearsed {
  readonly envelope: Envelope
  readonly effects: readonly object[]
  readonly cards: readonly (ShownView | SlackMessage | AdaptiveCard)[]
  readonly errors: Step['errors']
}

/** Steps the envelope on the scene as the program would; nothing is stored and nothing is shown. */
export function rehearse(scene: Scene, envelope: Envelope): { readonly scene: Scene; readonly rehearsed: Rehearsed } {
  const { proposal, effects, frozen, errors } = step(scene.proposal, envelope, learn(scene, envelope), programme)
  return {
    scene: { proposal, frozen: frozen === null ? scene.frozen : [...scene.frozen, frozen] },
    rehearsed: {
      envelope,
      effects: effects.map(withoutView),
      cards: effects
        .filter((effect) => 'view' in effect)
        .flatMap(({ view }, index) => shown(view, envelope.place.platform, `card-${index + 1}`)),
      errors,
    },
  }
}

function shown(view: View, platform: string, id: string): Rehearsed['cards'] {
  if (platform === 'teams') return renderCards(view)
  return platform === 'slack' ? renderMessages(view).messages : [renderView(view, id)]
}

function learn(scene: Scene, envelope: Envelope): Known {
  let known: Known = {}
  for (;;) {
    const needs = needsOf(scene.proposal, envelope, known, programme)
    if (needs.length === 0) return known
    known = Object.assign({ ...known }, ...needs.map((need) => answer(scene, envelope, need))) as Known
  }
}

/** There is one proposal in the world: lists are empty, and the next reference is the first. */
function answer(scene: Scene, { at }: Envelope, need: Need): Known {
  switch (need.type) {
    case 'reference':
      return { reference: `MLP-${yearOf(at)}-001` }
    case 'open':
      return { open: { ...nobody, drafts: 0 } }
    case 'queue':
      return { queue: nobody }
    case 'catalogue':
      return { catalogue: nobody }
    case 'overview':
      return {
        overview: {
          states: [],
          reviewers: [],
          progress: [],
          quiet: nobody,
          coach: noCoach,
          undelivered: { rows: [], total: 0 },
          overdue: nobody,
          questions: nobody,
          going: { rows: [], total: 0 },
          waiting: null,
          setAside: { sent: { rows: [], total: 0, oldest: null }, proposals: { rows: [], total: 0 } },
        },
      }
    case 'unclaimed':
      return { unclaimed: { rows: [], total: 0 } }
    case 'similar':
      return { similar: [] }
    case 'held':
      return { held: { counts: {}, proposals: [] } }
    case 'team':
      return { team: [] }
    case 'settings':
      return { settings: null }
    case 'theirs':
      return { theirs: { claims: [], reserved: [], drafts: [] } }
    case 'morning':
      return { morning: { others: 0 } }
    case 'news':
      return { news: [] }
    case 'away':
      return { away: [] }
    case 'version':
      return { version: scene.frozen.find((one) => one.version === need.version) ?? null }
    case 'thread':
      return { thread: null }
    case 'linked':
      return { linked: null }
    case 'goesOn':
      return { goesOn: null }
    // One envelope is rehearsed: nothing was replaced before it.
    case 'revisions':
      return { revisions: [] }
    case 'history':
      return { history: { rows: [], total: 0, older: 'none' } }
    default:
      return need satisfies never
  }
}

function withoutView(effect: Effect): object {
  if (!('view' in effect)) return effect
  const { view: _view, ...rest } = effect
  return rest
}
