import { z } from 'zod'

const Grade = z.enum(['yes', 'partial', 'no'])
const Item = z.object({ line: z.number().optional(), anchor: z.string() })

/** One labelled objective: the lowest of its three grades decides the verdict. */
const Objective = Item.extend({
  specific: Grade,
  measurable: Grade,
  mlops_relevant: Grade,
  verdict: z.enum(['weak', 'ok', 'strong']),
  reasons: z.array(z.string()).default([]),
})
const RiskLabel = Item.extend({ has_mitigation: Grade, mitigation_concrete: Grade })
const Kpi = Item.extend({ target: Grade, quantified: Grade })

/** A passage of a document. */
export const Passage = z.object({ id: z.string(), lang: z.enum(['fr', 'en']), section: z.string(), text: z.string() })
type Passage = z.infer<typeof Passage>

/** What a person said of the passage of the same id, item by item. */
export const Label = z.object({
  id: z.string(),
  objectives: z.array(Objective).optional(),
  risks: z.array(RiskLabel).optional(),
  kpis: z.array(Kpi).optional(),
})
type Label = z.infer<typeof Label>

/** A passage with what a person said of it. */
export type Labelled = Passage & { readonly label: Label }

/** The passages that a person has labelled, in their order. */
export function labelPassages(passages: readonly Passage[], labels: readonly Label[]): readonly Labelled[] {
  const byId = new Map(labels.map((label) => [label.id, label]))
  return passages.flatMap((passage) => {
    const label = byId.get(passage.id)
    return label === undefined ? [] : [{ ...passage, label }]
  })
}
