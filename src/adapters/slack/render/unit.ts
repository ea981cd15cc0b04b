import type { types } from '@slack/bolt'
import type { Language } from '../../../text/language.ts'
import { limits } from '../limits.ts'
import { splitText } from '../split-text.ts'
import { cleanText, escapeText, mrkdwn } from './mrkdwn.ts'

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
}

/** How a view is to be rendered: in whose words, how long, and what makes the ids of its buttons unique. */
export interface Rendering {
  readonly language: Language
  readonly budget: Budget
  readonly files: FileWay
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
}

/** Half of it. */
export const halfBudget: Budget = {
  blocks: Math.floor(limits.messageBlocks / 2),
  text: limits.topText / 2,
  section: limits.sectionText / 2,
}

/** Whether anything would be seen: Slack refuses a text without a visible character. */
export function isVisible(text: string): boolean {
  return /[^\s\p{C}\p{Z}\u115F\u1160\u2800\u3164\uFFA0]/u.test(text)
}

/** Plain text as sections of mrkdwn, each within the budget. */
export function sections(text: string, budget: Budget, encode: (piece: string) => string = mrkdwn): readonly Unit[] {
  return splitText(cleanText(text), budget.section, encode)
    .filter(isVisible)
    .map((piece) => section(encode(piece)))
}

/** A section of mrkdwn that is ready; `verbatim`, so that Slack makes no links or mentions of its own. */
function section(text: string): Unit {
  const block = { type: 'section', text: { type: 'mrkdwn', text, verbatim: true }, expand: true } as const
  return { block, spoken: text, stays: 'anywhere' }
}

/** Small print. */
export function contexts(text: string, budget: Budget): readonly Unit[] {
  return splitText(cleanText(text), Math.min(budget.section, limits.contextText), mrkdwn)
    .filter(isVisible)
    .map((piece) => {
      const shown = mrkdwn(piece)
      const elements = [{ type: 'mrkdwn' as const, text: shown, verbatim: true }]
      return { block: { type: 'context', elements }, spoken: shown, stays: 'anywhere' }
    })
}

/** A headline of one line. */
export function header(text: string): Unit {
  const block = { type: 'header', text: { type: 'plain_text', text, emoji: false } } as const
  return { block, spoken: escapeText(text), stays: 'with-next' }
}

/** Lines of mrkdwn, as many to a section as fit; none is longer than the budget. */
export function packed(lines: readonly string[], budget: Budget): readonly Unit[] {
  const texts: string[] = []
  for (const line of lines) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + 1 + line.length <= budget.section) texts[texts.length - 1] += `\n${line}`
    else texts.push(line)
  }
  return texts.map(section)
}
