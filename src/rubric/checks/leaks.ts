import { leaksOf } from '../detectors/secret.ts'
import type { Check } from './check.ts'

/** X12: a secret blocks, personal data is major. The question shows only the first letters. */
export const leaks: Check = ({ raw }) => ({
  found: leaksOf(raw).map(({ span, type }) => ({
    item: null,
    span,
    severity: type === 'secret' ? 'blocking' : 'major',
    values: {
      masked: `${raw.slice(span.start, span.start + 4)}…`,
      ...(type === 'personal' ? { case: 'personal' } : {}),
    },
  })),
})
