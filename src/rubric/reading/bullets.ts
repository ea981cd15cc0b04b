import type { Span } from '../finding.ts'
import { partLabel } from '../lexicons/risk-patterns.ts'
import { aboveOf, introduces, trim, type UnnumberedItem, wholeLine } from './item.ts'
import type { TextLine } from './lines.ts'

interface Bullet {
  readonly line: TextLine
  readonly children: TextLine[]
  end: number
}

/** The bullets and numbered lines, each with what belongs to it; where every one only announces its sub-bullets, those. */
export function bulletsOf(raw: string, lines: readonly TextLine[]): UnnumberedItem[] {
  return listsOf(lines).flatMap((list) => {
    const open = list.every(({ line, children }) => children.length > 0 && endsWithColon(raw, line))
    const under = aboveOf(raw, lines, list[0]?.line)
    if (!open || list.some(({ children }) => children.some((child) => isPart(raw, child)))) {
      return list.map(({ line, end }) => bulletDraft(raw, line, end, under))
    }
    return list.flatMap(({ line, children, end }) =>
      children.map((child, index) => bulletDraft(raw, child, children[index + 1]?.start ?? end, wholeLine(raw, line))),
    )
  })
}

/** A sub-bullet that is a part of its parent, not an entry of its own: "Mitigation: …", "Impact: …". */
function isPart(raw: string, line: TextLine): boolean {
  return partLabel.test(raw.slice(line.from, line.from + 40))
}

function bulletDraft(raw: string, line: TextLine, end: number, under: Span | null): UnnumberedItem {
  return { span: trim(raw, line.from, end), form: 'bullet', cells: [], header: [], under, ticked: line.ticked }
}

/** Lists with their sub-bullets and continuation lines; a heading, a rule or flush text after a blank line ends a list. */
function listsOf(lines: readonly TextLine[]): readonly (readonly Bullet[])[] {
  const found: Bullet[][] = []
  let list: Bullet[] = []
  let blank = false
  for (const line of lines) {
    const last = list.at(-1)
    if (line.kind === 'blank') {
      blank = true
      continue
    }
    if (line.kind === 'bullet' || line.kind === 'number') {
      if (last !== undefined && line.indent >= last.line.indent + 2) {
        last.children.push(line)
        last.end = line.end
      } else list.push({ line, children: [], end: line.end })
    } else if (last !== undefined && continues(line, last, blank)) last.end = line.end
    else if (list.length > 0) {
      found.push(list)
      list = []
    }
    blank = false
  }
  return list.length > 0 ? [...found, list] : found
}

function continues(line: TextLine, last: Bullet, blank: boolean): boolean {
  if (line.kind === 'code' || line.kind === 'fence') return line.indent > last.line.indent
  return line.kind === 'text' && (line.indent > last.line.indent || !blank)
}

function endsWithColon(raw: string, line: TextLine): boolean {
  return introduces(raw, line.from, line.end)
}
