import type { Slip } from './diagram.ts'
import { headerOf } from './mermaid-kinds.ts'

/** Where and why a text was refused, as a person can make use of it: Mermaid's own list of what it expected is for nobody. */
export function whyRefused(
  text: string,
  { message, line }: { readonly message: string; readonly line: number | null },
): { readonly why: Slip; readonly line: number | null } {
  const lines = text.split(/\r\n?|\n/)
  // A bracket that is left open is missed on the line after the last.
  const last = lines.findLastIndex((one) => one.trim() !== '') + 1
  const at = line === null ? null : Math.min(line, last)
  return { why: slipIn(lines[(at ?? 0) - 1] ?? '', message, headerOf(text)), line: at }
}

/** The line as it is written. */
export function lineOf(text: string, line: number): string {
  return (text.split(/\r\n?|\n/)[line - 1] ?? '').trim()
}

function slipIn(source: string, message: string, header: string): Slip {
  if (/No diagram type/.test(message)) return 'header'
  // It knows letters without accents alone.
  if (header.startsWith('sankey') && /[^\p{ASCII}]/u.test(source)) return 'sankey'
  if (/[–—→⇒➜]|(?:^|[^-.=<])->(?!>)|(?:^|[^=])=>/.test(source)) return 'arrow'
  if (/(?:^|[\s>])end\b/i.test(source)) return 'end'
  if (/got '(?:PS|SQS|STR|DIAMOND_START)'/.test(message) || hasOddBrackets(source)) return 'quotes'
  return /got 'NODE_STRING'/.test(message) ? 'space' : 'line'
}

/** Whether a bracket is opened that is not closed, or the other way round. */
function hasOddBrackets(source: string): boolean {
  const count = (sign: string) => source.split(sign).length - 1
  return count('[') !== count(']') || count('(') !== count(')') || count('{') !== count('}')
}
