import { dayInShort } from '../../../text/format.ts'
import type { StepContext } from '../../model/act-context.ts'
import type { DashboardFigures } from '../../model/known.ts'
import { languageOf, moment, number } from './cells.ts'
import type { Cell, DashboardPart, PlotValue } from './part.ts'
import { dashboardWords } from './words.ts'

/** How long versions waited for a reviewer and for a decision, week by week. */
export function timesPart(context: StepContext, { weeks }: DashboardFigures): DashboardPart {
  const language = languageOf(context)
  const words = dashboardWords[language]
  const days = (hours: number | null): PlotValue => {
    if (hours === null) return { value: null, shown: '–' }
    const value = Math.round(hours / 2.4) / 10
    return { value, shown: words.days(new Intl.NumberFormat(language).format(value)) }
  }
  const cell = (hours: number | null): Cell => {
    const { value, shown } = days(hours)
    return { shown, plain: value === null ? '' : String(value) }
  }
  return {
    id: 'times',
    heading: words.times,
    about: words.timesAbout,
    plot: {
      series: [words.claim, words.decision],
      rows: weeks.map(({ week, claimHours, decisionHours }) => ({
        label: dayInShort(week, language),
        values: [days(claimHours), days(decisionHours)],
      })),
    },
    columns: [words.week, words.versions, words.claim, words.decision],
    rows: weeks.map(({ week, sent, claimHours, decisionHours }) => ({
      cells: [moment(dayInShort(week, language), week), number(sent, language), cell(claimHours), cell(decisionHours)],
    })),
  }
}
