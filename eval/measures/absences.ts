import { checkSection } from '../../src/rubric/checks/check-section.ts'
import type { AbsenceRow } from '../formats/rows.ts'
import { atMost, type Measure, type Trial } from '../measure.ts'

/** What the checks made of one criterion of a section. */
interface Judgement {
  readonly criterion: string
  readonly isPresent: boolean
  readonly said: 'raised' | 'tolerated' | 'not assessed' | 'met'
  readonly trial: Omit<Trial, 'isRight'>
}

/** Whether what a section lacks is asked about, and what it has is not. */
export function absenceMeasures(rows: readonly AbsenceRow[]): readonly Measure[] {
  const all = rows.flatMap((row) => judgementsOf(row))
  const [absent, present] = [all.filter(({ isPresent }) => !isPresent), all.filter(({ isPresent }) => isPresent)]
  const criteria = [...new Set(all.map(({ criterion }) => criterion))].toSorted(byNumber)
  return [
    measure('absent: raised', 'right', null, absent, ({ said }) => said === 'raised'),
    measure('absent: taken as met', 'wrong', null, absent, ({ said }) => said !== 'met'),
    measure('present: raised', 'wrong', atMost(0), present, ({ said }) => said !== 'raised'),
    ...criteria.flatMap((criterion) => {
      const of = (some: readonly Judgement[]) => some.filter((one) => one.criterion === criterion)
      return [
        measure(`${criterion} absent: raised`, 'right', null, of(absent), ({ said }) => said === 'raised'),
        measure(`${criterion} present: raised`, 'wrong', null, of(present), ({ said }) => said !== 'raised'),
      ]
    }),
  ]
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}

function measure(
  name: string,
  counts: 'right' | 'wrong',
  goal: Measure['goal'],
  judged: readonly Judgement[],
  isRight: (one: Judgement) => boolean,
): Measure {
  const trials = judged.map((one) => ({ ...one.trial, isRight: isRight(one) }))
  return { file: 'absences', name, counts, goal, trials }
}

function judgementsOf({ id, lang, doubt, section, text, absent, present, minor_ok }: AbsenceRow): readonly Judgement[] {
  const { findings, notAssessed } = checkSection(section, text)
  return [...absent, ...present].map((criterion) => {
    const isPresent = present.includes(criterion)
    const raised = findings.filter((finding) => finding.criterion === criterion)
    const isTolerated =
      isPresent && minor_ok.includes(criterion) && raised.every(({ severity }) => severity === 'minor')
    const said =
      raised.length > 0
        ? isTolerated
          ? 'tolerated'
          : 'raised'
        : notAssessed.includes(criterion)
          ? 'not assessed'
          : 'met'
    const trial = {
      id,
      lang,
      doubt,
      text,
      expected: `${criterion} ${isPresent ? 'present' : 'absent'}`,
      found: [said, ...raised.map(({ severity, about }) => `${severity} “${about.slice(0, 60)}”`)].join(', '),
    }
    return { criterion, isPresent, said, trial }
  })
}
