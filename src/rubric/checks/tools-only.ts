import { signOf } from '../detectors/observable.ts'
import { toolsOf } from '../detectors/tool.ts'
import type { Check } from './check.ts'

/** Words that only join tools or say that they are used, folded. */
const filler =
  /^(?:projet|project|mlops|ml|avec|with|et|and|de|du|des|d|l|le|la|les|un|une|the|a|an|of|on|sur|in|en|utiliser|utilisation|use|using|usage|mise|mettre|place|installer|install|set|up|setup|deployer|deploy|integrer|integrate|configurer|configure|via|grace|pour|plateforme|platform|stack|pipeline)$/

/** T4: nothing but tools in the title. A title without any tool is met. */
export const titleTools: Check = ({ raw, text }) => {
  const tools = toolsOf(text.plain)
  if (tools.length === 0) return { found: [] }
  if (!onlyTools(text.plain)) return { found: [], decided: false }
  return { found: [{ item: null, span: { start: 0, end: raw.trimEnd().length } }] }
}

/** O6, automatic part: an objective of tools alone, without a quantity or a condition. */
export const objectiveTools: Check = ({ entries }) => {
  const bare = entries.filter(
    ({ text, quantities }) => quantities.length === 0 && signOf(text.plain) === null && toolsOf(text.plain).length > 0,
  )
  return {
    found: bare
      .filter(({ text }) => onlyTools(text.plain))
      .map(({ item }) => ({ item: item.number, span: item.span, values: { item: item.number } })),
    decided: bare.length === 0,
  }
}

function onlyTools(plain: string): boolean {
  const tools = toolsOf(plain)
  if (tools.length === 0) return false
  const rest = tools.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, plain)
  return (rest.match(/[a-z0-9]+/g) ?? []).every((word) => filler.test(word))
}
