import { dayInShort } from '../../../text/format.ts'
import type { StepContext } from '../../model/act-context.ts'
import type { DashboardFigures } from '../../model/known.ts'
import { bar, languageOf, moment, number } from './cells.ts'
import type { DashboardPart } from './part.ts'
import { dashboardWords } from './words.ts'

/** What the AI coach took, week by week. */
export function spendPart(context: StepContext, { spend }: DashboardFigures): DashboardPart {
  const language = languageOf(context)
  const words = dashboardWords[language]
  return {
    id: 'spend',
    heading: words.spend,
    about: words.spendAbout,
    plot: {
      series: [words.input, words.output],
      rows: spend.map(({ week, input, output }) => ({
        label: dayInShort(week, language),
        values: [bar(input, language), bar(output, language)],
      })),
    },
    columns: [words.week, words.calls, words.failures, words.input, words.output],
    rows: spend.map(({ week, calls, failures, input, output }) => ({
      cells: [
        moment(dayInShort(week, language), week),
        ...[calls, failures, input, output].map((value) => number(value, language)),
      ],
    })),
  }
}
