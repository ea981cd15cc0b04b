import type { View } from '../../../flows/model/view.ts'
import { wordsIn } from '../../../text/words.ts'
import type { OutActivity } from '../out/connector/connector.ts'
import { limits } from '../limits.ts'
import type { AdaptiveCard } from './adaptive-card.ts'
import { cardWords } from './card-words.ts'

/** The card as a message. What a notification says is the view's own text, and the part where there are several. */
export function messageOf(view: View, card: AdaptiveCard, part: number, parts: number): OutActivity {
  const number = parts > 1 ? ` (${part + 1}/${parts})` : ''
  return {
    type: 'message',
    locale: view.language,
    summary: `${shorten(view.text, limits.summary)}${number}`,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    ...(view.label === 'ai' && part === 0 ? labelGenerated(view) : {}),
  }
}

/**
 * What Teams asks of a message that a model wrote: its label, the passages that it stands on, and thumbs. The passages'
 * numbers must stand in the text: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content
 */
function labelGenerated(view: View): object {
  const quotes = view.blocks.flatMap((block) => (block.type === 'quote' ? [block.text] : [])).slice(0, limits.citations)
  const marks = quotes.map((_, index) => ` [${index + 1}]`).join('')
  return {
    text: `${wordsIn(view.language).labels.ai}${marks}`,
    textFormat: 'plain',
    channelData: { feedbackLoop: { type: 'default' } },
    entities: [
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        '@id': '',
        additionalType: ['AIGeneratedContent'],
        ...(quotes.length === 0 ? {} : { citation: quotes.map((quote, index) => claim(quote, index, view)) }),
      },
    ],
  }
}

function claim(quote: string, index: number, { language }: View): object {
  const abstract = shorten(quote, limits.citationAbstract)
  const name = shorten(cardWords.citation[language], limits.citationName)
  return { '@type': 'Claim', position: index + 1, appearance: { '@type': 'DigitalDocument', name, abstract } }
}

function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`
}
