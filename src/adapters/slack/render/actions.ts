import type { types } from '@slack/bolt'
import type { Language } from '../../../text/language.ts'
import type { Block, Button } from '../../../flows/model/view.ts'
import { limits } from '../limits.ts'
import { encodePress } from '../press-code.ts'
import { chunks } from './chunks.ts'
import { plain } from './plain.ts'
import { mrkdwn, oneLine } from './mrkdwn.ts'
import type { Rendering, Unit } from './unit.ts'
import { contexts, isVisible } from './unit.ts'
import { slackWords } from './words.ts'

type Element = types.Button | types.Overflow

/** Beside the buttons of a row. */
const mostMenus = limits.rowElements - limits.rowButtons

/**
 * A row of at most four buttons and the menus, which hold five options each: a phone shows each further row as a block of
 * its own. What fits no menu stands in further rows. A label that Slack would cut stands in full above.
 */
export function actionUnits({ buttons, more }: Extract<Block, { type: 'actions' }>, rendering: Rendering): Unit[] {
  const named = [...buttons, ...more].map(cleanButton)
  const shown = named.slice(0, Math.min(buttons.length, limits.rowButtons))
  const rest = named.slice(shown.length)
  const [listed, apart] = [rest.filter(fitsMenu), rest.filter((...one) => !fitsMenu(...one))]
  const menus = chunks(listed, limits.menuOptions)
  const elements: (readonly Element[])[] = [
    [
      ...shown.map((button) => buttonOf(button, rendering)),
      ...menus.slice(0, mostMenus).map((menu) => menuOf(menu, rendering)),
    ],
    ...chunks(
      menus.slice(mostMenus).map((menu) => menuOf(menu, rendering)),
      limits.rowElements,
    ),
    ...chunks(
      apart.map((button) => buttonOf(button, rendering)),
      limits.rowButtons,
    ),
  ]
  const rows = elements.filter((row) => row.length > 0).map((row) => unitOf(row, rendering))
  return [...longLabels(named, rendering), ...rows]
}

/** A button that opens a page. Slack also sends a press of it, which is none of ours. */
export function pageUnits({ text, url }: Extract<Block, { type: 'page' }>, rendering: Rendering): readonly Unit[] {
  const label = oneLine(text)
  if (url === undefined || !isVisible(label)) return contexts(text, rendering.budget)
  const button = {
    type: 'button',
    text: plain(label, limits.buttonText),
    action_id: `page#${rendering.nextId()}`,
    url,
    style: 'primary',
  } as const
  return [
    ...(label.length > limits.buttonText ? contexts(label, rendering.budget) : []),
    { ...unitOf([button], rendering), spoken: mrkdwn(label) },
  ]
}

function unitOf(elements: readonly Element[], rendering: Rendering): Unit {
  return {
    block: { type: 'actions', block_id: `actions:${rendering.nextId()}`, elements: [...elements] },
    spoken: '',
    stays: 'with-previous',
  }
}

function cleanButton(button: Button): Button {
  const label = oneLine(button.label)
  return { ...button, label: isVisible(label) ? label : button.press.action }
}

/** A menu cannot ask "are you sure?" for one option alone; its values are short, and each is another one. */
function fitsMenu(button: Button, index: number, all: readonly Button[]): boolean {
  const { value } = encodePress(button.press)
  const isFirst = all.findIndex(({ press }) => encodePress(press).value === value) === index
  return isFirst && !mustConfirm(button) && value.length <= limits.optionValue
}

/** A form that follows is asked about there. */
function mustConfirm({ style, press }: Button): boolean {
  return style === 'danger' && press.opens === 'act'
}

function buttonOf(button: Button, { language, nextId }: Rendering): types.Button {
  const { action_id, value } = encodePress(button.press)
  return {
    type: 'button',
    text: plain(button.label, limits.buttonText),
    action_id: `${action_id}#${nextId()}`,
    value,
    ...(button.style === 'plain' ? {} : { style: button.style }),
    ...(mustConfirm(button) ? { confirm: confirmation(button, language) } : {}),
  }
}

/** A menu of one is a button, and as quiet as a menu. */
function menuOf(buttons: readonly Button[], rendering: Rendering): Element {
  const [first] = buttons
  if (first !== undefined && buttons.length === 1) return buttonOf({ ...first, style: 'plain' }, rendering)
  return {
    type: 'overflow',
    action_id: `press:menu#${rendering.nextId()}`,
    options: buttons.map(({ label, press }) => ({
      text: plain(label, limits.optionText),
      value: encodePress(press).value,
    })),
  }
}

function confirmation({ label }: Button, language: Language): types.ConfirmationDialog {
  const { title, yes, no } = slackWords.confirm
  return {
    title: plain(title[language]),
    text: plain(label, limits.confirmText),
    confirm: plain(yes[language]),
    deny: plain(no[language]),
    style: 'danger',
  }
}

function longLabels(buttons: readonly Button[], { budget }: Rendering): readonly Unit[] {
  return buttons.filter(({ label }) => label.length > limits.buttonText).flatMap(({ label }) => contexts(label, budget))
}
