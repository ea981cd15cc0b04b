import { type Rubric, sectionsOf } from '../../../rubric/rubric.ts'
import type { StepContext } from '../../model/act-context.ts'
import type { Overview } from '../../model/known.ts'
import { bar, languageOf, number, text } from './cells.ts'
import type { DashboardPart } from './part.ts'
import { dashboardWords } from './words.ts'

/** How far proposals come. What was submitted has come through all sections; what was withdrawn or archived says nothing. */
export function funnelPart(context: StepContext, { states, progress }: Overview, rubric: Rubric): DashboardPart {
  const language = languageOf(context)
  const words = dashboardWords[language]
  const countOf = (...wanted: readonly string[]) =>
    states.reduce((sum, { state, count }) => (wanted.includes(state) ? sum + count : sum), 0)
  const sent = countOf('submitted', 'in-review', 'changes-requested', 'approved', 'published')
  const drafts = (least: number) => progress.reduce((sum, row) => (row.done >= least ? sum + row.drafts : sum), 0)
  const steps = [
    { label: words.begun, count: drafts(0) + sent },
    ...sectionsOf(rubric).map((_, index) => ({
      label: words.finished(index + 1),
      count: drafts(index + 1) + sent,
    })),
    { label: words.sent, count: sent },
    { label: words.published, count: countOf('published') },
  ]
  return {
    id: 'funnel',
    heading: words.funnel,
    about: words.funnelAbout,
    plot: {
      series: [words.proposals],
      rows: steps.map(({ label, count }) => ({ label, values: [bar(count, language)] })),
    },
    columns: [words.step, words.proposals],
    rows: steps.map(({ label, count }) => ({ cells: [text(label), number(count, language)] })),
  }
}
