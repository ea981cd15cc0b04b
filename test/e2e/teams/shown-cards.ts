import type { AdaptiveCard } from '../../../src/adapters/teams/render/adaptive-card.ts'
import { renderCard } from '../../../src/adapters/teams/render/card.ts'
import type { CardScope } from '../../../src/adapters/teams/render/scope.ts'
import type { Actor } from '../../../src/flows/model/event.ts'
import type { View } from '../../../src/flows/model/view.ts'
import type { Language } from '../../../src/text/language.ts'
import { strongSections } from '../../journeys/texts.ts'
import { people, table, type Table } from '../../support/table.ts'

/** A card as the program sends it to Teams, and where. */
export interface ShownCard {
  readonly name: string
  readonly card: AdaptiveCard
}

const learner: Actor = { ...people.camille, name: 'Camille Roux' }

/** Three cards that people see most: a section's in a channel's thread, a coach message, and a reviewer's. */
export function shownCards(): readonly ShownCard[] {
  return [
    { name: 'section-fr', card: cardIn(drafting('fr'), 'section:4', 'thread') },
    { name: 'coach-fr', card: cardIn(drafting('fr'), 'coach:4', 'chat') },
    { name: 'review-en', card: cardIn(submitted('en'), 'review:v1', 'chat') },
  ]
}

/** The newest view of the slot that has buttons. */
function cardIn(t: Table, slot: string, scope: CardScope): AdaptiveCard {
  const views = t.seen.flatMap(({ effect, view }): View[] =>
    effect.type === 'show' && effect.slot.startsWith(slot) ? [view] : [],
  )
  const view = views.findLast(({ blocks }) => blocks.some(({ type }) => type === 'actions'))
  if (view === undefined) throw new Error(`nothing was shown in ${slot}`)
  return renderCard(view, { scope })
}

function drafting(language: Language): Table {
  const t = table(language)
  t.command(learner)
  t.press(learner, 'section', { section: '4' })
  t.say(learner, '- Améliorer le déploiement du modèle\n- Détecter une dérive des données en moins de 6 heures')
  t.press(learner, 'done', { section: '4' })
  return t
}

function submitted(language: Language): Table {
  const t = table(language)
  t.command(learner)
  for (const [number, text] of Object.entries(strongSections(language))) {
    t.press(learner, 'section', { section: number })
    t.say(learner, text)
    t.press(learner, 'done', { section: number })
  }
  const stamp = Object.values(t.proposal().sections).map((section) => section.revision)
  t.press(learner, 'recap')
  t.press(learner, 'submit', { stamp: stamp.join('.') })
  return t
}
