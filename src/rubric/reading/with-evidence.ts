import { shellWords } from '../lexicons/heading-words.ts'
import type { HeadingMark } from './heading-mark.ts'

/** How much of what stands below a heading is looked at. */
const looked = 6000

/**
 * "Architecture du projet" over a tree of files, "Données" over calls with curl: the words of a heading, and something else below
 * it. Such a heading says nothing of the ten sections; where nothing stands below, its words alone decide.
 */
export function withEvidence(raw: string, marks: readonly HeadingMark[]): readonly HeadingMark[] {
  return marks.map((mark, index) => {
    if (mark.sense === null || (mark.sense.section !== 5 && mark.sense.section !== 6)) return mark
    const end = Math.min(marks[index + 1]?.start ?? raw.length, mark.body + looked)
    return isListing(raw.slice(mark.body, end))
      ? { ...mark, sense: { ...mark.sense, section: null, weight: 'leaf' } }
      : mark
  })
}

/** Whether most lines are branches of a tree of files or commands for a terminal. */
function isListing(body: string): boolean {
  const lines = body.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '' && !/^\s*(?:```|~~~)/.test(line))
  const listed = lines.filter((line) => /[├└│]|^\s*(?:\|--|\+--|`--)/.test(line) || isCommand(line)).length
  return listed >= 3 && listed / lines.length > 0.6
}

function isCommand(line: string): boolean {
  return shellWords.has(/^\s*(?:\$\s?|>\s?)?([a-z][\w-]*)/.exec(line)?.[1] ?? '') && !/[.:;]\s*$/.test(line)
}
