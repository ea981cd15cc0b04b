import { guide } from '../../rubric/guide.ts'
import { sectionNumbers } from '../../rubric/section.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { wordsIn } from '../../text/words.ts'
import type { FrozenVersion } from '../known.ts'
import type { Proposal } from '../proposal.ts'
import { sectionText } from '../proposal.ts'
import { textsOf, titleOf } from '../standing.ts'
import type { Block, View } from '../view.ts'
import { view } from './blocks.ts'
import { compiledDocument } from './catalogue-card.ts'

/** One section of the draft, to read again. */
export function sectionReading(proposal: Proposal, number: SectionNumber): View {
  return view(proposal.language, sectionBlocks(proposal, number, sectionText(proposal.sections[number])))
}

/** The whole draft, to read again. */
export function draftReading(proposal: Proposal): View {
  const texts = textsOf(proposal)
  return view(proposal.language, [
    { type: 'heading', text: titleOf(proposal) },
    ...sectionNumbers.flatMap((number) => sectionBlocks(proposal, number, texts[number])),
  ])
}

/** A frozen version as reviewers and catalogue readers read it, with its file. */
export function versionReading(proposal: Proposal, version: FrozenVersion): View {
  const words = wordsIn(version.language).review
  return view(version.language, [
    { type: 'note', text: `${words.heading(proposal.id, version.version)} · ${words.by(proposal.owner.name)}` },
    ...sectionNumbers.flatMap((number) => sectionBlocks(version, number, version.sections[number])),
    compiledDocument(proposal, version),
  ])
}

function sectionBlocks(
  { language }: Pick<Proposal, 'language'>,
  number: SectionNumber,
  text: string,
): readonly Block[] {
  return [
    { type: 'heading', text: `${number}. ${guide[number].name[language]}` },
    text.trim() === '' ? { type: 'note', text: wordsIn(language).compile.notWritten } : { type: 'text', text },
  ]
}
