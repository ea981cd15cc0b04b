import type { types } from '@slack/bolt'
import type { Language } from '../../../text/language.ts'
import type { LinkTo } from '../../chat/links.ts'
import { limits } from '../limits.ts'
import { splitText } from './split-text.ts'
import { chunks } from './chunks.ts'
import { runsOf } from '../../../text/runs-of.ts'
import { cleanText, escapeText, mrkdwn } from './mrkdwn.ts'
import { isMarkup, type TextLook, showText, speakText, type StyledText } from './rich.ts'

/** One Slack block of a message, and what it says, escaped: the message's own text is made of it. */
export interface Unit {
  readonly block: types.KnownBlock
  readonly spoken: string
  /** A heading stays with what it heads, buttons with what they are about. */
  readonly stays: 'with-next' | 'with-previous' | 'anywhere'
}

/** How long the parts of a message may be; Slack is asked again with half of it where it finds a message too long. */
export interface Budget {
  readonly blocks: number
  readonly text: number
  readonly section: number
  /** Whether tables stand as tables; where they cannot, as lines. */
  readonly tables: 'block' | 'lines'
}

/** How a view is to be rendered: in whose words, how long, and what makes the ids of its buttons unique. */
export interface Rendering {
  readonly language: Language
  readonly budget: Budget
  readonly files: FileWay
  readonly linkTo: LinkTo
  readonly nextId: () => number
}

/**
 * How files reach people: `attached` in the thread of the message, `apart` in direct messages, or `off` where the
 * workspace takes none: then their text stands in messages.
 */
export type FileWay = 'attached' | 'apart' | 'off'

/** What Slack takes. */
export const fullBudget: Budget = {
  blocks: limits.messageBlocks,
  text: limits.topText,
  section: limits.sectionText,
  tables: 'block',
}

/** Half of it. */
export const halfBudget: Budget = {
  blocks: Math.floor(limits.messageBlocks / 2),
  text: limits.topText / 2,
  section: limits.sectionText / 2,
  tables: 'lines',
}

/** What modals and the Home tab take: no tables (docs.slack.dev/reference/block-kit/blocks/table-block). */
export const surfaceBudget: Budget = { ...fullBudget, tables: 'lines' }

/** Whether anything would be seen: Slack refuses a text without a visible character. */
export function isVisible(text: string): boolean {
  return /[^\s\p{C}\p{Z}\u115F\u1160\u2800\u3164\uFFA0]/u.test(text)
}

/** Plain text in blocks of this look, each within the budget. */
export function sections(text: string, budget: Budget, look: TextLook = 'plain'): readonly Unit[] {
  return splitText(cleanText(text), budget.section, (piece) => lengthy({ text: piece, look }))
    .filter(isVisible)
    .map((piece) => unitOf([{ text: piece, look }]))
}

function unitOf(words: readonly StyledText[]): Unit {
  return { block: showText(words), spoken: words.map(speakText).join('\n'), stays: 'anywhere' }
}

/** What counts for the budget: the signs of bold words stand around them. */
function lengthy(words: StyledText): string {
  return words.look === 'bold' ? `*${speakText(words)}*` : speakText(words)
}

/** Small print. Slack's context blocks take no rich text: what could be markup stands in them as plain text. */
export function contexts(text: string, budget: Budget): readonly Unit[] {
  return splitText(cleanText(text), Math.min(budget.section, limits.contextText), mrkdwn)
    .filter(isVisible)
    .flatMap((piece) => (isMarkup(piece) ? plainContexts(piece) : [context([asMrkdwn(mrkdwn(piece))], mrkdwn(piece))]))
}

/** Plain text makes no links: each address is an element of its own. */
function plainContexts(piece: string): readonly Unit[] {
  const elements = runsOf(piece)
    .filter((run) => isVisible(run.text))
    .map(({ type, text }) =>
      type === 'link' ? asMrkdwn(mrkdwn(text)) : ({ type: 'plain_text', text, emoji: false } as const),
    )
  return chunks(elements, limits.contextElements).map((some, part) => context(some, part === 0 ? mrkdwn(piece) : ''))
}

function asMrkdwn(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true }
}

function context(elements: readonly (types.MrkdwnElement | types.PlainTextElement)[], said: string): Unit {
  return { block: { type: 'context', elements: [...elements] }, spoken: said, stays: 'anywhere' }
}

/** A headline of one line. */
export function header(text: string): Unit {
  const block = { type: 'header', text: { type: 'plain_text', text, emoji: false } } as const
  return { block, spoken: escapeText(text), stays: 'with-next' }
}

/** Lines, as many to a block as fit; none is longer than the budget. */
export function pack(lines: readonly StyledText[], budget: Budget): readonly Unit[] {
  const blocks: StyledText[][] = []
  let room = 0
  for (const line of lines) {
    const length = lengthy(line).length
    if (length + 1 > room) {
      blocks.push([])
      room = budget.section + 1
    }
    blocks.at(-1)?.push(line)
    room -= length + 1
  }
  return blocks.map(unitOf)
}
