import { describe, expect, test } from 'vitest'
import { decodeOrigin, decodePress as readSlackPress } from '../../src/adapters/slack/press-code.ts'
import { renderForm as renderModal } from '../../src/adapters/slack/render/form.ts'
import { type FilledFields, type FormState, readFields } from '../../src/adapters/slack/render/form-values.ts'
import { renderMessages } from '../../src/adapters/slack/render/message.ts'
import { FillRequest, parse, PressRequest } from '../../src/adapters/web/playground/parse.ts'
import { renderForm as renderPanel, renderView } from '../../src/adapters/web/playground/render.ts'
import { decodeFields, decodePress as readTeamsPress } from '../../src/adapters/teams/press-code.ts'
import { renderCards } from '../../src/adapters/teams/render/card.ts'
import { renderForm as renderFormCard } from '../../src/adapters/teams/render/form.ts'
import { acts, buttonNames } from '../../src/flows/acts/acts.ts'
import type { Field, Form, Press, View } from '../../src/flows/model/view.ts'
import { languages } from '../../src/text/language.ts'
import { inputsOf } from '../support/fake-connector/client.ts'
import { cardButtons } from '../support/fake-connector/read-card.ts'
import { commands, forms } from '../support/acts.ts'
import { answerTo, everyForm, screens } from '../support/screens.ts'
import { slackButtons, slackInputs } from '../support/slack/read-blocks.ts'
import { lifeOrder } from '../../src/flows/model/proposal.ts'
import { buttonsOf } from '../support/table.ts'

/** How one platform shows a view and a form, and what it sends back of them. */
interface Platform {
  readonly name: string
  readonly presses: (view: View) => readonly (Press | null)[]
  /** The form sent as it stands: its press, and its fields by name. */
  readonly sent: (
    form: Form,
  ) => Promise<{ readonly press: Press | undefined | null; readonly fields: FilledFields | null }>
}

const page = { id: 'an-id-of-the-page', persona: 'lea', message: 'a-card' }

const playground: Platform = {
  name: 'the playground',
  presses: (view) =>
    buttonsOf(renderView(view, page.message) as View).map((button) => {
      const { press } = parse(PressRequest, overTheWire({ ...page, press: button.press }))
      return buttonNames.has(press.action) ? { ...press, opens: button.press.opens } : null
    }),
  sent: async (form) => {
    const { press, fields } = renderPanel(form)
    const sent = parse(FillRequest, overTheWire({ ...page, press, fields: fieldsOf({ fields }) }))
    return { press: { ...sent.press, opens: press.opens }, fields: sent.fields }
  },
}

const slack: Platform = {
  name: 'Slack',
  presses: (view) =>
    slackButtons(renderMessages(view).messages).map(({ action_id, value }) => readSlackPress(action_id, value)),
  sent: async (form) => {
    const place = { platform: 'slack', channel: 'C1', thread: null } as const
    const modal = renderModal(form, { place, message: null })
    const state: FormState = slackInputs(modal)
    return {
      press: decodeOrigin(modal.private_metadata ?? '')?.press,
      fields: await readFields(state, async () => form),
    }
  },
}

const teams: Platform = {
  name: 'Microsoft Teams',
  presses: (view) => renderCards(view).flatMap(cardButtons).map(readTeamsPress),
  sent: async (form) => {
    const card = renderFormCard(form)
    const [button] = cardButtons(card)
    const action = { verb: button?.verb, data: { ...inputsOf(card), ...button?.data } }
    return { press: readTeamsPress(action), fields: decodeFields(action) }
  },
}

describe.each(languages)('in %s', (language) => {
  const views = [...new Map(screens(language).map((view) => [JSON.stringify(view), view])).values()]
  const everyOne = [...new Map(everyForm(language).map((form) => [JSON.stringify(form), filledIn(form)])).values()]

  test('the screens have a button for every act that is not only typed or behind a form', () => {
    const pressed = new Set(views.flatMap((view) => buttonsOf(view).map(({ press }) => press.action)))
    const offered = acts.filter(({ offer }) => offer === 'button').map(({ name }) => name)
    expect([...pressed].toSorted()).toEqual(offered.toSorted())
  })

  test.each(commands.map((command) => [command.name, command] as const))('!%s is answered', (_, command) => {
    for (const view of answerTo(command, language)) expect(view.text.trim()).not.toBe('')
    expect(answerTo(command, language).length).toBeGreaterThanOrEqual(lifeOrder.length)
  })

  test('the states have every form for somebody', () => {
    expect([...new Set(everyOne.map(({ press }) => press.action))].toSorted()).toEqual(forms.toSorted())
  })

  describe.each([playground, slack, teams])('$name', ({ presses, sent }) => {
    test('gives each button back as its press, in their order', () => {
      for (const view of views) {
        const wanted = buttonsOf(view).map(({ press }) => press)
        expect(presses(view), view.text).toEqual(wanted)
      }
    })

    test.each(forms)('gives the form “%s” back with its press and its fields', async (action) => {
      for (const form of everyOne.filter(({ press }) => press.action === action)) {
        expect(await sent(form)).toEqual({ press: form.press, fields: fieldsOf(form) })
      }
    })
  })
})

/** The form as somebody fills it in: words in each text, the last option of each choice, every box ticked. */
function filledIn(form: Form): Form {
  return { ...form, fields: form.fields.map(withValue) }
}

function withValue(field: Field): Field {
  switch (field.type) {
    case 'text':
      return { ...field, value: 'Délai : 1 jour, « 9 » avant <aujourd’hui> & {demain}' }
    case 'choice':
      return { ...field, value: field.options.at(-1)?.value ?? '' }
    case 'person':
      return { ...field, value: 'U0SOMEBODY' }
    case 'checks':
      return { ...field, values: field.options.map(({ value }) => value) }
    default:
      return field satisfies never
  }
}

function fieldsOf({ fields }: Pick<Form, 'fields'>): FilledFields {
  return Object.fromEntries(fields.map((field) => [field.name, field.type === 'checks' ? field.values : field.value]))
}

function overTheWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
