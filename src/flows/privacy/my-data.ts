import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import { linkingWords } from '../linking/linking-words.ts'
import type { Programme } from '../model/act-context.ts'
import { type Held, heldKinds, type OwnLine } from '../model/held.ts'
import type { FileBlock, View } from '../model/view.ts'
import { actions, generalButton, view } from '../screens/blocks.ts'

/** So many proposals are named; what is beyond is counted. */
export const mostNamed = 10

/** What is stored of whoever asks, why, and what they can do about it. */
export function myDataView(language: Language, coach: Programme['coach'], held: Held): View {
  const { privacy, erase } = wordsIn(language)
  const lines = [...proposalLines(held, language), ...countLines(held, language)]
  return view(language, [
    { type: 'heading', text: privacy.held.heading },
    { type: 'text', text: lines.length === 0 ? privacy.held.nothing : privacy.held.intro },
    ...(lines.length === 0 ? [] : [{ type: 'list', style: 'bullet', items: lines } as const]),
    { type: 'heading', text: privacy.heading },
    { type: 'list', style: 'bullet', items: [...privacy.lines, privacy.coach[coach]] },
    ...actions([
      generalButton(privacy.receive.button, 'receive-data'),
      generalButton(erase.button, 'erase-data', { style: 'danger', opens: 'form' }),
    ]),
  ])
}

/** The person's own proposals, each in a line; what is beyond the first few is counted. */
function proposalLines({ proposals }: Held, language: Language): readonly string[] {
  const { privacy } = wordsIn(language)
  const named = proposals.slice(0, mostNamed)
  const lines = named.map((one) => proposalLine(one, language))
  const rest = proposals.length - named.length
  return rest === 0 ? lines : [...lines, privacy.held.more(rest)]
}

/** What went on elsewhere is no proposal that anybody withdrew: its text is there. */
function proposalLine({ id, title, state, goesOn }: OwnLine, language: Language): string {
  const { privacy, states, untitled } = wordsIn(language)
  if (goesOn === undefined) return privacy.held.proposal(id, title || untitled, states[state])
  const words = linkingWords[language]
  return words.goesOn(id, goesOn.id, words.platforms[goesOn.platform])
}

function countLines({ counts }: Held, language: Language): readonly string[] {
  const words = wordsIn(language).privacy.held.counts
  return heldKinds.flatMap((kind) => {
    const count = counts[kind] ?? 0
    return count === 0 ? [] : [words[kind](count)]
  })
}

/** All that is stored of somebody, as a file that is written when it is sent or opened. */
export function dataFile(person: string, language: Language): FileBlock {
  return {
    type: 'export',
    name: wordsIn(language).privacy.receive.file,
    format: 'zip',
    text: { person, language },
    asked: { proposal: '', version: 0, format: 'zip' },
  }
}
