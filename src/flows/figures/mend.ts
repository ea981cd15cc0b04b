import { headerOf, mermaidKinds } from './mermaid-kinds.ts'
import { mendNode } from './mend-node.ts'

/**
 * A Mermaid text with the usual slips mended: its first line, arrows, quotes and brackets, `end` as a name, an open
 * subgraph. The same text where there is nothing of the kind. Whether it draws then, Mermaid alone can tell.
 */
export function mend(text: string): string {
  const straight = text.replaceAll(/[“”]/g, '"').replaceAll('\u00A0', ' ').replaceAll(/\r\n?/g, '\n')
  const lines = withHeader(straight.split('\n'))
  const at = lines.findIndex((line) => /^\s*(?:flowchart|graph)\b/i.test(line))
  if (at < 0) return lines.join('\n')
  const flow = lines.map((line, index) => (index <= at || isNoStatement(line) ? line : mendStatement(line)))
  return [...withoutBlankEnd(flow), ...missingEnds(flow)].join('\n')
}

/** The lines that mending changed: as they were, and as they would be; `line` counts from 1. */
export function mendedLines(text: string): readonly { readonly line: number; readonly after: string }[] {
  const before = text.replaceAll(/\r\n?/g, '\n').split('\n')
  const after = mend(text).split('\n')
  const added = Math.max(0, after.length - before.length)
  const isOnTop = added > 0 && after[added] === before[0]
  return after.flatMap((line, index) => {
    const old = before[isOnTop ? index - added : index]
    return line === old ? [] : [{ line: index + 1, after: line.trim() }]
  })
}

const arrow = /(<?-{2,}[->ox]?|<?-\.+->?|<?={2,}[=>ox]?|~~~)/

function isNoStatement(line: string): boolean {
  return /^\s*(?:%%|classDef|class\b|style\b|linkStyle|click\b|direction\b|subgraph\b|end\s*$)/.test(line)
}

/** A missing first line, or one that is a slip away from a known one. */
function withHeader(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => line.trim() !== '' && !/^\s*(?:%%|---)/.test(line))
  const first = lines[at]
  if (first === undefined || lines[0]?.trim() === '---') return lines
  const word = headerOf(first)
  const headers = Object.keys(mermaidKinds)
  const same = headers.find((header) => header.toLowerCase() === word.toLowerCase())
  if (same !== undefined) return same === word ? lines : lines.with(at, first.replace(word, same))
  const near = headers.find((header) => word.length > 3 && isNear(header.toLowerCase(), word.toLowerCase()))
  if (near !== undefined) return lines.with(at, first.replace(word, near))
  return lines.some((line) => arrow.test(mendArrows(line))) ? ['flowchart TD', ...lines] : lines
}

function mendArrows(line: string): string {
  return line
    .replaceAll(/\s*(?:[–—]+>|→|⟶|➜|➡\uFE0F?)\s*/gu, ' --> ')
    .replaceAll(/\s*⇒\s*/g, ' ==> ')
    .replaceAll(/(^|[^-.=<~])->(?!>)/g, '$1-->')
    .replaceAll(/(^|[^=<])=>/g, '$1==>')
}

/** Names and their labels on both sides of each arrow. */
function mendStatement(line: string): string {
  const parts = mendArrows(line).split(arrow)
  return parts.map((part, index) => (index % 2 === 1 ? part : part.split('&').map(mendNode).join('&'))).join('')
}

function missingEnds(lines: readonly string[]): readonly string[] {
  const open = lines.filter((line) => /^\s*subgraph\b/.test(line)).length
  const closed = lines.filter((line) => /^\s*end\s*$/.test(line)).length
  return Array.from({ length: Math.max(0, open - closed) }, () => 'end')
}

function withoutBlankEnd(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1)
}

/** Whether at most two letters differ, are missing or too many. */
function isNear(one: string, other: string): boolean {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at += 1) {
    const next: number[] = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const swap = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1)
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, swap))
    }
    row = next
  }
  return (row.at(-1) ?? 0) <= 2
}
