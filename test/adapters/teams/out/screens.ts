import { forms } from '../../../../src/flows/forms.ts'
import type { Form, View } from '../../../../src/flows/view.ts'
import { sectionNumbers } from '../../../../src/rubric/section.ts'
import type { Language } from '../../../../src/text/language.ts'
import { inState, submit, walkable, written } from '../../../support/stages.ts'
import { people, table, type Table } from '../../../support/table.ts'

const { camille, sacha, nadia, ines } = people

const commands = [
  'aide',
  'show',
  'show all',
  'example',
  'why',
  'matrix',
  'similar',
  'statut',
  'privacy',
  'coach all',
  'nxet',
]

/** What people are shown in the whole life of a proposal, in one language. */
export function screens(language: Language): readonly View[] {
  const tables = [
    ...walkable.map((state) => inState(state, language)),
    drafting(language),
    reviewed(language),
    weak(language),
  ]
  return tables.flatMap((t) => t.seen.map(({ view }) => view))
}

function drafting(language: Language): Table {
  const t = written(language)
  for (const command of commands) t.say(camille, `!${command}`)
  t.say(sacha, 'Hello')
  t.press(camille, 'recap')
  t.command(camille)
  t.command(camille, 'help')
  return t
}

function reviewed(language: Language): Table {
  const t = inState('changes-requested', language)
  t.fill(camille, 'item-explain', { explanation: 'It is in section 5.' }, { item: '1.1' })
  submit(t)
  t.press(nadia, 'claim')
  t.press(nadia, 'read', { version: '2' })
  t.press(nadia, 'findings')
  t.command(nadia, 'queue')
  t.command(ines, 'admin')
  t.command(sacha, 'catalogue')
  return t
}

function weak(language: Language): Table {
  const t = table(language)
  t.command(camille)
  t.press(camille, 'section', { section: '4' })
  t.say(camille, ['quality', 'speed', 'trust', 'teamwork'].map((word) => `- Improve ${word}`).join('\n'))
  t.press(camille, 'done')
  t.press(camille, 'see-all', { section: '4' })
  t.press(camille, 'recap')
  return t
}

/** Every form that a state of a proposal has for somebody. */
export function everyForm(language: Language): readonly Form[] {
  const tables = [...walkable.map((state) => inState(state, language)), weak(language)]
  const asks = sectionNumbers.map((number) => ({ section: String(number), item: '1.1' }))
  return tables.flatMap((t) =>
    Object.keys(forms).flatMap((action) =>
      [camille, nadia, ines].flatMap((person) =>
        asks.flatMap((args) => {
          const asked = t.open(person, action, args)
          return 'form' in asked ? [asked.form] : []
        }),
      ),
    ),
  )
}
