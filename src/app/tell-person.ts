import type { Effect, OpenWords } from '../flows/model/effect.ts'
import type { Person, Place } from '../flows/model/event.ts'
import { itself } from '../flows/model/itself.ts'
import type { View } from '../flows/model/view.ts'
import { sentence } from '../flows/screens/blocks.ts'
import { withMention } from '../flows/screens/post-for.ts'
import { Blocked, type Message, type Post, Undeliverable, Unreachable } from '../ports/chat.ts'
import type { Delivery } from '../ports/outbox.ts'
import type { Proposals } from '../ports/proposals.ts'
import { wordsIn } from '../text/words.ts'
import type { TakeBack } from './tell-coordinators.ts'

/** What telling one person takes. */
export interface TellingParts {
  readonly proposals: Pick<Proposals, 'findById' | 'locate'>
  readonly now: () => string
}

type ToldAlone = Extract<Effect, { type: 'tell' }>

/** How words are shown; those that are said elsewhere have a name of their own, so that a second try says nothing twice. */
type ShowWords = (
  words: Pick<Post, 'to' | 'view'> & { readonly only?: string; readonly apart?: string },
) => Promise<Message>

/**
 * Has the words reach a person who takes none in their own messages: an answer where they acted, to them alone, and what others
 * may read where they read it, with the person's name. Throws what it is given where nobody can be told anything.
 */
export async function tellOpenly(
  parts: TellingParts,
  { tenant }: Pick<Delivery, 'tenant'>,
  told: ToldAlone,
  refused: Unreachable,
  show: ShowWords,
): Promise<Message> {
  const { view, direct } = told
  const said: (Message | null)[] = [await answerThere(told, show)]
  for (const [n, words] of (direct?.openly?.said ?? []).entries()) {
    const to = await placeOf(parts, tenant, words)
    if (to === null || direct?.openly === undefined) continue
    const named = withMention([direct.openly.who], withoutPages(words.view ?? view))
    said.push(await show({ to, view: named, apart: `openly ${n}` }).catch(nobodyThere))
  }
  const first = said.find((message) => message !== null)
  if (first === undefined || first === null) throw refused
  return first
}

/** A way to a page is for its one reader. */
function withoutPages(shown: View): View {
  return { ...shown, blocks: shown.blocks.filter(({ type }) => type !== 'page') }
}

/** Where they acted, to them alone, as far as the place keeps such words: those that were too late for it, or to be kept. */
async function answerThere({ to, person, view, direct, acted }: ToldAlone, show: ShowWords): Promise<Message | null> {
  if (typeof to === 'string') return null
  if (direct === undefined) return acted === undefined ? null : show({ to, view, only: person, apart: 'late' })
  if (direct.notice === null) return null
  return show({ to, view, only: person, apart: 'there' }).catch((error: unknown) => {
    if (!(error instanceof Unreachable)) throw error
    const words = sentence(view.language, wordsIn(view.language).coordination.noDirect)
    return show({ to, view: words, only: person, apart: 'unsaid' })
  })
}

/** A room that is closed holds up nobody's thread: the words stand among the undelivered ones, to be tried again. */
function nobodyThere(error: unknown): null {
  if (error instanceof Blocked || error instanceof Undeliverable) return null
  throw error
}

async function placeOf(
  { proposals }: TellingParts,
  tenant: string,
  { proposal, to }: OpenWords,
): Promise<Post['to'] | null> {
  if (to === 'reviewers') return to
  const [located, loaded] = [await proposals.locate(tenant, proposal), await proposals.findById(tenant, proposal)]
  const root = located?.cards['root']
  if (root === undefined || loaded === null) return null
  return { platform: loaded.proposal.home.platform, channel: root.channel, thread: root.id } satisfies Place
}

/** The coordinators hear of a person whom nothing reaches in private: once for each person, by the envelope's id. */
export async function noteUnreachable(
  parts: TellingParts,
  receive: TakeBack,
  delivery: Delivery,
  { remedy }: Unreachable,
): Promise<void> {
  const person = await whomOf(parts, delivery)
  if (person === null) return
  const { tenant, platform } = delivery
  await receive({
    id: `unreachable ${platform} ${person.id}`,
    at: parts.now(),
    tenant,
    place: { platform, channel: 'coordinators', thread: null },
    actor: { ...itself('fr'), ...person },
    event: { type: 'unreachable', remedy },
  })
}

/** Whom the words are for; what stands in a private chat is for whoever it belongs to, the owner. */
async function whomOf({ proposals }: TellingParts, { tenant, proposal, effect }: Delivery): Promise<Person | null> {
  if (effect.type === 'tell' && effect.direct?.openly) return effect.direct.openly.who
  const found = proposal === null ? null : ((await proposals.findById(tenant, proposal))?.proposal ?? null)
  if (effect.type !== 'tell') return found?.owner ?? null
  const people = [...(found?.authors ?? []), found?.review?.reviewer, found?.review?.previous]
  const known = people.find((one) => one?.id === effect.person)
  return { id: effect.person, name: known?.name ?? effect.person }
}
