/**
 * The part of Adaptive Cards 1.5 that we send: https://adaptivecards.io/explorer. Teams shows `fallbackText` for 1.6.
 * Words of people and models stand in text runs alone, which no client reads as Markdown; see `text.ts`.
 */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard'
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  readonly version: '1.5'
  /** What a client too old for the card shows in its place. */
  readonly fallbackText: string
  readonly body: readonly CardElement[]
  /** Teams' own: cards as wide as the conversation. */
  readonly msteams: { readonly width: 'Full'; readonly entities?: readonly Mention[] }
}

/** Whom Teams notifies: `text` stands in a text block of the card, and is shown as their name. */
export interface Mention {
  readonly type: 'mention'
  readonly text: string
  readonly mentioned: { readonly id: string; readonly name: string }
}

/** The line that names them: text blocks alone may hold mentions (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format). */
export interface MentionLine {
  readonly type: 'TextBlock'
  readonly text: string
  readonly wrap: true
}

/** Everything that may stand in a card's body or in a container. */
export type CardElement =
  | TextBlock
  | MentionLine
  | RichTextBlock
  | CardImage
  | Container
  | TableElement
  | ActionSet
  | InputText
  | InputChoiceSet

/** The room that Teams leaves above an element; `Default` where an element names none. */
export type Spacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large'

/** A heading: the one element that screen readers announce as such. Its text is Markdown, so that it is escaped. */
export interface TextBlock {
  readonly type: 'TextBlock'
  readonly text: string
  readonly style: 'heading'
  readonly weight: 'Bolder'
  readonly size: 'Default' | 'Medium' | 'Large'
  readonly wrap: true
  readonly spacing?: Spacing
}

/** One line of text, in runs of one look each. */
export interface RichTextBlock {
  readonly type: 'RichTextBlock'
  readonly inlines: readonly TextRun[]
  readonly spacing?: Spacing
}

/** Words in one look within a line; clients show `text` as it is, never as Markdown. */
export interface TextRun {
  readonly type: 'TextRun'
  readonly text: string
  readonly weight?: 'Bolder'
  readonly size?: 'Small'
  readonly isSubtle?: true
  readonly italic?: true
  readonly strikethrough?: true
  readonly fontType?: 'Monospace'
  /** Where the words lead. */
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly url: string }
  readonly color?: 'Accent' | 'Attention'
}

/** A picture at an address that anybody can open; pressed, it opens in full size. */
export interface CardImage {
  readonly type: 'Image'
  readonly url: string
  readonly altText: string
  readonly selectAction: { readonly type: 'Action.OpenUrl'; readonly url: string }
}

/** Elements that belong together: with a shaded background for `emphasis`, with a line above for `separator`. */
export interface Container {
  readonly type: 'Container'
  readonly items: readonly CardElement[]
  readonly style?: 'emphasis'
  readonly spacing?: Spacing
  readonly separator?: true
}

/** A table whose first row names the columns; the columns' widths are shares of the whole, not pixels. */
export interface TableElement {
  readonly type: 'Table'
  readonly showGridLines: boolean
  readonly columns: readonly { readonly width: number }[]
  readonly rows: readonly TableRow[]
}

/** One row of a table, with a cell for each column; `emphasis` shades the row of the headers. */
export interface TableRow {
  readonly type: 'TableRow'
  readonly style?: 'emphasis'
  readonly cells: readonly TableCell[]
}

/** One cell of a table: lines of text, one below the other. */
export interface TableCell {
  readonly type: 'TableCell'
  readonly items: readonly RichTextBlock[]
}

/** A row of buttons. */
export interface ActionSet {
  readonly type: 'ActionSet'
  readonly actions: readonly CardAction[]
}

/** A button: it sends a press to the bot, opens a page, or unfolds further buttons. */
export type CardAction = Execute | Submit | ShowCard | OpenUrl

/** Opens a dialog, or sends its form back. Where a client opens none, it comes as a message with the data. */
export interface Submit {
  readonly type: 'Action.Submit'
  readonly title: string
  readonly data: object
  readonly style?: 'positive' | 'destructive'
  /** Whether the card's inputs are sent along. */
  readonly associatedInputs?: 'auto' | 'none'
}

/** Opens a page in the browser. */
export interface OpenUrl {
  readonly type: 'Action.OpenUrl'
  readonly title: string
  readonly url: string
}

/** Answered within the invoke, with the new card: Action.Submit would post a message instead. */
export interface Execute {
  readonly type: 'Action.Execute'
  readonly title: string
  readonly verb: string
  readonly data: object
  readonly style?: 'positive' | 'destructive'
  /** Whether the card's inputs are sent, and must be valid. */
  readonly associatedInputs?: 'auto' | 'none'
}

/** The overflow: further buttons, shown under the card. */
export interface ShowCard {
  readonly type: 'Action.ShowCard'
  readonly title: string
  readonly card: { readonly type: 'AdaptiveCard'; readonly version: '1.5'; readonly body: readonly ActionSet[] }
}

interface InputElement {
  readonly id: string
  readonly label: string
  readonly spacing?: Spacing
  /** Together or not at all: `needed` makes both. */
  readonly isRequired?: true
  readonly errorMessage?: string
}

/** A field to type in; `maxLength` counts characters, and `value` is what the field holds at first. */
export interface InputText extends InputElement {
  readonly type: 'Input.Text'
  readonly placeholder?: string
  readonly value?: string
  readonly isMultiline: boolean
  readonly maxLength?: number
}

/**
 * Options to pick one or several of; with `isMultiSelect`, `value` holds the values picked at first, separated by commas.
 */
export interface InputChoiceSet extends InputElement {
  readonly type: 'Input.ChoiceSet'
  readonly choices: readonly { readonly title: string; readonly value: string }[]
  readonly style: 'compact' | 'expanded' | 'filtered'
  /** Where Teams looks for more of them as somebody types. */
  readonly 'choices.data'?: { readonly type: 'Data.Query'; readonly dataset: 'graph.microsoft.com/users' }
  readonly isMultiSelect: boolean
  readonly wrap: true
  readonly placeholder?: string
  readonly value?: string
}
