import { sectionsOf } from '../../rubric/rubric.ts'
import type { Programme } from '../model/act-context.ts'
import { linkSection } from './linked-repositories.ts'

/** Whether this program looks at links, and the rubric asks for any. */
export function inspects({ evidence, rubric }: Pick<Programme, 'evidence' | 'rubric'>): boolean {
  return evidence === 'on' && sectionsOf(rubric).includes(linkSection)
}
