import { describe, expect, test } from 'vitest'
import { renderForm } from '../../../../src/adapters/slack/render/form.ts'
import { renderHome } from '../../../../src/adapters/slack/render/home.ts'
import { renderMessages } from '../../../../src/adapters/slack/render/message.ts'
import type { Form } from '../../../../src/flows/model/view.ts'
import { checkView } from '../../../support/fake-slack/check-blocks.ts'

const origin = { place: { platform: 'slack', channel: 'C1', thread: null }, message: null } as const
const press = { action: 'edit', proposal: 'MLP-2026-042', version: 1, args: {}, opens: 'form' } as const
const form: Form = { language: 'fr', title: 'Modifier', intro: [], fields: [], submit: 'Enregistrer', press }
const blanks = ['', ' ', '\n'.repeat(27), '\u200B'.repeat(200), '\u00A0\t\r\n'.repeat(9), '\u0000'.repeat(30)]

describe.each(blanks)('a text without a visible character, %j,', (blank) => {
  test('as a form’s title, button, label, hint and option, is one that Slack takes', () => {
    const options = [{ value: '', label: blank }]
    const modal = renderForm(
      {
        ...form,
        title: blank,
        submit: blank,
        fields: [
          { type: 'text', name: 'text', label: blank, hint: blank, value: blank, lines: 'many', need: 'optional' },
          { type: 'choice', name: 'choice', label: blank, value: '', options },
          { type: 'checks', name: 'checks', label: blank, values: [], options },
        ],
      },
      origin,
    )

    expect(checkView(modal)).toEqual([])
    expect(modal.title.text).toBe('–')
    expect(modal.submit?.text).toBe('–')
  })

  test('leaves no item of a list, and no empty Home tab', () => {
    const list = { type: 'list', style: 'bullet', items: ['Un', blank, 'Deux'] } as const
    const [message] = renderMessages({ language: 'fr', text: 'Liste', blocks: [list] }).messages
    const home = renderHome({ language: 'fr', text: blank, blocks: [{ type: 'text', text: blank }] })

    expect(message?.blocks).toMatchObject([{ text: { text: '• Un\n• Deux' } }])
    expect(home.blocks).toMatchObject([{ text: { text: 'Rien à afficher.' } }])
  })
})

describe('a form’s title', () => {
  const blocksOf = (title: string) => renderForm({ ...form, title }, origin).blocks

  test('is one line, in the modal’s bar and above the inputs', () => {
    const modal = renderForm({ ...form, title: '\n\n Modifier\n\t la  section\u0007 des objectifs' }, origin)

    expect(modal.title.text).toBe('Modifier la section des…')
    expect(modal.blocks).toMatchObject([{ type: 'header', text: { text: 'Modifier la section des objectifs' } }])
  })

  test('of the bar’s length stands there alone', () => {
    expect(blocksOf('x'.repeat(24))).toEqual([])
  })

  test('longer than a headline is not cut', () => {
    const title = 'Modifier '.repeat(40).trim()

    expect(blocksOf(title)).toMatchObject([{ type: 'section', text: { text: `*${title}*` } }])
  })
})
