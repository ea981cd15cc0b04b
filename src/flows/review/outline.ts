/** Somebody's Markdown, made safe to stand inside a document of ours: it can neither change our outline nor swallow it. */
export function nestMarkdown(text: string): string {
  const lines: string[] = []
  let fence = ''
  for (const line of text.split(/\r\n|\r|\n/)) {
    const mark = fenceMark(line)
    if (fence !== '') fence = mark.startsWith(fence) && line.trim() === mark ? '' : fence
    else if (mark !== '') fence = mark
    else lines.push(...plainLine(line, lines.at(-1) ?? ''))
    if (fence !== '' || mark !== '') lines.push(line)
  }
  return (fence === '' ? lines : [...lines, fence]).join('\n')
}

/** The backticks or tildes that open or close a block of code, if the line starts with some. */
function fenceMark(line: string): string {
  return /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1] ?? ''
}

/** Headings go below the ten sections', underlined ones become plain lines, and HTML is text. */
function plainLine(line: string, before: string): readonly string[] {
  const lowered = line.replace(/^( {0,3})#{1,2}(?=\s|$)/, '$1###')
  if (/^ {0,3}=+\s*$/.test(line)) return [line.replace('=', '\\=')]
  if (/^ {0,3}-+\s*$/.test(line) && before.trim() !== '') return ['', line]
  return [withoutHtml(lowered)]
}

/** HTML as text; links in angle brackets and what stands in backticks stay as they are. */
export function withoutHtml(line: string): string {
  const parts = line.split(code)
  return parts.map((part) => (part.startsWith('`') ? part : part.replace(opening, '\\<'))).join('')
}

/** A run of backticks is tried from its first one alone: from each of them, a long run would take its length squared. */
const code = /((?<!`)`+[^`]+`+)/

const opening = /(?<!\\)<(?=[a-z/!?])(?!https?:|mailto:)/gi
