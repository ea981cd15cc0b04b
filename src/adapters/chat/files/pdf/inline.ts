import { makeElement, type Node } from '../html/tree.ts'
import { leavesRoom, type PdfLine, spaceBefore } from './lines.ts'
import type { PdfRun } from './page.ts'
import type { Typesetting } from './typesetting.ts'

/** Whether the author ended this line: the first word of the next would still have found room. */
export function isBrokenOff(line: PdfLine, next: PdfLine, set: Typesetting): boolean {
  return leavesRoom(line, next, set.edge(line))
}

/** The lines of a paragraph as words, links and bold words: parted words are one again, lines that were ended stay. */
export function inlineOf(lines: readonly PdfLine[], set: Typesetting): readonly Node[] {
  const nodes: Node[] = []
  const style = lines.every(({ isBold }) => isBold) ? 'all-bold' : 'mixed'
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const joint = next === undefined ? 'end' : jointOf(line, next, set)
    nodes.push(...wordsOfLine(joint === 'parted' ? withoutHyphen(line) : line, style))
    if (joint === 'broken') nodes.push(makeElement('br', []))
    if (joint === 'space') nodes.push(' ')
  })
  return style === 'all-bold' && nodes.length > 0 ? [makeElement('b', nodes)] : nodes
}

type Joint = 'space' | 'none' | 'parted' | 'broken' | 'end'

function jointOf(line: PdfLine, next: PdfLine, set: Typesetting): Joint {
  const before = /(\p{L}[\p{L}\p{N}’'-]*)[-\u2010]$/u.exec(line.text)?.[1]
  const after = /^\p{Ll}[\p{L}]*/u.exec(next.text)?.[0]
  if (before !== undefined && after !== undefined) return isParted(before, after, set) ? 'parted' : 'none'
  if (isBrokenOff(line, next, set)) return 'broken'
  return /[\p{L}\p{N}]-$/u.test(line.text) && /^[\p{L}\p{N}]/u.test(next.text) ? 'none' : 'space'
}

/** Ends and beginnings of words that are written with a hyphen anywhere. */
const hyphened =
  /^(?:t|il|ils|elle|elles|on|je|tu|nous|vous|ce|ci|là|y|en|moi|toi|lui|leur|le|la|les|même|mêmes|être)$/i
const hyphening =
  /^(?:peut|non|sous|mi|ex|vis|vice|auto|co|demi|semi|entre|c’est|c'est|est|self|well|high|low|real|end)$/i

/** Whether the hyphen only parts the word at the end of the line. The rest of the text knows best how the word is written. */
function isParted(before: string, after: string, { vocabulary }: Typesetting): boolean {
  const [whole, kept] = [`${before}${after}`, `${before}-${after}`].map((word) => word.toLowerCase())
  if (kept !== undefined && vocabulary.has(kept)) return false
  if (whole !== undefined && vocabulary.has(whole)) return true
  return !hyphened.test(after) && !hyphening.test(before) && !before.includes('-')
}

function withoutHyphen(line: PdfLine): PdfLine {
  const runs = line.runs.map((run, index) =>
    index === line.runs.length - 1 ? { ...run, text: run.text.replace(/[-\u2010]\s*$/, '') } : run,
  )
  return { ...line, runs }
}

function wordsOfLine({ runs }: PdfLine, style: 'all-bold' | 'mixed'): readonly Node[] {
  return runs.flatMap((run, index) => {
    const words = spaceBefore(runs[index - 1], run) + run.text
    return withLink(run, style === 'mixed' && run.bold ? makeElement('b', [words]) : words)
  })
}

/** A sign that follows a link is not part of it, though it stands in the same run. */
function withLink({ link, text }: PdfRun, words: Node): readonly Node[] {
  const after = link === '' ? '' : (/[,;:.!?)»]+$/.exec(text)?.[0] ?? '')
  if (link === '') return [words]
  if (after === '' || link.endsWith(after) || typeof words !== 'string')
    return [makeElement('a', [words], { href: link })]
  return [makeElement('a', [words.slice(0, -after.length)], { href: link }), after]
}
