import { type Check, firstWords } from './check.ts'

/** K2, automatic part: each risk has an answer beside it; two separate lists are asked to be paired (minor). */
export const mitigated: Check = ({ raw, risks }) => {
  const bare = risks
    .filter(({ answer }) => answer === 'bare')
    .map(({ number, span }) => ({ item: number, span, values: { item: number } }))
  const apart = risks.filter(({ answer }) => answer === 'apart').length
  const unpaired = {
    item: null,
    span: null,
    about: `${apart} risks apart`,
    severity: 'minor',
    kind: 'weak',
    values: { case: 'apart' },
  } as const
  const strengths = risks
    .filter(({ answer }) => answer === 'paired')
    .map(({ number, span }) => ({ item: number, quote: firstWords(raw, span) }))
  return { found: apart > 0 ? [...bare, unpaired] : bare, strengths }
}
