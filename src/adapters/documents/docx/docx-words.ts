import { ExternalHyperlink, type IRunOptions, type ParagraphChild, ShadingType, TextRun } from 'docx'
import type { MarkdownLook, MarkdownRun, MarkdownWords } from '../../../text/markdown/document.ts'
import { linkGroups } from '../../../text/markdown/link-groups.ts'
import { mono } from './docx-styles.ts'

const faces: Readonly<Record<MarkdownLook, IRunOptions>> = {
  bold: { bold: true },
  italic: { italics: true },
  struck: { strike: true },
  code: { ...mono, noProof: true, shading: { type: ShadingType.CLEAR, fill: 'EEEEEE' } },
}

/** A person's words as runs of Word, `face` over all of them. */
export function docxWords(words: MarkdownWords, face: IRunOptions = {}): readonly ParagraphChild[] {
  return linkGroups(words).flatMap(({ link, runs }): readonly ParagraphChild[] => {
    if (link === null) return runs.flatMap((run) => docxRun(run, face))
    return [
      new ExternalHyperlink({ link, children: runs.flatMap((run) => docxRun(run, { ...face, style: 'Hyperlink' })) }),
    ]
  })
}

/** Each line of a run is one of its own: a run's text holds no line breaks. */
function docxRun({ text, looks }: MarkdownRun, face: IRunOptions): readonly TextRun[] {
  const look = Object.assign({}, face, ...looks.map((one) => faces[one]))
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index === 0 ? {} : { break: 1 }) }))
}
