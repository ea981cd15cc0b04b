import { type Check, limit } from './check.ts'

/** Z1: a word count from `min` to `max`. */
export const conclusionLength: Check = ({ words }, criterion) => {
  const [min, max] = [limit(criterion, 'min'), limit(criterion, 'max')]
  if (words >= min && words <= max) return { found: [] }
  return { found: [{ item: null, span: null, about: `${words} words`, values: { count: words, min, max } }] }
}
