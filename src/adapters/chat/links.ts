import type { Place } from '../../flows/model/event.ts'
import type { PlaceLink } from '../../flows/model/view.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'

/** The address of a place on its platform; null for one that others cannot open, such as direct messages. */
export type LinkTo = (place: Place) => string | null

/** Where nothing says how places are reached. */
export const noLinks: LinkTo = () => null

/** One line that leads somewhere; `url` is null where it does not, and then its text says so. */
export interface LinkLine {
  readonly text: string
  readonly url: string | null
}

/** The links of a view as lines. */
export function linkLines(links: readonly PlaceLink[], language: Language, linkTo: LinkTo): readonly LinkLine[] {
  return links.map(({ text, place, closed }) => {
    const url = place === null ? null : linkTo(place)
    if (url !== null || closed === 'unsaid') return { text, url }
    return { text: `${text} · ${wordsIn(language).closedThread}`, url }
  })
}
