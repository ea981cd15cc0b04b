import { type Box, boxAround, numberIn, pairsOf, unionOf } from './boxes.ts'
import { pathPoints } from './path-points.ts'
import { attributeOf, type SvgNode } from './svg-node.ts'
import { partBox, textBox } from './text-box.ts'
import { moveBox } from './move-box.ts'

/** What a browser would measure of an element, from its attributes and the fonts; null for what takes no room. */
export function elementBox(element: SvgNode): Box | null {
  const at = (name: string) => numberIn(attributeOf(element, name))
  switch (element.localName) {
    case 'rect':
    case 'image':
    case 'foreignObject':
    case 'use':
      return attributeOf(element, 'width') === null
        ? null
        : { x: at('x'), y: at('y'), width: at('width'), height: at('height') }
    case 'circle':
      return ovalBox(at('cx'), at('cy'), at('r'), at('r'))
    case 'ellipse':
      return ovalBox(at('cx'), at('cy'), at('rx'), at('ry'))
    case 'line':
      return boxAround([
        [at('x1'), at('y1')],
        [at('x2'), at('y2')],
      ])
    case 'polygon':
    case 'polyline':
      return boxAround(pairsOf(numbersIn(attributeOf(element, 'points') ?? '')))
    case 'path':
      return boxAround(pathPoints(attributeOf(element, 'd')))
    case 'text':
      return textBox(element)
    case 'tspan':
      return partBox(element)
    case 'g':
    case 'svg':
    case 'a':
      return unionOf(Array.from(element.children, boxWithin))
    default:
      return null
  }
}

/** A child's box in its parent. */
function boxWithin(child: SvgNode): Box | null {
  const box = elementBox(child)
  return box === null ? null : moveBox(box, attributeOf(child, 'transform'))
}

function ovalBox(x: number, y: number, across: number, down: number): Box {
  return { x: x - across, y: y - down, width: 2 * across, height: 2 * down }
}

function numbersIn(list: string): readonly number[] {
  return list
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map(numberIn)
}
