import type { State } from '../../src/flows/model/proposal.ts'
import type { SectionNumber } from '../../src/rubric/section.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import type { Language } from '../../src/text/language.ts'
import type { Table } from './table.ts'
import { people, table } from './table.ts'

const { camille, nadia } = people

/** Ten short answers without anything that stops a submission. */
export const answers: Readonly<Record<SectionNumber, string>> = {
  1: 'Automated retraining of an orchard frost model',
  2: 'A regression model predicts frost one night ahead. It is retrained by hand and nobody watches it in production.',
  3: 'The team cannot rebuild its model: data have no version, a deployment takes a week, nobody monitors it.',
  4: '- Deploy a new model in 1 day instead of 9\n- Automate 90% of the pipeline\n- Detect drift within 2 hours, by the end of June',
  5: 'Airflow starts training every Monday; MLflow keeps the models; Prometheus raises an alert.',
  6: 'POC: https://github.com/example/frost-mlops\nData: https://data.example.org/frost, licence CC-BY-4.0',
  7: '- Risk: probes fail. Mitigation: range checks at import.\n- Risk: costs grow. Mitigation: a monthly budget alert.\n- Risk: nobody is on call. Mitigation: a rota of two people.',
  8: '- Deployment time: 9 days today, 1 day aimed for\n- Successful updates: 4 a month\n- Time to detect drift: 2 hours',
  9: 'Data versioning, CI/CD and monitoring; the same path suits vineyards.',
  10: 'The model exists and is useful; this project makes it reliable all year.',
}

/** Camille has a draft with all ten sections written and done. */
export function written(language: Language = 'en'): Table {
  const t = table(language)
  t.command(camille)
  for (const number of sectionNumbers) {
    t.press(camille, 'section', { section: String(number) })
    t.say(camille, answers[number], `m${number}`)
    t.press(camille, 'done', { section: String(number) })
  }
  return t
}

/** The last recap's *Submit*. */
export function submit(t: Table): void {
  t.press(camille, 'recap')
  t.press(camille, 'submit', { stamp: stampOf(t) })
}

export function stampOf(t: Table): string {
  const { sections } = t.proposal()
  return sectionNumbers.map((number) => sections[number].revision).join('.')
}

/** A table where Camille's proposal has come to this state, by the way that people take. */
export function inState(state: State, language: Language = 'en', coach: 'model' | 'automatic' = 'automatic'): Table {
  const key = `${state} ${language}`
  const saved = stages.get(key) ?? played(state, language)
  stages.set(key, saved)
  return table(language, saved, undefined, undefined, coach)
}

/** Each stage is played once: hundreds of tests start from it. */
const stages = new Map<string, ReturnType<Table['save']>>()

function played(state: State, language: Language): ReturnType<Table['save']> {
  const t = written(language)
  ways[state](t)
  return t.save()
}

const ways: Readonly<Record<State, (t: Table) => void>> = {
  drafting: () => undefined,
  submitted: submit,
  'in-review': claimed,
  'changes-requested': asked,
  approved,
  published: (t) => {
    approved(t)
    t.posted(1)
  },
  withdrawn: (t) => {
    t.fill(camille, 'withdraw', {})
  },
  archived: (t) => {
    while (t.proposal().state === 'drafting') passNextTimer(t)
  },
}

/** Nothing happens but time, until the next moment that something is due. */
export function passNextTimer(t: Table): ReturnType<Table['until']> {
  const [next] = t.timers()
  if (next === undefined) throw new Error('nothing will ever happen to this proposal')
  return t.until(next.at)
}

function claimed(t: Table): void {
  submit(t)
  t.press(nadia, 'claim')
}

function asked(t: Table): void {
  claimed(t)
  t.fill(nadia, 'add-item', { section: '4', request: 'Say who is told about drift.', quote: '', criterion: '' })
  t.fill(nadia, 'review', { decision: 'changes', items: ['1.1'], comment: '' })
}

function approved(t: Table): void {
  claimed(t)
  t.fill(nadia, 'review', { decision: 'approve', checklist: ['practical'], comment: 'Well done.' })
}
