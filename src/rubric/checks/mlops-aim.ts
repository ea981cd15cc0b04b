import { aimOf } from '../detectors/aim.ts'
import type { Check } from './check.ts'

/** O5, automatic part: words of data science or business and none of MLOps. An objective without any of them is left open. */
export const mlopsAim: Check = ({ entries }) => {
  const aims = entries.map(({ item, text }) => ({ item, aim: aimOf(text.plain) }))
  return {
    found: aims
      .filter(({ aim }) => aim === 'data-science' || aim === 'other')
      .map(({ item, aim }) => ({ item: item.number, span: item.span, values: { item: item.number, case: aim } })),
    decided: aims.every(({ aim }) => aim !== 'unknown'),
  }
}
