import type { ListedAnew } from '../../../flows/screens/listed-anew.ts'
import type { Person } from '../../../flows/model/event.ts'

/** Changes within so many ms are shown at once: a decision comes with several. */
const gatherMs = 3_000

/** Pages that wait to be shown anew. */
interface HomeRefresher {
  /** Notes whose pages are behind; each is shown once for all that changes until then. */
  note(tenant: string, whose: ListedAnew): void
  /** Shows none of them any more: whoever opens theirs sees it as it is then. */
  close(): void
}

interface RefresherParts {
  readonly reviewers: (tenant: string) => Promise<readonly Person[] | null>
  readonly show: (tenant: string, user: string) => Promise<void>
  readonly background: (what: string, work: () => Promise<unknown>) => void
  readonly afterMs?: number
}

/** Gathers changes, and shows the Home tabs that they are on. Nothing is lost with one that fails: opening a tab shows it anew. */
export function homeRefresher({ reviewers, show, background, afterMs = gatherMs }: RefresherParts): HomeRefresher {
  const waiting = new Map<string, { readonly people: Set<string>; team: boolean; readonly timer: NodeJS.Timeout }>()

  function showAll(tenant: string): void {
    const behind = waiting.get(tenant)
    waiting.delete(tenant)
    if (behind === undefined) return
    background('Home tabs', async () => {
      const team = behind.team ? ((await reviewers(tenant)) ?? []) : []
      for (const user of new Set([...behind.people, ...team.map(({ id }) => id)]))
        background('a Home tab', () => show(tenant, user))
    })
  }

  return {
    note(tenant, { people, team }) {
      const behind = waiting.get(tenant) ?? {
        people: new Set<string>(),
        team: false,
        timer: setTimeout(() => showAll(tenant), afterMs),
      }
      for (const person of people) if (isUser(person)) behind.people.add(person)
      behind.team ||= team
      waiting.set(tenant, behind)
    },
    close() {
      for (const { timer } of waiting.values()) clearTimeout(timer)
      waiting.clear()
    },
  }
}

/** Whose data were erased is nobody of Slack's any more. */
function isUser(person: string): boolean {
  return /^[UW][A-Z0-9]+$/.test(person)
}
