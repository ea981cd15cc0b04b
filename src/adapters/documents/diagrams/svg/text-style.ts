import { numberIn } from './boxes.ts'
import { attributeOf, type SvgNode } from './svg-node.ts'
import type { FontLook } from './text-width.ts'

/** The properties that change how a text is measured. */
const measured = ['font-size', 'font-weight', 'text-anchor', 'dominant-baseline'] as const

/** One of them. */
type MeasuredProperty = (typeof measured)[number]

interface Rule {
  readonly selector: string
  /** What an element must be called to be meant by it; null where that is not plain to see. */
  readonly ends: readonly SelectorEnd[] | null
  readonly set: Partial<Record<MeasuredProperty, string>>
}

const sheets = new WeakMap<SvgNode, { readonly css: string; readonly rules: readonly Rule[] }>()

/** The value of a property on an element or what it stands in: its own, its style sheet's, its attribute. */
export function styleOf(element: SvgNode, name: string): string {
  const rules = rulesOf(svgAround(element))
  for (let up: SvgNode | null = element; up !== null && up.getAttribute !== undefined; up = up.parentNode) {
    const value = up.style?.getPropertyValue?.(name) || ruledOf(rules, up, name) || attributeOf(up, name)
    if (value !== undefined && value !== null && value !== '') return value
  }
  return ''
}

/** How an element's text is drawn. */
export function lookOf(element: SvgNode): FontLook {
  const size = styleOf(element, 'font-size')
  return {
    size: /r?em$/.test(size) ? numberIn(size) * usualSize : numberIn(size) || usualSize,
    weight: /bold|[6-9]00/.test(styleOf(element, 'font-weight')) ? 'bold' : 'regular',
  }
}

const usualSize = 16

function isMeasured(name: string): name is MeasuredProperty {
  return (measured as readonly string[]).includes(name)
}

function ruledOf(rules: readonly Rule[], element: SvgNode, name: string): string | undefined {
  if (!isMeasured(name)) return undefined
  return rules.findLast(({ selector, ends, set }) => {
    return set[name] !== undefined && mayMatch(element, ends) && element.matches(selector)
  })?.set[name]
}

/** The element's own name and classes, at the end of a selector. */
interface SelectorEnd {
  readonly name: string
  readonly classes: readonly string[]
}

/** Most rules mean other elements: this is seen at once, whereas the library reads the selector anew each time. */
function mayMatch(element: SvgNode, ends: Rule['ends']): boolean {
  if (ends === null) return true
  const own = (attributeOf(element, 'class') ?? '').split(/\s+/)
  return ends.some(({ name, classes }) => {
    return (name === '' || name === element.localName) && classes.every((one) => own.includes(one))
  })
}

function endsOf(selector: string): Rule['ends'] {
  const ends = selector.split(',').map((one) => /(?:^|[\s>+~])([\w-]*)((?:\.[\w-]+)*)$/.exec(one.trim()))
  return ends.some((end) => end === null)
    ? null
    : ends.map((end) => ({ name: end?.[1] ?? '', classes: (end?.[2] ?? '').split('.').slice(1) }))
}

function svgAround(element: SvgNode): SvgNode {
  let svg = element
  for (let up: SvgNode | null = element; up !== null; up = up.parentNode) if (up.localName === 'svg') svg = up
  return svg
}

/** The few rules of the diagram's own style sheet that are about measured properties. */
function rulesOf(svg: SvgNode): readonly Rule[] {
  const css = Array.from(svg.children).find(({ localName }) => localName === 'style')?.textContent ?? ''
  const known = sheets.get(svg)
  if (known?.css === css) return known.rules
  const rules = [...css.matchAll(/([^{}@]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']): readonly Rule[] => {
    const set = [...body.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)]
      .filter(([, name = '']) => isMeasured(name))
      .map(([, name = '', value = '']) => [name, value.replace('!important', '').trim()] as const)
    const named = selector.trim()
    return set.length === 0 ? [] : [{ selector: named, ends: endsOf(named), set: Object.fromEntries(set) }]
  })
  sheets.set(svg, { css, rules })
  return rules
}
