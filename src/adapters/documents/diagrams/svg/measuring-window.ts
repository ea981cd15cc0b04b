import { parseHTML } from 'linkedom'
import { nothing, type Point } from './boxes.ts'
import { elementBox } from './element-box.ts'
import { pathPoints } from './path-points.ts'
import { StyleSheet } from './style-sheet.ts'
import { attributeOf, type SvgNode } from './svg-node.ts'
import { lookOf, styleOf } from './text-style.ts'
import { textWidth } from './text-width.ts'

/** A class of the document whose objects learn something. */
interface Class {
  readonly prototype: object
}

/** The window of a small document that has no layout, with what Mermaid asks of one. */
type MeasuringWindow = Readonly<Record<string, unknown>> & {
  readonly SVGElement: Class
  readonly Element: Class
  readonly HTMLElement: Class
}

/**
 * A window whose elements are measured from the fonts and from their own attributes. It is too small for DOMPurify, which
 * then lets everything through: no browser ever reads what is drawn in it.
 */
export function measuringWindow(): MeasuringWindow {
  const window = parseHTML('<!doctype html><html><head></head><body></body></html>') as unknown as MeasuringWindow
  // Nothing here has `left` or `top`: Mermaid tests for them.
  learn(window.SVGElement, {
    getBBox: (element) => elementBox(element) ?? nothing,
    getComputedTextLength: (element) => textWidth(element.textContent ?? '', lookOf(element)),
    getTotalLength: (element) => lengthOf(pointsOf(element)),
    getPointAtLength: (element, length) => pointAt(pointsOf(element), Number(length)),
  })
  learn(window.Element, { getBoundingClientRect: (element) => clientRect(element) })
  for (const target of [window.Element, window.HTMLElement]) giveSize(target)
  return Object.assign(window, { CSSStyleSheet: StyleSheet, getComputedStyle: computedStyle })
}

function learn(target: Class, methods: Readonly<Record<string, (element: SvgNode, given: unknown) => unknown>>): void {
  for (const [name, method] of Object.entries(methods))
    Object.defineProperty(target.prototype, name, {
      configurable: true,
      value(this: SvgNode, given: unknown) {
        return method(this, given)
      },
    })
}

/** The size of the page, for everything that asks how large it lies there. */
const page = { offsetWidth: 1200, offsetHeight: 800, clientWidth: 1200, clientHeight: 800 }

function giveSize(target: Class): void {
  for (const [name, value] of Object.entries(page))
    Object.defineProperty(target.prototype, name, { configurable: true, get: () => value })
}

function clientRect(element: SvgNode): object {
  const box = element.namespaceURI?.includes('svg') === true ? elementBox(element) : null
  const { x, y, width, height } = box ?? {
    ...nothing,
    width: textWidth(element.textContent ?? '', { size: 16, weight: 'regular' }),
    height: 19,
  }
  return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height }
}

function computedStyle(element: SvgNode): object {
  const getPropertyValue = (name: string) => styleOf(element, name)
  return new Proxy(
    { getPropertyValue },
    {
      get: (own, key) =>
        key === 'getPropertyValue'
          ? own.getPropertyValue
          : getPropertyValue(String(key).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
    },
  )
}

function pointsOf(element: SvgNode): readonly Point[] {
  return pathPoints(attributeOf(element, 'd'))
}

function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, [x, y], at) => {
    const [fromX, fromY] = points[at] ?? [x, y]
    return sum + Math.hypot(x - fromX, y - fromY)
  }, 0)
}

/** About where a path is after so much of its length. */
function pointAt(points: readonly Point[], length: number): { readonly x: number; readonly y: number } {
  const share = length / (lengthOf(points) || 1)
  const [x, y] = points[Math.min(points.length - 1, Math.round(share * (points.length - 1)))] ?? [0, 0]
  return { x, y }
}
