/** A button of a card, as a click sends it. */
export interface CardButton {
  readonly title: string
  readonly verb: string
  readonly data: Readonly<Record<string, unknown>>
  readonly sendsInputs: boolean
  /** What a click leads to: an invoke of the card's own, a dialog, or the sending of a dialog's form. */
  readonly does: 'execute' | 'open-dialog' | 'send-dialog'
}

/** An input of a card, with what it holds at first. */
export interface CardInput {
  readonly id: string
  readonly type: string
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly { readonly title: string; readonly value: string }[]
  readonly isMultiSelect: boolean
}

type Json = Readonly<Record<string, unknown>>

/** A card's words as a screen reader says them, a line each: headings with #, quoted passages with >. */
export function cardText(card: unknown): string {
  return lines(card).join('\n')
}

function lines(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(lines)
  if (!isJson(value)) return []
  switch (value['type']) {
    case 'TextBlock': {
      const mark = value['size'] === 'Large' ? '# ' : value['style'] === 'heading' ? '## ' : ''
      return [`${mark}${unescaped(String(value['text']))}`]
    }
    case 'RichTextBlock':
      return [(value['inlines'] as readonly Json[]).map((run) => visible(String(run['text']))).join('')]
    case 'Container': {
      const inside = lines(value['items'])
      return value['style'] === 'emphasis' ? inside.map((line) => `> ${line}`) : inside
    }
    case 'TableRow':
      return [(value['cells'] as readonly Json[]).map((cell) => lines(cell['items']).join(' ')).join(' | ')]
    case 'ActionSet':
      return []
    default:
      return ['body', 'items', 'columns', 'rows', 'cells'].flatMap((name) => lines(value[name]))
  }
}

/** Every button that can be reached, those behind "More" too. */
export function cardButtons(card: unknown): readonly CardButton[] {
  if (Array.isArray(card)) return card.flatMap(cardButtons)
  if (!isJson(card)) return []
  if (card['type'] === 'Action.Execute') {
    const data = isJson(card['data']) ? card['data'] : {}
    const sendsInputs = card['associatedInputs'] !== 'none'
    return [{ title: String(card['title']), verb: String(card['verb']), data, sendsInputs, does: 'execute' }]
  }
  if (card['type'] === 'Action.Submit') {
    const data = isJson(card['data']) ? card['data'] : {}
    const does = isJson(data['msteams']) && data['msteams']['type'] === 'task/fetch' ? 'open-dialog' : 'send-dialog'
    const sendsInputs = card['associatedInputs'] !== 'none'
    return [{ title: String(card['title']), verb: String(data['verb']), data, sendsInputs, does }]
  }
  return Object.values(card).flatMap(cardButtons)
}

/** Every input of a card. */
export function cardInputs(card: unknown): readonly CardInput[] {
  if (Array.isArray(card)) return card.flatMap(cardInputs)
  if (!isJson(card)) return []
  const { type } = card
  if (typeof type === 'string' && type.startsWith('Input.')) {
    const value = typeof card['value'] === 'string' ? card['value'] : undefined
    const choices = (card['choices'] ?? []) as CardInput['choices']
    const label = String(card['label'])
    return [{ id: String(card['id']), type, label, value, choices, isMultiSelect: card['isMultiSelect'] === true }]
  }
  return Object.values(card).flatMap(cardInputs)
}

/** The sentences in red, each under the input that stands before it. */
export function cardErrors(card: unknown): Readonly<Record<string, string>> {
  const body = isJson(card) && Array.isArray(card['body']) ? (card['body'] as readonly Json[]) : []
  const found = body.flatMap((element, index) => {
    const before = body[index - 1]
    const isError = JSON.stringify(element).includes('"color":"Attention"')
    return isError && before !== undefined ? [[String(before['id']), lines(element).join('\n')] as const] : []
  })
  return Object.fromEntries(found)
}

/** A client's Markdown: a backslash before a sign is taken away. */
function unescaped(text: string): string {
  return visible(text.replace(/\\([!-/:-@[-`{-~])/g, '$1'))
}

/** What is there and cannot be seen is nothing to who reads. */
function visible(text: string): string {
  return text.replaceAll('\u2060', '')
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
