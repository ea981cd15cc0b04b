import type { View } from '../../../flows/model/view.ts'
import { wordsIn } from '../../../text/words.ts'
import { type LinkTo, noLinks } from '../../chat/links.ts'
import { limits } from '../limits.ts'
import { isBlank } from '../../../flows/model/visible.ts'
import type { AdaptiveCard, CardElement, Mention } from './adaptive-card.ts'
import { renderBlocks } from './blocks.ts'
import { mentionsOf, namedIn } from './mention.ts'
import { readElements } from './read-elements.ts'
import type { CardScope } from './scope.ts'
import { bytesOf, splitElements } from './split.ts'
import { cardWords } from './card-words.ts'
import { escapeText, line, lines } from './text.ts'

interface CardOptions {
  /** Where the card stands; a chat, where nothing else is said. */
  readonly scope?: CardScope
  /** The most bytes of one card's JSON; half of it and again after a refusal. */
  readonly most?: number
  readonly linkTo?: LinkTo
}

/** The view as one card, or as several where it is more than one message may hold; nothing is lost. */
export function renderCards(
  view: View,
  { scope = 'chat', most = limits.cardBytes, linkTo = noLinks }: CardOptions = {},
): readonly AdaptiveCard[] {
  const elements = withWords(view, [...label(view), ...renderBlocks(view, scope, linkTo)])
  const mentions = mentionsOf(view)
  const room = most - bareBytes - fallbackBytes - bytesOf(mentions)
  const groups = splitElements(elements, Math.max(room, smallest))
  return groups.length === 0 ? [cardOf([])] : groups.map((group) => cardOf(group, namedIn(group, mentions)))
}

/** The first of them: for answers that hold one card. */
export function renderCard(view: View, options: CardOptions = {}): AdaptiveCard {
  return renderCards(view, options)[0] ?? cardOf([])
}

/** Escaped twice, for Markdown and for JSON, a character is four bytes at most. */
export const fallbackBytes = limits.fallback * 4

/** No element of ours is refused for its size below this; dividing further would not help. */
const smallest = 1_024

/** A card around the elements; a client too old for it shows their words. */
export function cardOf(body: readonly CardElement[], entities: readonly Mention[] = []): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: fallback(readElements(body)),
    body,
    msteams: { width: 'Full', ...(entities.length === 0 ? {} : { entities }) },
  }
}

/** What a card without elements takes. */
const bareBytes = bytesOf(cardOf([]))

/** A card that says nothing would be an empty frame, or buttons about nothing. */
function withWords(view: View, elements: readonly CardElement[]): readonly CardElement[] {
  if (!isBlank(readElements(elements))) return elements
  const said = lines(view.text)
  return [...(said.length > 0 ? said : lines(cardWords.empty[view.language])), ...elements]
}

function label(view: View): readonly CardElement[] {
  if (view.label === undefined) return []
  return [line(wordsIn(view.language).labels[view.label], { size: 'Small', weight: 'Bolder' })]
}

function fallback(text: string): string {
  const one = isBlank(text) ? 'mlops-proposal' : text
  const shown = one.length <= limits.fallback ? one : `${one.slice(0, limits.fallback - 1).toWellFormed()}…`
  return escapeText(shown)
}
