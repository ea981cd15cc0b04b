import { splitProposal } from '../../src/rubric/reading/split.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import type { Folder } from '../formats/read-folder.ts'
import type { Measure } from '../measure.ts'

/** Whether whole documents are taken apart into the sections that a reader sees in them. */
export function splittingMeasures({ sections, documents }: Folder): readonly Measure[] {
  const trials = sections.flatMap(({ id, lang, doubt, sections: told }) => {
    const document = documents.get(id)
    if (document === undefined) return []
    const split = splitProposal(document)
    return sectionNumbers.map((number) => {
      const [expected, found] = [lettersOf(told[number] ?? ''), lettersOf(split.sections[number].text)]
      return {
        id,
        lang,
        doubt,
        isRight: expected === found,
        text: `section ${number}`,
        expected: `${expected.length} letters`,
        found: `${found.length} letters`,
      }
    })
  })
  return [{ file: 'proposals', name: 'sections split as a reader does', counts: 'right', goal: null, trials }]
}

/** Headings that only name the section, marks and spaces aside. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}
