import type { Token } from 'markdown-it'
import { runsOf } from '../runs-of.ts'
import type { MarkdownLook, MarkdownRun, MarkdownWords } from './document.ts'
import { misleads } from './misleads.ts'

/** What opens and closes each look. */
const looks: Readonly<Record<string, MarkdownLook>> = { strong: 'bold', em: 'italic', s: 'struck' }

/** No address of a page is longer; what is would not fit into a card, and stays words. */
const longestLink = 2_000

/** Whether a link may lead there. */
export function isLink(target: string): boolean {
  return target.length <= longestLink && /^(?:https?:\/\/|mailto:)/i.test(target) && URL.canParse(target)
}

/** Whether it names a picture that is stored with the proposal: nothing leads there, and its description stands for it. */
export function isAttachment(target: string): boolean {
  return /^attachment:[0-9a-f]{16}$/.test(target)
}

/** The words of a paragraph, a heading or a cell; nothing at all where they say nothing. */
export function readWords(tokens: readonly Token[]): MarkdownWords {
  const runs: MarkdownRun[] = []
  const open: MarkdownLook[] = []
  let link: { readonly target: string; readonly start: number } | null = null
  for (const token of tokens) {
    if (token.type === 'link_open') link = { target: String(token.attrGet('href')), start: runs.length }
    else if (token.type === 'link_close' && link !== null) {
      runs.push(...linkLabel(runs.splice(link.start), link.target))
      link = null
    } else if (token.nesting === 1 && looks[token.tag] !== undefined) open.push(looks[token.tag] ?? 'bold')
    else if (token.nesting === -1 && looks[token.tag] !== undefined)
      open.splice(open.lastIndexOf(looks[token.tag] ?? 'bold'), 1)
    else runs.push(...runsIn(token, [...new Set(open)], link === null ? 'outside' : 'inside'))
  }
  return joinRuns(runs)
}

/** A text as it is, with its addresses as links. */
export function plainWords(text: string): MarkdownWords {
  return joinRuns(linkAddresses(text, []))
}

function runsIn(token: Token, open: readonly MarkdownLook[], link: 'inside' | 'outside'): readonly MarkdownRun[] {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return [{ text: '\n', looks: open, link: null }]
    case 'code_inline':
      return [{ text: token.content, looks: [...open, 'code'], link: null }]
    case 'image':
      return picture(token, open, link)
    default: {
      const text = token.content.replaceAll(/<br *\/?>/gi, '\n')
      return link === 'inside' ? [{ text, looks: open, link: null }] : linkAddresses(text, open)
    }
  }
}

/** A picture is never fetched: its description leads to it; one that its author sent has its sign and its id. */
function picture(token: Token, open: readonly MarkdownLook[], link: 'inside' | 'outside'): readonly MarkdownRun[] {
  const described = [{ text: token.content, looks: open, link: null }]
  const target = String(token.attrGet('src'))
  if (isAttachment(target)) {
    const id = target.slice(target.indexOf(':') + 1)
    return [{ text: `${pictureSign}${token.content}`, looks: open, link: null, picture: id }]
  }
  return link === 'inside' ? described : linkLabel(described, target)
}

function linkAddresses(text: string, open: readonly MarkdownLook[]): readonly MarkdownRun[] {
  return runsOf(text).map((run) => ({
    text: run.text,
    looks: open,
    link: run.type === 'link' && isLink(run.text) ? run.text : null,
  }))
}

/** Before what a picture of the author's shows. */
export const pictureSign = '🖼 '

/** What leads to `target`: the label, or the target itself beside a label that promises another one. */
function linkLabel(label: readonly MarkdownRun[], target: string): readonly MarkdownRun[] {
  const shown = label.map(({ text }) => text).join('')
  if (isAttachment(target)) return [{ text: pictureSign, looks: [], link: null }, ...label]
  if (shown.trim() === '') return [{ text: target, looks: [], link: target }]
  if (!misleads(shown, target)) return label.map((run) => ({ ...run, link: target }))
  const plain = { looks: [], link: null }
  return [...label, { text: ' (', ...plain }, { text: target, looks: [], link: target }, { text: ')', ...plain }]
}

/** Runs of the same look as one, without blanks at both ends. */
function joinRuns(runs: readonly MarkdownRun[]): MarkdownWords {
  const all: { text: string[]; look: MarkdownRun }[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last !== undefined && isSameLook(last.look, run)) last.text.push(run.text)
    else all.push({ text: [run.text], look: run })
  }
  const words = all.map(({ text, look }) => ({ ...look, text: text.join('') })).filter(({ text }) => text !== '')
  const trimmed = words.map((run, index) => {
    const start = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === words.length - 1 ? start.trimEnd() : start }
  })
  return trimmed.filter(({ text }) => text !== '')
}

function isSameLook(one: MarkdownRun, other: MarkdownRun): boolean {
  return one.link === other.link && one.picture === other.picture && one.looks.join() === other.looks.join()
}
