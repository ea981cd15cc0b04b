import { toolNames } from '../detectors/tool.ts'
import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { pinWords, rollbackWords } from '../lexicons/context.ts'
import { gateWords } from '../lexicons/general-talk.ts'
import { pipelineParts } from '../lexicons/families.ts'
import { hintWords } from '../lexicons/hints.ts'
import { absence, limit, open, type SectionCheck, type SectionChecks } from './check.ts'
import { mentionOf, mentionOfGroups, mentionOrAsk, silent } from './common.ts'
import { diagram } from '../lexicons/diagrams.ts'

const parts = Object.values(pipelineParts).map((words) => wordsPattern(words))
/** A1: a diagram, or at least `min` components; components without a diagram are minor advice, neither is major. */
const diagramShown: SectionCheck = ({ raw, text }, criterion) => {
  if (diagram.test(raw)) return { found: [] }
  const components = Math.max(toolNames(text.plain).length, parts.filter((part) => hits(text.plain, part)).length)
  const severity = components >= limit(criterion, 'min') ? 'minor' : 'major'
  const about = `no diagram, ${components} components`
  return {
    found: [
      { item: null, span: null, about, severity, ...(severity === 'minor' ? { values: { case: 'diagram' } } : {}) },
    ],
  }
}

const rollback = mentionOrAsk(rollbackWords, hintWords.rollback)

/** A5: a way back that may stand in a picture is not asked about. */
const rollbackTold: SectionCheck = (reading, criterion) => {
  const told = rollback(reading, criterion)
  return told === silent && diagram.test(reading.raw) ? open : told
}

const gate = wordsPattern(gateWords)

/** A4: nothing in a section of some length decides that a version goes into use; where something does, whether it is enough is for the reader. */
const gateNamed: SectionCheck = ({ text, words }, criterion) =>
  hits(text.plain, gate) || /[<>≤≥]/.test(text.plain) || words < limit(criterion, 'words')
    ? open
    : absence('nothing decides what goes into use')

/** Section 5, by criterion. */
export const architectureChecks: SectionChecks = {
  A1: diagramShown,
  A2: mentionOfGroups(pipelineParts),
  A4: gateNamed,
  A5: rollbackTold,
  A7: mentionOf(pinWords),
}
