import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The adaptivecards package by its bundle: its `main` cannot be loaded by Node. */
const cards = require('adaptivecards/dist/adaptivecards.js') as {
  readonly AdaptiveCard: new () => {
    parse(json: unknown, context: Context): void
    validateProperties(): { readonly validationEvents: readonly Event[] }
  }
  readonly SerializationContext: new (version: unknown) => Context
  readonly Versions: { readonly v1_5: unknown }
}

interface Context {
  readonly eventCount: number
  getEventAt(index: number): Event
}

interface Event {
  readonly message: string
}

/** The most bytes of JSON that a card may have here: the lowest limit that any page of Microsoft's names. */
export const mostCardBytes = 28 * 1_024

/** What is wrong with a card, in words; none for one that every Teams client shows. */
export function checkCard(card: unknown): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(card))
  return [
    ...(bytes > mostCardBytes ? [`the card has ${bytes} bytes, more than ${mostCardBytes}`] : []),
    ...parsed(card),
    ...checkObject(card, 'card', 'card'),
    ...duplicateIds(card),
  ]
}

/** What Microsoft's own package finds. */
function parsed(json: unknown): readonly string[] {
  const card = new cards.AdaptiveCard()
  const context = new cards.SerializationContext(cards.Versions.v1_5)
  card.parse(structuredClone(json), context)
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index))
  const found = [...events, ...card.validateProperties().validationEvents].map((event) => event.message)
  return JSON.stringify(json).includes('"choices.data"') ? found.filter((one) => !ofPeople.has(one)) : found
}

/**
 * What the package says of Teams' own list of people, which Teams shows in cards from 1.2 on, without choices
 * (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker).
 */
const ofPeople: ReadonlySet<string> = new Set([
  'Property "choices.data" is supported in version 1.6, but you are using version 1.5.',
  'An Input.ChoiceSet must have at least one choice defined.',
])

/** A property's rule: a kind of value, or the names of its values. */
type Rule = 'text' | 'flag' | 'number' | 'object' | 'elements' | 'actions' | 'link' | 'any' | readonly string[]

interface Shape {
  readonly required: Readonly<Record<string, Rule>>
  readonly optional: Readonly<Record<string, Rule>>
}

const common = {
  id: 'text',
  spacing: ['None', 'Small', 'Default', 'Medium', 'Large', 'ExtraLarge', 'Padding'],
  separator: 'flag',
  isVisible: 'flag',
} as const satisfies Record<string, Rule>

const styles = ['default', 'emphasis', 'good', 'attention', 'warning', 'accent']
const weights = ['Default', 'Lighter', 'Bolder']
const sizes = ['Default', 'Small', 'Medium', 'Large', 'ExtraLarge']
const colors = ['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']

/** Adaptive Cards 1.5 as https://adaptivecards.io/explorer has it, by type: the properties that there are, and no others. */
const shapes: Readonly<Record<string, Shape>> = {
  AdaptiveCard: {
    required: { version: ['1.5'] },
    optional: {
      $schema: 'text',
      lang: 'text',
      fallbackText: 'text',
      body: 'elements',
      actions: 'actions',
      msteams: 'object',
    },
  },
  TextBlock: {
    required: { text: 'text' },
    optional: {
      ...common,
      style: ['default', 'heading'],
      weight: weights,
      size: sizes,
      color: colors,
      wrap: 'flag',
      isSubtle: 'flag',
      maxLines: 'number',
    },
  },
  Image: { required: { url: 'text', altText: 'text' }, optional: { ...common, size: 'any', selectAction: 'link' } },
  RichTextBlock: { required: { inlines: 'elements' }, optional: common },
  TextRun: {
    required: { text: 'text' },
    optional: {
      weight: weights,
      size: sizes,
      color: colors,
      isSubtle: 'flag',
      italic: 'flag',
      highlight: 'flag',
      strikethrough: 'flag',
      fontType: ['Default', 'Monospace'],
      selectAction: 'link',
    },
  },
  Container: {
    required: { items: 'elements' },
    optional: { ...common, style: styles, bleed: 'flag', minHeight: 'text' },
  },
  ColumnSet: { required: { columns: 'elements' }, optional: { ...common, style: styles } },
  Column: { required: { items: 'elements' }, optional: { ...common, width: 'any', style: styles, minHeight: 'text' } },
  Table: {
    required: { columns: 'any', rows: 'elements' },
    optional: { ...common, firstRowAsHeaders: 'flag', showGridLines: 'flag', gridStyle: styles },
  },
  TableRow: { required: { cells: 'elements' }, optional: { style: styles } },
  TableCell: { required: { items: 'elements' }, optional: { style: styles, bleed: 'flag', minHeight: 'text' } },
  ActionSet: { required: { actions: 'actions' }, optional: common },
  'Input.Text': {
    required: { id: 'text' },
    optional: {
      ...common,
      label: 'text',
      placeholder: 'text',
      value: 'text',
      isMultiline: 'flag',
      maxLength: 'number',
      isRequired: 'flag',
      errorMessage: 'text',
    },
  },
  'Input.ChoiceSet': {
    required: { id: 'text', choices: 'any' },
    optional: {
      ...common,
      label: 'text',
      style: ['compact', 'expanded', 'filtered'],
      isMultiSelect: 'flag',
      wrap: 'flag',
      value: 'text',
      placeholder: 'text',
      isRequired: 'flag',
      errorMessage: 'text',
      'choices.data': 'object',
    },
  },
  'Action.Execute': {
    required: { title: 'text' },
    optional: {
      id: 'text',
      verb: 'text',
      data: 'object',
      style: ['default', 'positive', 'destructive'],
      associatedInputs: ['auto', 'none'],
      tooltip: 'text',
    },
  },
  'Action.Submit': {
    required: { title: 'text', data: 'object' },
    optional: { id: 'text', style: ['default', 'positive', 'destructive'], associatedInputs: ['auto', 'none'] },
  },
  'Action.OpenUrl': { required: { title: 'text', url: 'text' }, optional: {} },
  'Action.ShowCard': {
    required: { title: 'text', card: 'any' },
    optional: { id: 'text', style: ['default', 'positive', 'destructive'] },
  },
}

