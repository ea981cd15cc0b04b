import type { StepContext } from '../../model/act-context.ts'
import type { DashboardFigures } from '../../model/known.ts'
import { age, bar, languageOf, moment, number, text } from './cells.ts'
import type { DashboardPart } from './part.ts'
import { dashboardWords } from './words.ts'

/** What each reviewer has in hand, and has decided. */
export function loadPart(context: StepContext, { overview, decided }: DashboardFigures): DashboardPart {
  const language = languageOf(context)
  const words = dashboardWords[language]
  const people = [...new Set([...overview.reviewers.map(({ name }) => name), ...decided.map(({ name }) => name)])]
  const lines = people.map((name) => ({
    name,
    inHand: overview.reviewers.find((one) => one.name === name)?.count ?? 0,
    over: decided.find((one) => one.name === name)?.count ?? 0,
    oldest: overview.reviewers.find((one) => one.name === name)?.oldest ?? null,
  }))
  return {
    id: 'load',
    heading: words.load,
    about: words.loadAbout,
    plot: {
      series: [words.inHand, words.decided],
      rows: lines.map(({ name, inHand, over }) => ({
        label: name,
        values: [bar(inHand, language), bar(over, language)],
      })),
    },
    columns: [words.person, words.inHand, words.oldest, words.decided],
    rows: lines.map(({ name, inHand, over, oldest }) => ({
      cells: [
        text(name),
        number(inHand, language),
        oldest === null ? text('') : moment(age(context, oldest), oldest),
        number(over, language),
      ],
    })),
  }
}
