import { describe, expect, test } from 'vitest'
import { readMessage } from '../../src/flows/acts/read-message.ts'
import { commands } from '../support/acts.ts'
import { heard, people, table, told } from '../support/table.ts'

/** A message's reading, with the name of its act. */
function read(text: string) {
  const reading = readMessage(text, 'none')
  return reading.type === 'command'
    ? { type: reading.type, name: reading.act.name, argument: reading.argument }
    : reading
}

describe('every command is understood in both languages', () => {
  const spelled = commands.flatMap((one) => one.words.map((word) => [word, one.name] as const))

  test.each(spelled)('%s', (word, name) => {
    for (const form of [`!${word}`, `! ${word}`, word.toUpperCase(), `!${word}\u200B`, ` ${word}! `, `!${word}…`]) {
      expect(read(form), form).toEqual({ type: 'command', name, argument: '' })
    }
  })

  test.each(commands.map((one) => [one.usage.fr, one.usage.en, one.name] as const))(
    'help’s own wording %s / %s works',
    (fr, en, name) => {
      for (const usage of [fr, en]) expect(read(usage.replace(/ \[.*| \w+\|\w+/, ''))).toMatchObject({ name })
    },
  )
})

test.each([
  ['!Précédent', 'back', ''],
  ['TERMINÉ', 'done', ''],
  ['!données', 'privacy', ''],
  ['!section\u00A04', 'section', '4'],
  ['section 4', 'section', '4'],
  ['voir tout', 'show', 'tout'],
  ['!coach ALL', 'coach', 'all'],
  ['!langue Français', 'language', 'francais'],
  ['!effacer douze', 'clear', 'douze'],
])('%s is the command %s with the argument “%s”', (text, name, argument) => {
  expect(read(text)).toEqual({ type: 'command', name, argument })
})

test.each([
  'Next we deploy the model',
  'voir la figure',
  'section A',
  'Coach the team',
  'help\nwith a second line',
  `!important: ${'this is a sentence of an answer. '.repeat(3)}`,
  `next${' '.repeat(300)}the pipeline`,
  '42',
  '→ 🚀',
  'שלום עולם',
])('“%s” is part of an answer', (text) => {
  expect(read(text).type).toBe('answer')
})

test.each(['// between us', '   // indented', '\u200B// hidden', '//', `//${'x'.repeat(500)}`])(
  '“%s” is an aside',
  (text) => {
    expect(read(text).type).toBe('aside')
  },
)

test('a message that speaks to another person is an aside, a command to us is not', () => {
  expect(readMessage('@sacha what do you think?', 'person').type).toBe('aside')
  expect(readMessage('!next', 'person').type).toBe('command')
})

test.each([
  ['!suivnat', 'next'],
  ['!exmple', 'example'],
  ['!statu', 'status'],
  ['!soumetre', 'submit'],
])('%s: did you mean %s?', (text, name) => {
  const reading = read(text)

  expect(reading.type === 'unknown' && reading.near[0]?.name).toBe(name)
})

test('a word that is like no command gets help instead of a guess', () => {
  expect(read('!xylophone')).toEqual({ type: 'unknown', word: '!xylophone', near: [] })
})

describe('an argument that is no section', () => {
  test.each(['!clear 12', '!clear all', '!show 0', '!coach 11', '!edit four', '!section 99', '!section'])(
    '%s asks which one, and changes nothing',
    (text) => {
      const t = table()
      t.command(people.camille)
      t.say(people.camille, 'A title')
      const before = t.proposal()

      const outcome = t.say(people.camille, text)

      expect(told(outcome)).toContain('Which section?')
      expect(t.proposal()).toBe(before)
    },
  )

  test.each(['!done', '!skip', '!clear', '!edit', '!example', '!why'])('at the recap, %s asks which one', (text) => {
    const t = table()
    t.command(people.camille)
    t.say(people.camille, '!submit')

    expect(told(t.say(people.camille, text))).toContain('Which section?')
  })

  test('at the recap, show and coach are about everything', () => {
    const t = table()
    t.command(people.camille)
    t.say(people.camille, 'A title')
    t.say(people.camille, '!submit')

    expect(told(t.say(people.camille, '!show'))).toContain('10. Conclusion')
    expect(heard(t.say(people.camille, '!coach'))).toContain('still empty ·')
  })
})
