import type { Form } from '../../../flows/model/view.ts'
import type { Language } from '../../../text/language.ts'
import { encodeSubmit, type SentFields, type FormCode } from '../press-code.ts'
import type { AdaptiveCard, CardElement, Submit } from './adaptive-card.ts'
import { cardOf } from './card.ts'
import { cardWords } from './card-words.ts'
import { codeOf, formElements, type FormOptions } from './form.ts'
import { labelOf, lines } from './text.ts'

/** A form as the card of a dialog, whose title stands above it: one button sends it back, and Teams' own cross leaves it. */
export function renderDialog(form: Form, options: FormOptions = {}): AdaptiveCard {
  const title = labelOf(form.submit, form.press.action)
  return cardOf([...formElements(form, options), buttons(sendButton(title, codeOf(form)))])
}

/**
 * What was typed, given back with the reason why it was not taken. Where it may be taken later, a button sends it again, with
 * whatever else the form held.
 */
export function renderGivenBack(
  language: Language,
  why: string,
  { code, fields }: { readonly code: FormCode; readonly fields: SentFields },
  again: 'again' | 'over',
): AdaptiveCard {
  const texts = textsIn(code, fields)
  const others = Object.entries(fields).filter(([name]) => !code.texts.includes(name))
  const retry = sendButton(cardWords.sendAgain[language], code, Object.fromEntries(others.map(asInput)))
  return cardOf([
    ...lines(why),
    ...texts.map(([name, value]) => inputOf(name, value, cardWords.yourText[language])),
    ...(again === 'again' ? [buttons(retry)] : []),
  ])
}

/** The texts that somebody typed into a form, by the names of their fields. */
export function textsIn({ texts }: FormCode, fields: SentFields): readonly (readonly [string, string])[] {
  return texts.flatMap((name) => {
    const value = fields[name]
    return typeof value === 'string' && value.trim() !== '' ? [[name, value] as const] : []
  })
}

function inputOf(id: string, value: string, label: string): CardElement {
  return { type: 'Input.Text', id, label, value: value.toWellFormed(), isMultiline: true }
}

function asInput([name, value]: readonly [string, string | readonly string[]]): readonly [string, string] {
  return [name, typeof value === 'string' ? value : value.map(encodeURIComponent).join(',')]
}

function buttons(...actions: readonly Submit[]): CardElement {
  return { type: 'ActionSet', actions }
}

function sendButton(title: string, code: FormCode, inputs: Readonly<Record<string, string>> = {}): Submit {
  return { type: 'Action.Submit', title, data: { ...inputs, ...encodeSubmit(code) }, style: 'positive' }
}
