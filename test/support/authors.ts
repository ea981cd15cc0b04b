import type { Language } from '../../src/text/language.ts'
import { inState } from './stages.ts'
import { people, table, type Table } from './table.ts'

const { camille, sacha } = people

/** Camille's new draft. */
export function drafted(language: Language = 'en'): Table {
  const t = table(language)
  t.command(camille)
  return t
}

/** The same, with Sacha asked to write along. */
export function invited(language: Language = 'en', t: Table = drafted(language)): Table {
  const whom = [{ id: sacha.id, name: sacha.name }]
  t.act(
    camille,
    { type: 'said', message: 'invite', text: '!invite @Sacha', mentions: 'person', people: whom },
    { thread: 'MLP-2026-001' },
  )
  return t
}

/** The same, and Sacha writes along. */
export function joined(language: Language = 'en'): Table {
  const t = invited(language)
  t.press(sacha, 'join')
  return t
}

/** All ten sections by Camille, and Sacha writes along. */
export function writtenTogether(language: Language = 'en'): Table {
  const t = invited(language, inState('drafting', language))
  t.press(sacha, 'join')
  return t
}
