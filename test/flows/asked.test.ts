import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { readMessage } from '../../src/flows/acts/read-message.ts'
import { sectionText } from '../../src/flows/model/section-text.ts'
import { inState } from '../support/stages.ts'
import { buttonsOf, people, type Played, table, type Table, told } from '../support/table.ts'

const { camille, sacha } = people

const Row = z.object({
  kind: z.enum(['answer', 'question', 'aside', 'thanks']),
  text: z.string(),
  /** A message that passes for an answer, and is none: its author sees the count of the card move. */
  missed: z.boolean().default(false),
})

/** What learners may write within a section, and what it is. */
const rows = readFileSync(join(import.meta.dirname, 'messages.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => Row.parse(JSON.parse(line)))

function reading(text: string): string {
  const read = readMessage(text, 'none')
  return read.type === 'aside' ? read.why : read.type
}

const of = (kind: z.infer<typeof Row>['kind'], missed = false) =>
  rows.filter((row) => row.kind === kind && row.missed === missed).map(({ text }) => text)

describe('what a learner writes within a section', () => {
  test.each(of('answer'))('is their answer, whatever it asks or begins with: %s', (text) => {
    expect(reading(text)).toBe('answer')
  })

  test.each(of('question'))('is a question to the assistant: %s', (text) => {
    expect(reading(text)).toBe('question')
  })

  test.each(of('aside'))('is said to others: %s', (text) => {
    expect(['away', 'question']).toContain(reading(text))
  })

  test.each(of('thanks'))('is thanks: %s', (text) => {
    expect(reading(text)).toBe('courtesy')
  })

  test('passes for an answer where nothing in its form tells it from one', () => {
    expect(rows.filter(({ missed }) => missed).map(({ text }) => reading(text))).toEqual(['answer', 'answer'])
  })
})

function started(language: 'fr' | 'en' = 'en'): Table {
  const t = table(language)
  t.command(camille)
  return t
}

const text = (t: Table) => sectionText(t.proposal().sections[1])
const offered = (outcome: Played) => outcome.effects.flatMap(({ view }) => buttonsOf(view))

describe('a question to the assistant', () => {
  test('is answered with what the section asks for and what helps, and is no part of the answer', () => {
    const t = started('fr')

    const outcome = t.say(camille, 'C’est quoi un KPI ?', 'asked')

    expect(text(t)).toBe('')
    expect(outcome.effects[0]?.view.blocks.map(({ type }) => type)).toEqual(['text', 'text', 'text', 'actions'])
    expect(told(outcome)).toContain('Cette question ne fait pas partie de votre réponse')
    expect(told(outcome)).toContain('La section 1 (Titre) attend ceci\u00a0: Donnez à votre projet un titre court')
    expect(offered(outcome).map(({ label }) => label)).toEqual([
      'Exemple',
      'Aide',
      'Demander à une personne',
      'L’ajouter à la section 1',
    ])
  })

  test('is added all the same where its author says so', () => {
    const t = started()
    const outcome = t.say(camille, 'Do you know your drift?', 'asked')
    const add = offered(outcome).find(({ press }) => press.action === 'add-anyway')

    t.press(camille, 'add-anyway', { ...add?.press.args }, add?.press.version)

    expect(text(t)).toBe('Do you know your drift?')
  })

  test('gets its example, its help, and a form for a person', () => {
    const t = started()
    const buttons = offered(t.say(camille, 'can you help?', 'asked'))

    const answers = ['example', 'help'].map((action) => {
      const press = buttons.find((one) => one.press.action === action)?.press
      return told(t.press(camille, action, { ...press?.args }, press?.version))
    })

    expect(answers[0]).toContain('cheese-ripening')
    expect(answers[1]).not.toBe('')
    expect(buttons.find(({ press }) => press.action === 'ask-human')?.press.opens).toBe('form')
  })

  test('at the recap, has no section to be about', () => {
    const t = started()
    t.say(camille, '!submit')

    const outcome = t.say(camille, 'what should I do now?', 'asked')

    expect(told(outcome)).toContain('I cannot answer it myself')
    expect(offered(outcome).map(({ press }) => press.action)).toEqual(['help', 'add-anyway'])
  })

  test('once submitted, is told that nothing was added', () => {
    expect(told(inState('submitted').say(camille, 'when will it be read, do you know?'))).toContain('was not added')
  })

  test('of a stranger is told once whose thread it is', () => {
    const t = started()

    expect(told(t.say(sacha, 'can you help me?'))).toContain('Camille Roux’s proposal')
    expect(t.say(sacha, 'back in 5').effects).toEqual([])
  })
})
