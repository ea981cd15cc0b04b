import { expect, test } from 'vitest'
import { renderForm, renderView } from '../../../src/adapters/web/playground/render.ts'
import type { Form } from '../../../src/flows/model/view.ts'

const press = { action: 'edit', proposal: 'MLP-2026-042', version: 1, args: {}, opens: 'form' } as const

test.each(['', ' ', '\n\u00A0\t', '\u200B', '\u0000'])(
  'a button without a visible word, %j, says its action',
  (blank) => {
    const button = { label: blank, style: 'plain', press } as const
    const view = {
      language: 'fr',
      text: 'x',
      blocks: [{ type: 'actions', buttons: [button], more: [button] }],
    } as const

    expect(renderView(view, 'm1').blocks).toMatchObject([{ buttons: [{ label: 'edit' }], more: [{ label: 'edit' }] }])
  },
)

test.each(['', '\u200B'])('whatever has a name in a form shows one, where the name is %j', (blank) => {
  const options = [
    { value: '', label: blank },
    { value: 'x', label: blank },
  ]
  const form: Form = {
    language: 'fr',
    title: blank,
    intro: [],
    fields: [
      { type: 'text', name: 'text', label: blank, hint: blank, value: blank, lines: 'many', need: 'optional' },
      { type: 'choice', name: 'choice', label: blank, value: '', options },
    ],
    submit: blank,
    press,
  }

  expect(renderForm(form)).toMatchObject({
    title: 'edit',
    submit: 'edit',
    fields: [
      { label: 'text', value: blank },
      { label: 'choice', options: [{ label: '–' }, { label: 'x' }] },
    ],
  })
})
