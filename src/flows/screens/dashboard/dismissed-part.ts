import type { StepContext } from '../../model/act-context.ts'
import type { DashboardFigures } from '../../model/known.ts'
import { bar, languageOf, number, text } from './cells.ts'
import type { DashboardPart } from './part.ts'
import { dashboardWords } from './words.ts'

/** The criteria whose findings authors keep as they are most often. */
export function dismissedPart(context: StepContext, { dismissed }: DashboardFigures): DashboardPart {
  const language = languageOf(context)
  const words = dashboardWords[language]
  // A rubric of one's own may have turned off what was set aside before: its id says enough.
  const nameOf = (id: string) => context.rubric.criteria.find((one) => one.id === id)?.problem[language] ?? id
  return {
    id: 'dismissed',
    heading: words.dismissed,
    about: words.dismissedAbout,
    plot: {
      series: [words.howOften],
      rows: dismissed.map(({ criterion, count }) => ({ label: nameOf(criterion), values: [bar(count, language)] })),
    },
    columns: [words.criterion, words.howOften],
    rows: dismissed.map(({ criterion, count }) => ({
      cells: [text(`${criterion} · ${nameOf(criterion)}`), number(count, language)],
    })),
  }
}
