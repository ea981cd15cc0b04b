import { joined } from '../support/authors.ts'
import { describe, expect, test } from 'vitest'
import { completions } from '../../src/adapters/web/playground/completions.ts'
import type { HelpLine } from '../../src/flows/acts/act.ts'
import { acts, buttonNames, findAct, findGeneralAct, movesState, proposalActs } from '../../src/flows/acts/acts.ts'
import { readMessage, typedActs } from '../../src/flows/acts/read-message.ts'
import { readSlash } from '../../src/flows/acts/read-slash.ts'
import { helpView } from '../../src/flows/screens/help.ts'
import { edges } from '../../src/flows/states/edges.ts'
import { fold } from '../../src/text/fold.ts'
import { languages } from '../../src/text/language.ts'
import { buttonsOf, people, told } from '../support/table.ts'

const { camille, sacha } = people
const named = acts.map((act) => [act.name, act] as const)

test('no two acts have a name, a word of the thread or a word behind the slash in common', () => {
  const names = acts.map(({ name }) => name)
  const typed = typedActs.flatMap(({ command }) => command.words)
  const slash = acts.flatMap(({ general }) => general?.words ?? [])

  for (const all of [names, typed, slash]) expect(all).toEqual([...new Set(all)])
})

describe.each(named)('%s', (name, act) => {
  const command = 'command' in act ? act.command : undefined
  const lines: readonly HelpLine[] = [...(command ? [command] : []), ...(act.general?.lines ?? [])]

  test('is reached by a button or a word', () => {
    const words = [...(command?.words ?? []), ...(act.general?.words ?? [])]

    expect(act.offer === 'button' ? buttonNames.has(name) : words.length > 0).toBe(true)
  })

  test('is in help and among the completions, in both languages', () => {
    for (const language of languages) {
      const help = helpView(language, acts, { platform: 'web' }).text
      const hints = completions(language).map(({ hint }) => hint)
      for (const line of lines) {
        expect(help).toContain(line.usage[language])
        expect(help).toContain(line.help[language])
        expect(hints).toContain(line.help[language])
      }
    }
    for (const { help } of lines) expect(help.fr).not.toBe(help.en)
  })

  test('is read from its own words, and from those that help shows', () => {
    for (const word of command?.words ?? []) {
      expect(word).toBe(fold(word))
      expect(readMessage(`!${word}`, 'none')).toMatchObject({ type: 'command', act: { name } })
    }
    for (const word of act.general?.words ?? []) {
      expect(readSlash(word)).toMatchObject({ type: 'known', act: name })
    }
    for (const { usage } of act.general?.words.includes('') ? [] : (act.general?.lines ?? [])) {
      for (const language of languages) expect(readSlash(usage[language])).toMatchObject({ type: 'known', act: name })
    }
  })
})

test('help and the completions hold nothing that is no act’s', () => {
  const lines = acts.flatMap(({ general }) => general?.lines ?? []).length + typedActs.length

  for (const language of languages) {
    const list = helpView(language, acts, { platform: 'web' }).blocks.flatMap((block) =>
      block.type === 'list' ? block.items : [],
    )
    expect(list).toHaveLength(lines + 1)
    expect(completions(language)).toHaveLength(lines)
  }
})

test('every move that a person can make belongs to an act', () => {
  const moves = proposalActs.flatMap(({ moves = [] }) => moves)

  expect(new Set(moves)).toEqual(
    new Set(edges.map(({ move }) => move).filter((move) => move !== 'publish' && move !== 'archive')),
  )
  expect(['withdraw', 'review', 'read', 'constructor'].map(movesState)).toEqual([true, true, false, false])
})

test('only what the list itself holds is found', () => {
  for (const name of ['constructor', '__proto__', 'toString', '', 'begin', 'nothing']) {
    expect([findAct(name), findGeneralAct(name)]).toEqual([undefined, undefined])
  }
})

const samples: Readonly<Record<string, string>> = { section: '4', person: '@sacha' }

test('a command whose act needs a form offers the button that opens it', () => {
  const typed = typedActs.filter((act) => act.typed !== undefined && act.form !== undefined)

  expect(typed.map(({ name }) => name)).toEqual(['edit', 'withdraw', 'leave', 'remove-author', 'hand-over'])
  for (const { name, command } of typed) {
    // A co-author leaves; an owner hands over to one.
    const outcome = joined().say(
      name === 'leave' ? sacha : camille,
      `!${command.words[0]} ${samples[command.argument] ?? ''}`,
    )
    const [shown] = outcome.effects
    expect(told(outcome)).not.toBe('')
    expect(shown && buttonsOf(shown.view).map(({ press }) => [press.action, press.opens])).toContainEqual([
      name,
      'form',
    ])
  }
})
