import type {
  EraseLater,
  EraseProposal,
  Erasure,
  ErasureCase,
  ErasureCases,
  ExportedRow,
  Holding,
  PublishedFate,
  Subject,
} from '../ports/erasure.ts'
import type { Held, HeldKind } from '../flows/model/held.ts'
import type { Log } from '../ports/log.ts'

/** A person's data, wherever they are. */
export interface Eraser {
  inventory(subject: Subject): Promise<readonly Holding[]>
  export(subject: Subject): AsyncIterable<ExportedRow>
  /** What there is, as the person understands it. */
  held(subject: Subject): Promise<Held>
  /** Erases the person and gives the alias that stands in their place: the receipt. */
  erase(subject: Subject, published: PublishedFate): Promise<string>
  /** Whoever stores something of people, the core first. */
  holders(): Promise<readonly Erasure[]>
  readonly later: EraseLater
  readonly laterProposal: EraseProposal
  readonly cases: ErasureCases
}

/**
 * Gathers whoever stores something of people, once somebody asks; the first of them comes first, so that the core sends
 * nothing any more.
 */
export function eraser(cases: ErasureCases, findHolders: () => Promise<readonly Erasure[]>, log: Log): Eraser {
  let found: Promise<readonly Erasure[]> | null = null
  const holders = (): Promise<readonly Erasure[]> => (found ??= findHolders())

  async function finish(whose: ErasureCase): Promise<void> {
    for (const holder of await holders()) await holder.erase(whose)
    for (const holder of await holders()) await holder.leave(whose)
    await cases.close(whose)
    log.info({ case: whose.id }, 'a person’s data were erased')
  }

  return {
    async inventory(subject) {
      return (await Promise.all((await holders()).map((one) => one.inventory(subject)))).flat()
    },
    async *export(subject) {
      for (const holder of await holders()) yield* holder.export(subject)
    },
    async held(subject) {
      const [proposals, ...all] = await Promise.all([
        cases.own(subject),
        ...(await holders()).map((one) => one.inventory(subject)),
      ])
      return { proposals, counts: countKinds(all.flat()) }
    },
    async erase(subject, published) {
      const whose = await cases.begin(subject, published)
      await finish(whose)
      return whose.alias.id
    },
    async later(subject, published, receipt) {
      await cases.begin(subject, published, receipt)
    },
    laterProposal: (tenant, proposal) => cases.beginProposal(tenant, proposal),
    holders,
    cases,
  }
}

/** What the tables hold, in kinds that people know; proposals are named one by one, and no line of theirs counts twice. */
const kindOf: Readonly<Record<string, HeldKind | 'named'>> = {
  proposal: 'named',
  version: 'versions',
  earlier_text: 'earlier',
  revision: 'deeds',
  review: 'reviews',
  file_place: 'files',
  audit: 'deeds',
  outbox: 'messages',
  page_link: 'links',
  person_link: 'accounts',
  coach_spend: 'coach',
  'intake (Slack)': 'messages',
  slack_installation: 'account',
  teams_person: 'account',
  teams_reference: 'account',
  teams_act: 'account',
  'intake (Teams)': 'messages',
  web_message: 'messages',
  web_act: 'messages',
  web_read: 'account',
}

function countKinds(held: readonly Holding[]): Held['counts'] {
  const counts: Partial<Record<HeldKind, number>> = {}
  for (const { table, rows } of held) {
    const kind = kindOf[table] ?? 'other'
    if (kind !== 'named') counts[kind] = (counts[kind] ?? 0) + rows
  }
  return counts
}
