import { expect, test } from 'vitest'
import type { Block } from '../../src/flows/model/view.ts'
import { type SectionNumber, sectionNumbers } from '../../src/rubric/section.ts'
import { readMarkdown } from '../../src/text/markdown/read-markdown.ts'
import { answers, submit } from '../support/stages.ts'
import { people, table, type Table } from '../support/table.ts'

const { camille, nadia } = people

/** A draft as people write it who know Markdown, with what the checks quote from tables. */
const inMarkdown: Partial<Record<SectionNumber, string>> = {
  2: '**A regression model** predicts frost one night ahead.\n\n- It is retrained *by hand*\n- Nobody watches it in production',
  3: '| Challenge | Who | How often |\n|---|---|---|\n| **Drift** of the sensors, nobody sees it | growers | weekly |\n| Deployment by hand takes a week | the team | monthly |',
  4: '| # | Objective |\n|---|---|\n| 1 | **Improve** the quality |\n| 2 | Deploy a new model in `1 day` instead of 9 |\n| 3 | Have a better accuracy |',
  5: '```mermaid\ngraph TD\n  A[Airflow] --> B[MLflow]\n```\n\nAirflow starts training every Monday; Prometheus raises an alert.',
  7: '| Risk | Severity | Mitigation |\n|---|---|---|\n| Probes **fail** | high | range checks at import |\n| The cost grows | low | |',
}

/** The whole way, from the first word to the catalogue. */
function published(): Table {
  const t = table('en')
  t.command(camille)
  for (const number of sectionNumbers) {
    t.press(camille, 'section', { section: String(number) })
    t.say(camille, inMarkdown[number] ?? answers[number], `m${number}`)
    t.press(camille, 'done', { section: String(number) })
  }
  for (const words of ['!show 4', '!show all', '!matrix', '!coach all']) t.say(camille, words, words)
  t.press(camille, 'see-all', { section: '4' })
  t.press(camille, 'dismiss', { section: '4' })
  submit(t)
  t.press(nadia, 'claim')
  t.press(nadia, 'read', { version: '1' })
  t.fill(nadia, 'add-item', { section: '4', request: 'Say how.', quote: 'Have a better accuracy', criterion: 'R1' })
  t.fill(nadia, 'review', { decision: 'changes', comment: 'Nearly.', checklist: [], items: ['1.1'] })
  t.press(camille, 'item-done', { item: '1.1' })
  submit(t)
  t.press(nadia, 'claim')
  t.press(nadia, 'findings')
  t.fill(nadia, 'review', { decision: 'approve', comment: '', checklist: [], items: [] })
  return t
}

/** What stands on a card as it is, or is read aloud; what is drawn as a document, and files, are made of it elsewhere. */
function saidBy(block: Block): string {
  return block.type === 'markdown' || block.type === 'document' || block.type === 'export' ? '' : JSON.stringify(block)
}

test('nobody reads the signs of Markdown, on any card between the first word and the catalogue', () => {
  const { seen } = published()

  expect(seen.length).toBeGreaterThan(60)
  for (const { view } of seen) {
    for (const text of [view.text, ...view.blocks.map(saidBy)]) {
      expect(text).not.toMatch(/\||```|\*\*|`1 day`/)
    }
  }
})

test('what is read as a whole is what was written, to be drawn', () => {
  const { seen } = published()

  for (const wanted of Object.values(inMarkdown)) {
    const drawn = seen.filter(({ view }) => view.blocks.some((one) => one.type === 'markdown' && one.text === wanted))
    expect(drawn.length).toBeGreaterThan(1)
  }
})

test('a table that was pasted with tabs is read as a table, wherever a section is read', () => {
  const t = table('fr')
  t.command(people.camille)
  t.say(people.camille, '!section 8')
  t.say(people.camille, 'Indicateur\tCible\nDélai de mise en service\t1 jour')

  const shown = [t.say(people.camille, '!voir 8'), t.say(people.camille, '!voir tout')]

  for (const { effects } of shown) {
    const texts = effects
      .flatMap(({ view }) => view.blocks)
      .flatMap((one) => (one.type === 'markdown' ? [one.text] : []))
    expect(texts.map((text) => readMarkdown(text)[0]?.type)).toEqual(['table'])
  }
})
