import { wordsIn } from '../../../text/words.ts'
import type { StepContext } from '../../model/act-context.ts'
import type { Overview } from '../../model/known.ts'
import { lifeOrder } from '../../model/proposal.ts'
import { age, bar, languageOf, moment, number, text } from './cells.ts'
import type { DashboardPart } from './part.ts'
import { dashboardWords } from './words.ts'

/** How many proposals are in each state, and since when the oldest is. */
export function statesPart(context: StepContext, overview: Overview): DashboardPart {
  const states = lifeOrder.flatMap((state) => overview.states.filter((one) => one.state === state))
  const language = languageOf(context)
  const words = dashboardWords[language]
  const named = wordsIn(language).states
  return {
    id: 'states',
    heading: words.states,
    about: words.statesAbout,
    plot: {
      series: [words.proposals],
      rows: states.map(({ state, count }) => ({ label: named[state], values: [bar(count, language)] })),
    },
    columns: [words.state, words.proposals, words.oldest],
    rows: states.map(({ state, count, oldest }) => ({
      cells: [text(named[state]), number(count, language), moment(age(context, oldest), oldest)],
    })),
  }
}
