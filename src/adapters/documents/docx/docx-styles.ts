import { type IParagraphStyleOptions, type IStylesOptions, LineRuleType, ShadingType } from 'docx'
import type { Language } from '../../../text/language.ts'

/** Between the margins of an A4 page, in twentieths of a point. */
export const textWidth = 9_300

/** The letters of code, in half points. */
export const mono = { font: 'Consolas', size: 17 } as const

/** The letters of headers and footers. */
export const small = { size: 16, color: '555555' } as const

/** Without `AUTO`, LibreOffice takes the height of a line for exact, and cuts pictures to one line. */
const airy = { after: 120, line: 276, lineRule: LineRuleType.AUTO } as const
const tight = { after: 0, line: 240, lineRule: LineRuleType.AUTO } as const

/** Word's own styles, so that whoever gets the file can restyle it, and a screen reader walk it by its headings. */
export function docxStyles(language: Language): IStylesOptions {
  const locale = { fr: 'fr-FR', en: 'en-GB' }[language]
  return {
    default: {
      document: { run: { font: 'Calibri', size: 21, language: { value: locale } }, paragraph: { spacing: airy } },
      title: heading(40),
      heading1: heading(30),
      heading2: heading(25),
      heading3: heading(22),
      heading4: heading(21),
      heading5: heading(21),
    },
    paragraphStyles: [...paragraphs],
  }
}

function heading(size: number): Omit<IParagraphStyleOptions, 'id'> & object {
  return {
    run: { size, bold: true, color: '1D3557' },
    paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
  }
}

const paragraphs: readonly IParagraphStyleOptions[] = [
  {
    id: 'Code',
    name: 'Code',
    basedOn: 'Normal',
    run: mono,
    paragraph: { spacing: tight, shading: { type: ShadingType.CLEAR, fill: 'F4F4F4' } },
  },
  { id: 'Contents', name: 'Contents', basedOn: 'Normal', ...heading(30) },
  { id: 'Quote', name: 'Quote', basedOn: 'Normal', run: { italics: true, color: '444444' } },
  { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { size: 18, color: '444444' } },
]
