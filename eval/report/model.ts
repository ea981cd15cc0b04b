import type { CriterionCount } from '../model/criterion-counts.ts'
import type { ModelOptions } from '../model/options.ts'
import type { Score } from '../model/score.ts'
import type { Tally } from '../model/tally.ts'
import { goalsTable, tablesByFile } from './measures-table.ts'
import { table } from './table.ts'

/** What a model's readings are worth, as lines for a person; nothing but the count where no text is complete. */
export function modelLines(score: Score, how: ModelOptions['how'], strangers: number): readonly string[] {
  const { model, critic, complete, texts, troubled, tally } = score
  const head = `With the model ${model}${critic === model ? '' : ` and the critic ${critic}`}: ${complete} of ${texts} texts complete`
  const troubles = troubled === 0 ? '' : `, ${troubled} of them with a failure on the way`
  return [
    '',
    `${head}${troubles}`,
    ...(complete === 0 ? [] : figures(score)),
    ...(tally.calls === 0 ? [] : costs(score, how)),
    ...(strangers === 0 ? [] : [`${counted(strangers, 'answer')} to questions that were not asked: passed over.`]),
  ]
}

function figures(score: Score): readonly string[] {
  const { measures, quotes, verbatim, steady, criteria } = score
  return [
    '',
    ...tablesByFile(measures),
    ...goalsTable(measures),
    '',
    `Quotes that are verbatim: ${verbatim} of ${quotes}. The same findings five times from the same answers: ${steady ? 'yes' : 'no'}.`,
    '',
    ...criteriaTable(criteria),
    '',
  ]
}

function criteriaTable(criteria: readonly CriterionCount[]): readonly string[] {
  const head = ['findings', 'automatic fr', 'en', 'AI coach fr', 'en', 'not judged', 'kept back']
  const rows = criteria.map(({ criterion, automatic, shown, recorded, notAssessed }) => [
    criterion,
    ...[automatic.fr, automatic.en, shown.fr, shown.en, notAssessed].map(String),
    reasons(recorded),
  ])
  return table([head, ...rows])
}

function costs({ tally, seconds, complete }: Score, how: ModelOptions['how']): readonly string[] {
  const { calls, input, cached, output } = tally
  const share = input === 0 ? '' : ` (${Math.round((cached / input) * 100)} %)`
  const each = complete === 0 ? '' : `; ${amount(Math.round((input + output) / complete))} for each complete text`
  return [
    `${counted(calls, 'answer')}${failures(tally)}`,
    `Tokens: ${amount(input)} in, ${amount(cached)} of them cached${share}, ${amount(output)} out${each}.`,
    ...(how === 'call'
      ? [`Seconds for a section: ${seconds.median.toFixed(1)} in the middle, ${seconds.slowest.toFixed(1)} at most.`]
      : []),
  ]
}

function failures({ failed, why }: Tally): string {
  const sum = Object.values(failed).reduce((total, count) => total + count, 0)
  return sum === 0 ? ', all usable.' : `, ${sum} without a usable one: ${reasons(failed)}. The first: ${why ?? ''}`
}

function reasons(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([why, count]) => `${why} ${count}`)
    .join(', ')
}

function counted(count: number, what: string): string {
  return `${amount(count)} ${what}${count === 1 ? '' : 's'}`
}

function amount(value: number): string {
  return value.toLocaleString('en-GB')
}
