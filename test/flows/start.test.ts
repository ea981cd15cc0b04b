import { describe, expect, test } from 'vitest'
import { readSlash } from '../../src/flows/acts/read-slash.ts'
import { answers, inState, written } from '../support/stages.ts'
import { buttonsOf, heard, people, table, told } from '../support/table.ts'

const { camille, sacha, nadia } = people

test.each([
  ['', 'begin', ''],
  ['  NEW ', 'start', ''],
  ['nouveau fr', 'start', 'fr'],
  ['nouvelle English', 'start', 'English'],
  ['Données', 'privacy', ''],
  ['!aide', 'help', ''],
  ['statut', 'list', ''],
  ['file', 'queue', ''],
  ['langue fr', 'language', 'fr'],
  ['ouvrir mlp-2026-001', 'open', 'mlp-2026-001'],
  ['mlp-2026-001', 'open', 'mlp-2026-001'],
  ['open', 'open', ''],
  ['catalogue  dérive  de modèle', 'catalogue', 'dérive de modèle'],
])('/mlops-proposal %s is the act %s with the words “%s”', (words, act, argument) => {
  expect(readSlash(words)).toMatchObject({ type: 'known', act, argument })
})

test.each(['xyz', 'constructor', '__proto__', 'begin', 'retry', 'withdraw'])(
  '/mlops-proposal %s is unknown',
  (word) => {
    expect(readSlash(word)).toEqual({ type: 'unknown', word })
  },
)

test('/mlops-proposal open alone lists what can be opened', () => {
  const t = written()

  expect(told(t.command(camille, 'open'))).toContain('MLP-2026-001')
})

describe('a first proposal', () => {
  test('has a status line, a welcome that says what is speaking, and the first card', () => {
    const t = table()

    const outcome = t.command(camille)

    expect(outcome.effects.map((effect) => effect.type === 'show' && effect.slot)).toEqual([
      'root',
      'welcome',
      'section:1#1',
    ])
    expect(outcome.effects[0]?.view.text).toContain('MLP-2026-001 · draft · 0/10 · your turn')
    expect(outcome.effects[1]?.view.text).toContain('I am an AI assistant')
  })

  test('is in the language that was asked for, else in the person’s own', () => {
    const asked = table('en')
    asked.command(camille, 'nouveau fr')
    const own = table('fr')
    own.command(camille)

    expect([asked.proposal().language, own.proposal().language]).toEqual(['fr', 'fr'])
  })
})

describe('with proposals open', () => {
  test('the bare command lists them instead of starting another', () => {
    const t = written()

    const outcome = t.command(camille)

    expect(told(outcome)).toContain(`MLP-2026-001 · ${answers[1]} · draft · 10/10`)
    expect(outcome.effects.flatMap(({ view }) => buttonsOf(view)).map(({ press }) => press.action)).toEqual([
      'open',
      'start',
      'privacy',
    ])
  })

  test('five are the most; the sixth is refused with the list', () => {
    const t = table()
    for (let n = 0; n < 5; n += 1) t.command(camille, 'new')

    const outcome = t.command(camille, 'new')

    expect(told(outcome)).toContain('You are writing 5 proposals already')
    expect(told(outcome)).toContain('MLP-2026-005')
    expect(() => t.proposal('MLP-2026-006')).toThrow('no proposal')
  })

  test('each has its own thread and its own text', () => {
    const t = table()
    t.command(camille, 'new')
    t.command(camille, 'new')

    t.say(camille, 'Two', 'm', 'MLP-2026-002')

    expect(t.proposal('MLP-2026-001').sections[1].pieces).toEqual([])
    expect(t.proposal('MLP-2026-002').sections[1].pieces).toHaveLength(1)
  })
})

describe('opening one again', () => {
  test('after days, a recap of where it stands, and a sentence where it was asked for', () => {
    const t = table()
    t.command(camille)
    t.say(camille, 'A title')
    t.press(camille, 'next')
    t.wait(12)

    const outcome = t.command(camille, 'open MLP-2026-001')

    expect(heard(outcome)).toContain('1 of 10 sections finished')
    expect(heard(outcome)).toContain('Next: section 2, Summary')
    expect(heard(outcome)).toContain('Still to write: Summary, Context')
    expect(told(outcome)).toContain('goes on in its thread')
  })

  test('somebody else’s is refused by name', () => {
    const t = written()

    expect(told(t.command(sacha, 'open MLP-2026-001'))).toContain('MLP-2026-001 is not yours')
  })

  test.each(['MLP-2026-999', 'nonsense'])('%s is not there', (id) => {
    expect(told(table().command(camille, `open ${id}`))).toContain('There is no proposal')
  })

  test('Continue at the recap goes to what still stops it, even a section that was skipped', () => {
    const t = written()
    t.say(camille, '!clear 7')
    t.press(camille, 'skip', { section: '7' })
    t.press(camille, 'recap')

    t.press(camille, 'resume')

    expect(t.proposal().at).toBe(7)
  })
})

test('the queue is for reviewers', () => {
  const t = inState('submitted')

  expect(told(t.command(sacha, 'queue'))).toContain('Only reviewers')
  expect(told(t.command(nadia, 'queue'))).toContain('Camille Roux · since today')
})

test('an unknown word gets the help, and says which word', () => {
  expect(told(table().command(camille, 'frobnicate'))).toContain('I do not know “frobnicate”')
})

test.each(['pressed', 'filled'] as const)('a %s for a proposal that does not exist is answered', (type) => {
  const t = table()
  const event = { type, action: 'done', proposal: 'MLP-2026-404', version: 0, args: {}, fields: {} }

  expect(told(t.act(camille, event))).toContain('There is no proposal MLP-2026-404')
})

describe('the links and neighbours of a proposal', () => {
  test('!poc names the recognised links and says that nothing was opened', () => {
    const t = written()

    expect(told(t.say(camille, '!poc'))).toContain('https://github.com/example/frost-mlops')
    expect(told(t.say(camille, '!poc'))).toContain('Not inspected here')
  })

  test('!similar looks for what is like the title', () => {
    const t = inState('published')
    t.command(camille, 'new')
    t.say(camille, 'Frost monitoring for an orchard', 'm', 'MLP-2026-002')

    const outcome = t.say(camille, '!similaires', 'n', 'MLP-2026-002')

    expect(t.searched).toEqual(['Frost monitoring for an orchard'])
    expect(told(outcome)).toContain('MLP-2026-001')
  })

  test('without a title or a summary there is nothing to search for', () => {
    const t = table()
    t.command(camille)

    expect(told(t.say(camille, '!similar'))).toContain('Write your title or your summary first')
  })
})
