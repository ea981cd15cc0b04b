import { catalogueCard } from '../flows/screens/catalogue-card.ts'
import { sentence } from '../flows/screens/blocks.ts'
import type { ListedAnew } from '../flows/screens/listed-anew.ts'
import { rootView } from '../flows/screens/root.ts'
import type { Programme } from '../flows/model/act-context.ts'
import type { View } from '../flows/model/view.ts'
import { isNowhere } from '../flows/model/without-chat.ts'
import { type Chat, type Post, Undeliverable } from '../ports/chat.ts'
import type { Erasure, ErasureCase, ErasureCases, TakenCase } from '../ports/erasure.ts'
import type { Log } from '../ports/log.ts'
import type { Proposals } from '../ports/proposals.ts'
import { wordsIn } from '../text/words.ts'

/** What erasing takes. */
interface ErasureParts {
  readonly cases: ErasureCases
  /** Whoever stores something of people; the first of them comes first, so that the core sends nothing any more. */
  readonly holders: () => Promise<readonly Erasure[]>
  readonly chats: () => readonly Chat[]
  readonly proposals: Pick<Proposals, 'findById' | 'version' | 'locate'>
  readonly programme: Programme
  readonly log: Log
  /** How long work under way may still bring something back, in ms: a quarter of an hour unless told. */
  readonly settleMs?: number
  /** How often it looks for a case, in ms. */
  readonly everyMs?: number
}

/** How long one worker has a case for itself, and how long it waits after a failure, in ms. */
const [leaseMs, pauseMs] = [300_000, 60_000]

/** Carries the open cases to their ends, whoever began them and whoever was killed meanwhile. */
export interface EraseKeeper {
  /** Goes on with whatever is due now; the others wait for their moment. */
  work(): Promise<void>
  start(): void
  stop(): Promise<void>
}

