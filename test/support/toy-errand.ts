import type { ErrandKind } from '../../src/app/errands/errand-kind.ts'
import type { ErrandBudget } from '../../src/app/errands/purse.ts'
import type { ErrandRules } from '../../src/flows/model/act-context.ts'
import { leaveProposal } from '../../src/flows/model/act-context.ts'
import type { Errand } from '../../src/flows/model/errand.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import { sentence } from '../../src/flows/screens/blocks.ts'
import type { SectionNumber } from '../../src/rubric/section.ts'

/** What the toy errand asks: it counts, and answers as it is told. */
export interface Toys {
  call(of: string, signal: AbortSignal): Promise<string>
}

/** What is noted of an errand that came back. */
export function notesOf(proposal: Proposal | undefined): readonly string[] {
  return proposal?.told ?? []
}

/** A second kind of errand, which the program does not have: it notes in the proposal, and tells the coordinators, what came back. */
const toyRules: ErrandRules<SectionNumber, string> = {
  awaits: ({ told }, { run }) => !told.some((note) => note.startsWith(`toy ${run} `)),
  stampOf: ({ sections }, subject) => String(sections[subject].revision),
  takeOutcome({ proposal }, { run }, outcome) {
    const what = { answered: 'answer', failed: 'trouble', outdated: '' }[outcome.type]
    const note = `toy ${run} ${outcome.type} ${String(Reflect.get(outcome, what) ?? '')}`.trim()
    const told = { type: 'post', to: 'coordinators', view: sentence('fr', note) } as const
    return leaveProposal({ ...proposal, told: [...proposal.told, note] }, told)
  },
  tellMisconfigured: () => ({ type: 'post', to: 'coordinators', view: sentence('fr', 'toys are misconfigured') }),
}

/** Its row of the table. */
export function toyKind(
  toys: Toys,
  budget: ErrandBudget | null,
  changes: Partial<ErrandKind<SectionNumber, string, Toys>> = {},
): ErrandKind<SectionNumber, string, Toys> {
  return {
    kind: 'toy',
    queue: 'toys',
    atOnce: 2,
    atOnceInAll: null,
    perMinute: 10_000,
    begins: 'by a job',
    timeLimitMs: 60_000,
    budget,
    meanwhile: 'nothing',
    rules: toyRules,
    needs: toys,
    async work({ errand, proposal, purse, signal }, needs) {
      const call = async () => ({
        content: await needs.call(errand.of, signal),
        usage: { input: 100, cached: 0, output: 0 },
      })
      const [bought] = await purse.buy([{ key: `toy ${proposal.id} ${errand.run} ${errand.of}`, call }])
      if (bought === undefined || 'failed' in bought)
        return { type: 'failed', trouble: bought?.failed ?? 'unavailable' }
      return { type: 'answered', answer: String(bought.content) }
    },
    ...changes,
  }
}

/** The effect that asks for one. */
export function askToy(run = 1, of = '0'): { readonly type: 'errand'; readonly errand: Errand } {
  return { type: 'errand', errand: { kind: 'toy', subject: 4, run, of } }
}
