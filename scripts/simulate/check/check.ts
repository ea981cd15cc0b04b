import type { Month } from '../transcript.ts'
import {
  aboutWhatHolds,
  inWorkingHours,
  nobodysChannel,
  nothingUnknown,
  onceAfterDown,
  oneDigestADay,
  threeAtMost,
} from './limits.ts'
import {
  claimersHear,
  claimsEnd,
  coordinatorsHear,
  digestsName,
  reservedForPrevious,
  toldBeforeArchive,
} from './moments.ts'
import { silentAuthorsHear } from './reminded.ts'
import type { Rule, Verdict } from './rule.ts'
import { readStory } from './story.ts'

/** Every rule about time, in the order in which a verdict lists them. */
const rules: readonly Rule[] = [
  inWorkingHours,
  threeAtMost,
  aboutWhatHolds,
  claimersHear,
  claimsEnd,
  oneDigestADay,
  digestsName,
  coordinatorsHear,
  silentAuthorsHear,
  reservedForPrevious,
  toldBeforeArchive,
  onceAfterDown,
  nobodysChannel,
  nothingUnknown,
]

/** Judges a month by what was seen of it from outside. */
export function checkMonth(month: Month): readonly Verdict[] {
  const story = readStory(month)
  return rules.map((rule) => rule(story))
}
