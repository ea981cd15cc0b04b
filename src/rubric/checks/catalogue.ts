import { themeWords } from '../lexicons/families.ts'
import { hintWords } from '../lexicons/hints.ts'
import type { SectionChecks } from './check.ts'
import { mentionOfGroups } from './common.ts'

/** Section 9, by criterion. */
export const catalogueChecks: SectionChecks = { G1: mentionOfGroups(themeWords, hintWords.skills) }
