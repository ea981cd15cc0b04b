import { describe, expect, test } from 'vitest'
import { renderMessages } from '../../src/adapters/slack/render/message.ts'
import { renderCards } from '../../src/adapters/teams/render/card.ts'
import { refreshReview } from '../../src/flows/screens/review-card.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { checkCard } from '../support/fake-connector/cards.ts'
import { cardText } from '../support/fake-connector/read-card.ts'
import { checkView } from '../support/fake-slack/check-blocks.ts'
import { inspected, inspectionOf, withFrozen } from '../support/inspected.ts'
import { inState } from '../support/stages.ts'

const line = {
  fr: 'POC ada/demand\u00A0: public, <!channel> & *MIT*, commit 3f2a1b0',
  en: 'POC ada/demand: public, <!channel> & *MIT*, commit 3f2a1b0',
}

describe.each(['fr', 'en'] as const)('what links show stands on the reviewers’ card in %s', (language) => {
  const inspection = inspectionOf([inspected([], { licence: '<!channel> & *MIT*' })])
  const proposal = withFrozen(inState('in-review', language).proposal(), inspection)
  const [effect] = refreshReview(proposal, { rubric })
  if (effect?.type !== 'show') throw new Error('no card is shown')

  test('in Slack, where what a host says is no markup', () => {
    const { messages } = renderMessages(effect.view)
    const wire = JSON.stringify(messages)

    expect(messages.flatMap(({ blocks }) => checkView({ type: 'home', blocks }))).toEqual([])
    expect(wire).toContain(`POC ada/demand${language === 'fr' ? '\u00A0' : ''}: public, `)
    expect(wire).toContain('commit 3f2a1b0')
    for (const { text } of messages) expect(text).not.toContain('<!channel>')
  })

  test('in Teams, as it is', () => {
    const cards = renderCards(effect.view)

    expect(cards.flatMap((card) => checkCard(card))).toEqual([])
    expect(cards.map(cardText).join(' ').replaceAll('\\', '')).toContain(line[language])
  })
})
