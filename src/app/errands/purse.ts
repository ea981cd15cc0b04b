import type { Setback } from '../../rubric/judge/dialogue.ts'
import type { Usage } from '../../ports/language-model.ts'
import type { Ledger, Spender } from '../../ports/ledger.ts'

/** What a kind of errand may cost, in tokens, and where it is written down. */
export interface ErrandBudget {
  readonly ledger: Ledger
  readonly perProposal: number
  readonly perPersonAndDay: number
}

/** A call that may cost something, under a key that holds all that is asked. */
interface Order {
  readonly key: string
  readonly call: () => Promise<Paid>
}

/** What a call gave, and what it cost, which may be something although it failed. */
export type Paid =
  | { readonly content: unknown; readonly usage: Usage }
  | { readonly failed: Setback; readonly usage: Usage | null }

/** What an order came to. */
type Bought = { readonly content: unknown } | { readonly failed: Setback }

/** Pays for the calls of one errand. */
export interface Purse {
  /**
   * Makes the calls side by side and gives what they came to, in their order. What was answered before is not called for
   * again; each call is counted, and its answer kept, before anything is made of it. What no kept answer serves fails once
   * a budget is used up.
   */
  buy(orders: readonly Order[]): Promise<readonly Bought[]>
  /** Lets go of every answer so far, so that the next errand on the same text calls again. */
  forget(): Promise<void>
}

/** The purse of one errand, at somebody's cost. Without a budget nothing is counted or kept. */
export function openPurse(budget: ErrandBudget | null, who: Spender): Purse {
  if (budget === null) return { buy: (orders) => Promise.all(orders.map(({ call }) => call())), forget: async () => {} }
  const { ledger } = budget
  const keys = new Set<string>()
  return {
    async buy(orders) {
      for (const { key } of orders) keys.add(key)
      const kept = await Promise.all(orders.map(({ key }) => ledger.recall(key)))
      const over = kept.includes(null) ? await budgetUsedUp(budget, who) : null
      const pay = (order: Order) => (over === null ? payFor(budget, who, order) : { failed: over })
      return Promise.all(orders.map(async (order, index) => kept[index] ?? pay(order)))
    },
    forget: () => ledger.forget([...keys]),
  }
}

/** Whose budget is used up; null where none is. */
async function budgetUsedUp(
  { ledger, perProposal, perPersonAndDay }: ErrandBudget,
  who: Spender,
): Promise<'proposal-budget' | 'person-budget' | null> {
  const { proposal, person } = await ledger.sumSpent(who)
  if (proposal >= perProposal) return 'proposal-budget'
  return person >= perPersonAndDay ? 'person-budget' : null
}

async function payFor({ ledger }: ErrandBudget, who: Spender, { key, call }: Order): Promise<Bought> {
  const paid = await call()
  const answer = 'content' in paid ? { key, content: paid.content } : null
  await ledger.note(who, { answer, usage: paid.usage })
  return paid
}