type Place = 'card' | 'elements' | 'actions'

function checkObject(value: unknown, path: string, place: Place): readonly string[] {
  if (!isObject(value)) return [`${path} is no object`]
  const type = String(value['type'])
  const shape = shapes[type]
  if (shape === undefined) return [`${path} has the unknown type ${type}`]
  if ((place === 'actions') !== type.startsWith('Action.'))
    return [`${path} holds ${type}, which does not belong there`]
  const rules = { ...shape.required, ...shape.optional }
  const missing = Object.keys(shape.required).filter((name) => !(name in value))
  const unknown = Object.keys(value).filter((name) => name !== 'type' && !(name in rules))
  return [
    ...missing.map((name) => `${path} (${type}) lacks ${name}`),
    ...unknown.map((name) => `${path} (${type}) has the unknown property ${name}`),
    ...Object.entries(rules).flatMap(([name, rule]) =>
      name in value ? checkValue(value[name], rule, `${path}.${name}`) : [],
    ),
    ...ownRules(type, value, path),
  ]
}

function checkValue(value: unknown, rule: Rule, path: string): readonly string[] {
  if (typeof rule === 'object')
    return typeof value === 'string' && rule.includes(value) ? [] : [`${path} is ${String(value)}`]
  switch (rule) {
    case 'text':
      return typeof value === 'string' ? [] : [`${path} is no text`]
    case 'flag':
      return typeof value === 'boolean' ? [] : [`${path} is neither true nor false`]
    case 'number':
      return typeof value === 'number' ? [] : [`${path} is no number`]
    case 'object':
      return isObject(value) ? [] : [`${path} is no object`]
    case 'elements':
    case 'actions':
      if (!Array.isArray(value)) return [`${path} is no list`]
      return value.flatMap((one, index) => checkObject(one, `${path}[${index}]`, rule))
    case 'link':
      return isLink(value) ? [] : [`${path} opens no web page`]
    case 'any':
      return []
    default:
      return rule satisfies never
  }
}

function isLink(value: unknown): boolean {
  if (!isObject(value) || value['type'] !== 'Action.OpenUrl' || Object.keys(value).length !== 2) return false
  const { url } = value
  return typeof url === 'string' && /^(?:https?|mailto):/.test(url) && URL.canParse(url)
}

/** What is allowed by the schema and yet wrong in Teams. */
function ownRules(type: string, value: Readonly<Record<string, unknown>>, path: string): readonly string[] {
  const problems: string[] = []
  const actions = value['actions']
  if (Array.isArray(actions) && actions.length > 5) problems.push(`${path} has ${actions.length} buttons in a row`)
  if (type === 'Action.Execute' && typeof value['verb'] !== 'string') problems.push(`${path} has no verb`)
  if (type === 'Action.ShowCard') problems.push(...checkObject(value['card'], `${path}.card`, 'card'))
  if (type.startsWith('Action.') && isUnseen(value['title'])) problems.push(`${path} has no title that anybody sees`)
  if (type.startsWith('Input.') && isUnseen(value['label'])) problems.push(`${path} has no label`)
  // Teams' own list of people brings its choices (learn.microsoft.com: People Picker in Adaptive Cards).
  if (type === 'Input.ChoiceSet' && value['choices.data'] === undefined)
    problems.push(...choiceRules(value['choices'], path))
  if (type === 'TextBlock' && isUnseen(value['text'])) problems.push(`${path} is a heading of nothing`)
  for (const inside of ['items', 'actions', 'columns', 'body']) {
    const isColumn = type === 'Column' && inside === 'items'
    if (!isColumn && Array.isArray(value[inside]) && value[inside].length === 0) problems.push(`${path} is empty`)
  }
  if (value['isRequired'] === true && typeof value['errorMessage'] !== 'string') {
    problems.push(`${path} is required and does not say so`)
  }
  if (path === 'card' && !/\S/.test(JSON.stringify(value['fallbackText'] ?? '').slice(1, -1)))
    problems.push('the card has no fallbackText')
  return problems
}

function choiceRules(choices: unknown, path: string): readonly string[] {
  if (!Array.isArray(choices) || choices.length === 0) return [`${path} has nothing to choose from`]
  const bad = choices.filter((one) => !isObject(one) || isUnseen(one['title']) || one['value'] === '')
  return bad.map((one) => `${path} has a choice without words or value: ${JSON.stringify(one)}`)
}

function isUnseen(value: unknown): boolean {
  return typeof value !== 'string' || /^[\s\p{Cc}\p{Cf}]*$/u.test(value)
}

function duplicateIds(card: unknown): readonly string[] {
  const ids = [...JSON.stringify(card).matchAll(/"type":"Input\.\w+","id":"([^"]+)"/g)].map((match) => match[1] ?? '')
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two inputs are called ${id}`)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
