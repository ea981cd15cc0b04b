import type { Language } from '../../text/language.ts'
import { headerOf, kindOf } from './mermaid-kinds.ts'

/** What every chat takes as the alternative of a picture. */
const longest = 900

/**
 * What a diagram shows, for who cannot see it: its author's own words (`accTitle`, `accDescr`) where there are some; else
 * its kind, its title and what stands in its boxes, in reading order.
 */
export function describeDiagram(text: string, language: Language): string {
  const own = [matchIn(text, /^\s*accTitle\s*:\s*(.+)$/m), describedBy(text)].filter((one) => one !== '')
  if (own.length > 0) return shorten(own.join('. '))
  const kind = kindOf(text)[language]
  const title = titleOf(text)
  const labels = labelsOf(text).map((label) => (language === 'fr' ? label.replaceAll(/\s*:\s+/g, '\u00A0: ') : label))
  const name = language === 'fr' ? `Schéma (${kind})` : `Diagram (${kind})`
  const [colon, comma] = language === 'fr' ? [' : ', ', '] : [': ', ', ']
  const parts = [title, labels.join(comma)].filter((one) => one !== '')
  return shorten(parts.length === 0 ? name : `${name}${colon}${parts.join('. ')}`)
}

function describedBy(text: string): string {
  const block = matchIn(text, /^\s*accDescr\s*\{([^}]*)\}/m)
  return block === '' ? matchIn(text, /^\s*accDescr\s*:\s*(.+)$/m) : block
}

function titleOf(text: string): string {
  return matchIn(text, /^\s*title\s*:?\s+(.+)$/m).replaceAll(/^["']|["']$/g, '')
}

function matchIn(text: string, pattern: RegExp): string {
  return (pattern.exec(text)?.[1] ?? '').replaceAll(/\s+/g, ' ').trim()
}

/** Each once, in the order in which they are written. */
function labelsOf(text: string): readonly string[] {
  const found = /^(?:flowchart|graph)$/.test(headerOf(text)) ? flowLabels(text) : wordsOfLines(text)
  return [...new Set(found.map(plain).filter((one) => /[\p{L}\p{N}]/u.test(one)))]
}

/** What stands in brackets; bare names where nothing does. */
function flowLabels(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !/^\s*(?:%%|classDef|class\b|style\b|linkStyle|click\b)/.test(line))
  const [, ...statements] = lines.filter((line) => line.trim() !== '' && line.trim() !== '---')
  const labels = statements.flatMap(labelsIn)
  return labels.length > 0 ? labels : statements.flatMap(bareNames)
}

/** The name of a group, or what stands in the brackets, quotes and bars of a line. */
function labelsIn(line: string): readonly string[] {
  const subgraph = /^\s*subgraph\s+(.+)$/.exec(line)?.[1]
  if (subgraph !== undefined) return [/[[("]+([^\])"]+)/.exec(subgraph)?.[1] ?? subgraph]
  const found = [...line.matchAll(/"([^"]+)"|[[({>]+([^"[\](){}|]+)[\])}]+|\|([^"|]+)\|/g)]
  return found.map(([, quoted, label, edge]) => quoted ?? label ?? edge ?? '')
}

/** The names on both sides of arrows. */
function bareNames(line: string): readonly string[] {
  const names = line.split(/\s*(?:[-.=<>ox~]{3,}|&|;)\s*/).map((one) => one.trim())
  return names.every((one) => /^[\p{L}\p{N}_]*$/u.test(one)) && names.length > 1 ? names : []
}

/** Other kinds: their lines below the first, without the signs between the words. */
function wordsOfLines(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*(?:%%|---)/.test(line))
  return lines
    .slice(1)
    .filter((line) => !/^\s*(?:title\b|dateFormat|axisFormat|autonumber|end\s*$|activate|deactivate)/.test(line))
    .map((line) => line.replace(/^\s*(?:participant|actor|section|state|class|note)\s+/i, ''))
    .map((line) => line.replace(/^(\S+) as (.+)$/, '$2').replace(/\s*\{\s*$/, ''))
    .map((line) =>
      line.replaceAll(/\s*(?:[ox*<]?[-.=]{1,2}[->)x]{1,2}|[|}o]{2}[-.]{2}[|{o]{2}|[*o]?-{2,}[*o]?)\s*/g, ' → '),
    )
}

function plain(label: string): string {
  return label
    .replaceAll(/<br\s*\/?>/gi, ' ')
    .replaceAll('#quot;', '"')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`
}
