import { placeholdersOf } from '../detectors/placeholder.ts'
import { signOf } from '../detectors/observable.ts'
import { measuresOf } from '../detectors/measure.ts'
import type { ListEntry } from '../reading/section-reading.ts'
import { type Check, firstWords } from './check.ts'

/**
 * O3, automatic part. A quantity about how the model is run, or a condition that someone else can observe, makes an objective
 * measurable; one without either is asked about. One with a word left to replace is O9's.
 */
export const measurable: Check = ({ raw, entries }) => {
  const aims = entries.filter((entry) => isAim(entry))
  return {
    found: aims
      .filter((entry) => !isMeasurable(entry) && placeholdersOf(entry.text.plain).length === 0)
      .map(({ item }) => ({ item: item.number, span: item.span, values: { item: item.number } })),
    strengths: aims
      .filter(({ text, quantities }) => measuresOf(text.plain, quantities).length > 0)
      .map(({ item }) => ({ item: item.number, quote: firstWords(raw, item.span) })),
  }
}

function isMeasurable({ text, quantities }: ListEntry): boolean {
  return measuresOf(text.plain, quantities).length > 0 || signOf(text.plain) !== null
}

/** In prose only a sentence that states an aim is an objective; the others tell of the project. */
function isAim({ item, text }: ListEntry): boolean {
  return item.form !== 'sentence' || (aim.test(text.plain) && !announcement.test(text.plain))
}

/** "The project has three aims.", "Nos objectifs sont les suivants." */
const announcement = /(?:aims?|objectives?|goals?|objectifs?|buts?|suivants?|follows?|following)[^a-z]{0,4}$/

const aim =
  /(?:^|[^a-z])(?:objecti[fv]e?s?|buts?|goals?|aims?|vis(?:e|ons|er|ent)|want(?:s)?|voul(?:ons|oir)|veut|souhait[a-z]{1,6}|will|shall|must|should|doi(?:t|vent)|devr(?:a|ont|ait)|devons|sera|seront|serons|pourr(?:a|ont|ons)|[a-z]{3,14}(?:erons|erai|era|eront|irons|irai|ira|iront)|to [a-z]{3,}|[a-z]{2,14}(?:er|ir|uire|ettre|endre)|permet[a-z]{0,5}|(?:reduce|automate|deploy|detect|monitor|cut|improve|increase|ensure|make|build|set|keep|use|release|ship|track|version|train)s?)(?![a-z])/