/** One keeper of this process: a case is in one worker's hands at a time. */
export function eraseKeeper(parts: ErasureParts): EraseKeeper {
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  async function workOff(): Promise<void> {
    for (let taken = await parts.cases.take(leaseMs); taken !== null; taken = await parts.cases.take(leaseMs))
      await goOn(parts, taken)
  }

  const work = (): Promise<void> => {
    running ??= workOff()
      .catch((error: unknown) => parts.log.warn({ error: String(error) }, 'open erasures could not be read'))
      .finally(() => (running = null))
    return running
  }

  return {
    work,
    start() {
      timer = setInterval(() => void work(), parts.everyMs ?? 5_000)
      void work()
    },
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

async function goOn(parts: ErasureParts, { whose, stage }: TakenCase): Promise<void> {
  const { cases, log, settleMs = 15 * 60_000 } = parts
  try {
    if (stage === 'asked') {
      await eraseAll(parts, whose)
      await cases.postpone(whose, 'settling', settleMs)
    } else await finish(parts, whose)
  } catch (error) {
    log.warn({ case: whose.id, stage, error: String(error) }, 'an erasure goes on later')
    await cases.postpone(whose, stage, pauseMs)
  }
}

/** First what would still be sent, then what stands on the platforms, while it is known where, then the rest. */
async function eraseAll(parts: ErasureParts, whose: ErasureCase): Promise<void> {
  const [core, ...platforms] = await parts.holders()
  const behind = await pagesOf(parts, whose)
  await core?.erase(whose)
  await takeDown(parts, whose)
  for (const holder of platforms) await holder.erase(whose)
  await showAnonymous(parts, whose)
  for (const { proposal, person, language } of whose.reviewers ?? [])
    await tell(parts, whose, `${proposal} reviewer`, {
      to: 'reviewers',
      only: person,
      view: sentence(language, wordsIn(language).erase.gone(proposal)),
    })
  refreshHomes(parts, whose, behind)
}

/** What came back meanwhile goes, the person is told, and what it took to reach them goes last. */
async function finish(parts: ErasureParts, whose: ErasureCase): Promise<void> {
  const holders = await parts.holders()
  await takeDown(parts, whose)
  for (const holder of holders) await holder.sweep(whose)
  if (whose.receipt !== undefined) {
    const { language, place } = whose.receipt
    const view = sentence(language, wordsIn(language).erase.done(caseNumber(whose)))
    await tell(parts, whose, 'receipt', { to: place, only: whose.person, view })
  }
  for (const holder of holders) await holder.leave(whose)
  refreshHomes(parts, whose, { people: [whose.person], team: false })
  await parts.cases.close(whose)
  parts.log.info({ case: whose.id }, 'a person’s data were erased')
}

/** Whose own pages list what goes: the person, whoever wrote along, and who reviews. */
async function pagesOf({ proposals }: ErasureParts, whose: ErasureCase): Promise<ListedAnew> {
  const people = new Set([whose.person])
  for (const { id } of whose.proposals)
    for (const author of (await proposals.findById(whose.tenant, id))?.proposal.authors ?? []) people.add(author.id)
  return { people: [...people], team: whose.proposals.length > 0 }
}

/** What a page listed is shown there no longer, as far as its platform keeps such pages; opening one shows it anew as well. */
function refreshHomes(parts: ErasureParts, whose: ErasureCase, behind: ListedAnew): void {
  chatOf(parts, platformOf(whose))?.refreshHomes?.(whose.tenant, behind)
}

/** What the person is told to speak of it by. */
function caseNumber({ id }: ErasureCase): string {
  return `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase()
}

/** Deletes the bot's messages, where the platform lets it; what is gone is gone for a later try too. */
async function takeDown({ chats, log }: ErasureParts, whose: ErasureCase): Promise<void> {
  for (const chat of chats()) {
    for (const { channel, id } of (await chat.standing?.(whose)) ?? []) {
      const to = { platform: chat.platform, channel, thread: null }
      const post = { tenant: whose.tenant, key: `erasure ${whose.id} ${id}`, proposal: null, slot: null, only: null }
      const outcome = await chat
        .remove?.({ ...post, to, edits: { channel, id }, view: sentence('fr', '') })
        .catch(unreachable)
      if (outcome === 'left') log.info({ case: whose.id }, 'a platform keeps a message of the bot')
    }
  }
}

/** A channel that is gone or closed holds nothing that we could still take away. */
function unreachable(error: unknown): 'left' {
  if (error instanceof Undeliverable) return 'left'
  throw error
}

/** What stays of a published proposal stands under the alias on its platform too. */
async function showAnonymous(parts: ErasureParts, whose: ErasureCase): Promise<void> {
  const { tenant } = whose
  for (const { id } of whose.proposals.filter(({ fate }) => fate === 'anonymous')) {
    const [loaded, located] = [await parts.proposals.findById(tenant, id), await parts.proposals.locate(tenant, id)]
    const proposal = loaded?.proposal
    if (proposal === undefined || located === null) continue
    const frozen = await parts.proposals.version(tenant, id, proposal.published ?? 0)
    const views: Readonly<Record<string, View | null>> = {
      root: rootView(proposal, parts.programme.rubric),
      catalogue: frozen === null ? null : catalogueCard(proposal, frozen, parts.programme),
    }
    for (const [slot, view] of Object.entries(views)) {
      const edits = located.cards[slot]
      const to = slot === 'catalogue' ? ('catalogue' as const) : proposal.home
      if (edits === undefined || view === null || (to !== 'catalogue' && isNowhere(to))) continue
      const post: Post = {
        tenant,
        key: `erasure ${whose.id} ${id} ${slot}`,
        proposal: id,
        slot,
        to,
        only: null,
        edits,
        view,
      }
      await chatOf(parts, proposal.home.platform)?.show(post).catch(unreachable)
    }
  }
}

/** A person who cannot be reached is left in peace: nothing waits for them. */
async function tell(
  parts: ErasureParts,
  whose: ErasureCase,
  about: string,
  post: Pick<Post, 'to' | 'only' | 'view'>,
): Promise<void> {
  const key = `erasure ${whose.id} ${about}`
  const platform = typeof post.to === 'string' ? platformOf(whose) : post.to.platform
  await chatOf(parts, platform)
    ?.show({ tenant: whose.tenant, key, proposal: null, slot: null, edits: null, direct: { notice: null }, ...post })
    .catch(unreachable)
}

function platformOf({ tenant }: ErasureCase): Chat['platform'] {
  if (tenant.startsWith('slack-')) return 'slack'
  return tenant.startsWith('teams-') ? 'teams' : 'web'
}

function chatOf({ chats }: ErasureParts, platform: Chat['platform']): Chat | undefined {
  return chats().find((one) => one.platform === platform)
}
