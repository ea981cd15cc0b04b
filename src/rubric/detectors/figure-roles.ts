import { resource } from '../lexicons/figure-patterns.ts'
import {
  clockAfter,
  clockBefore,
  currentAfter,
  currentBefore,
  joinsChange,
  latest,
  opensChange,
  pastBefore,
  spanBefore,
  targetAfter,
  targetBefore,
  thresholdBefore,
  usedBefore,
  windowAfter,
  windowBefore,
} from '../lexicons/figure-roles.ts'
import type { Measured, Quantity, FigureRole } from './measured.ts'

/** The roles of a text's quantities, in order. A time of day is no quantity: it is left out. */
export function figureRolesOf(plain: string, quantities: readonly Measured[]): readonly Quantity[] {
  const kept = quantities.filter((one) => !isClock(plain, one))
  const roles = kept.map((one) => roleOf(plain, one))
  return kept.map((one, index) => {
    const role = roles[index] ?? 'target'
    return {
      ...one,
      role: isStart(plain, kept, roles, index) ? 'start' : role === 'date' ? spanRole(kept, roles, index) : role,
    }
  })
}

/** Whether what the pattern asks for stands right at the end: read from there backwards, which is fast. */
function endsWith(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = text.length
  return pattern.test(text)
}

/** "chaque lundi à 6 h", "avant 5 h", "before 5 a.m." */
function isClock(plain: string, { start, end, unit, value, comparator }: Measured): boolean {
  if (clockAfter.test(plain.slice(end, end + 16))) return true
  if (!/^h(?:eures?|r|rs)?$/.test(unit) || value === null || !Number.isInteger(value) || value > 24) return false
  if (comparator !== '' && !/^(?:a|at)$/.test(comparator)) return false
  return endsWith(clockBefore, plain.slice(Math.max(0, start - 34), start))
}

function roleOf(plain: string, one: Measured): FigureRole {
  const before = clauseBefore(plain, one.start)
  const after = plain.slice(one.end, one.end + 44)
  const own = plain.slice(one.start, one.end)
  if (isWindow(before, after, own, one)) return 'window'
  if (targetAfter.test(after)) return 'target'
  if (currentAfter.test(after) || endsWith(currentBefore, before) || endsWith(pastBefore, before)) return 'current'
  if (endsWith(targetBefore, before)) return 'target'
  if (isSize(plain, one, before, after)) return 'count'
  if (endsWith(thresholdBefore, before) || isBracketed(plain, one)) return 'threshold'
  return isSpan(one, before) ? 'date' : 'target'
}

/** What stands before a figure in its sentence, up to the sign of a list or the end of the sentence before. */
function clauseBefore(plain: string, start: number): string {
  let from = start
  while (from > 0 && start - from < 80 && !isBreak(plain, from - 1)) from -= 1
  return plain.slice(from, start)
}

function isBreak(plain: string, at: number): boolean {
  const char = plain[at]
  if (char === ' ') return at > 0 && '.!?'.includes(plain[at - 1] ?? ' ')
  return char === ';' || char === '|' || char === '\n'
}

function isWindow(before: string, after: string, own: string, { dimension, comparator }: Measured): boolean {
  if (latest.test(own)) return true
  if (dimension === 'time' && windowAfter.test(after)) return true
  if (/^[<>≤≥=~]/.test(comparator)) return false
  if (dimension === 'time') return endsWith(windowBefore, before)
  return dimension === 'count' && latest.test(before.slice(-16)) && endsWith(windowBefore, before)
}

/** "64 Go de RAM", "5 ans de données", "24h/24"; a size without a bound; what is only followed or stored. */
function isSize(
  plain: string,
  { start, end, dimension, comparator }: Measured,
  before: string,
  after: string,
): boolean {
  if (resource.test(after)) return true
  if (/^(?:24\s?h?|7\s?j)/.test(plain.slice(start, end)) && /^\s?\/\s?(?:24|7)/.test(after)) return true
  if (dimension !== 'count' && dimension !== 'size') return false
  return endsWith(usedBefore, before) || (dimension === 'size' && comparator === '')
}

function isBracketed(plain: string, { start, comparator }: Measured): boolean {
  return /^[<>≤≥]/.test(comparator) && /\([^()]{0,30}$/.test(plain.slice(Math.max(0, start - 34), start))
}

/** Months and more, or several weeks, behind "en", "sous", "within": the time that the objective is given. */
function isSpan({ dimension, amount }: Measured, before: string): boolean {
  return dimension === 'time' && amount !== null && amount >= 336 && endsWith(spanBefore, before)
}

/** A span of time is a target after all where today's value of the same kind stands beside it ("en 2 semaines, contre 6"). */
function spanRole(kept: readonly Measured[], roles: readonly FigureRole[], index: number): FigureRole {
  const isContrasted = kept.some((other, at) => other.dimension === 'time' && roles[at] === 'current' && at !== index)
  const isAlone = !kept.some((_, at) => at !== index && (roles[at] === 'target' || roles[at] === 'threshold'))
  return isContrasted && isAlone ? 'target' : 'date'
}

/** "de 9 jours à 1 jour", "12 j → 2 j": the first of two of a kind that a change joins. */
function isStart(plain: string, kept: readonly Measured[], roles: readonly FigureRole[], index: number): boolean {
  const [one, next] = [kept[index], kept[index + 1]]
  if (one === undefined || next === undefined || one.dimension !== next.dimension) return false
  if (roles[index] === 'window' || roles[index + 1] === 'window') return false
  const between = plain.slice(one.end, next.start)
  if (/→|->|=>|➜|➔/.test(between) && joinsChange.test(between)) return true
  return joinsChange.test(between) && endsWith(opensChange, plain.slice(Math.max(0, one.start - 24), one.start))
}
