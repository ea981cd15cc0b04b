import { isPrivate } from '../flows/authors/is-private.ts'
import type { Effect } from '../flows/model/effect.ts'
import type { View } from '../flows/model/view.ts'
import { linkingWords } from '../flows/linking/linking-words.ts'
import { codeView, linkedView, type NamedAccount, pairingView, unlinkedView } from '../flows/linking/pairing-views.ts'
import { sentence } from '../flows/screens/blocks.ts'
import { type Chat, Undeliverable } from '../ports/chat.ts'
import type { Log } from '../ports/log.ts'
import type { Delivery } from '../ports/outbox.ts'
import type { Account, PersonLinks, SpentCode } from '../ports/person-links.ts'

interface PairParts {
  readonly personLinks?: PersonLinks
  readonly chats: () => readonly Chat[]
  readonly log: Log
  readonly now: () => string
  /** Of the worker that has the effect in hand. */
  readonly keepLane?: Delivery['keepLane']
}

type Pair = Extract<Effect, { type: 'pair' }>

/** Makes or spends a code, or ends a link, and then says so: what is tried again has the same outcome. */
export async function pair(given: PairParts, delivery: Delivery, effect: Pair): Promise<null> {
  const parts = { ...given, keepLane: delivery.keepLane }
  const { personLinks } = parts
  if (personLinks === undefined) throw new Undeliverable('no accounts are linked here')
  const { pairing, person, language, to } = effect
  const own: Account = { tenant: delivery.tenant, person, language, place: to }
  const answer = (view: View, notice: View | null = null) => tellAlone(parts, delivery.id, own, view, notice)
  switch (pairing.do) {
    case 'offer': {
      const code = await personLinks.offer(own, parts.now())
      await answer(codeView(code, language), sentence(language, linkingWords[language].sentPrivately))
      return null
    }
    case 'spend': {
      const where = isPrivate(to) || to.platform === 'web' ? 'alone' : 'public'
      const outcome = await personLinks.spend(delivery.id, pairing.code, own, where, parts.now())
      await answer(
        pairingView(outcome.type === 'linked' ? { ...outcome, with: nameOf(outcome.with) } : outcome, language),
      )
      await tellOther(parts, `${delivery.id} other`, own, outcome)
      return null
    }
    case 'undo':
    case 'end': {
      const others = await personLinks.unlink(delivery.id, own, parts.now())
      // Whose account is closed reads nothing any more.
      if (pairing.do === 'undo') await answer(unlinkedView(others.map(nameOf), language))
      for (const [index, other] of others.entries()) {
        const words = linkingWords[other.language]
        const said = words.unlinkedThere(words.platforms[to.platform], person.name)
        await tryToTell(parts, `${delivery.id} other ${index}`, other, sentence(other.language, said))
      }
      return null
    }
    default:
      return pairing satisfies never
  }
}

function nameOf({ person, place }: Account): NamedAccount {
  return { platform: place.platform, name: person.name }
}

/** Whose code it was hears what became of it. */
async function tellOther(parts: PairParts, key: string, by: Account, outcome: SpentCode): Promise<void> {
  if (outcome.type === 'linked') {
    const { language } = outcome.with
    await tryToTell(parts, key, outcome.with, linkedView(nameOf(by), language))
  } else if ('of' in outcome) {
    const words = linkingWords[outcome.of.language]
    const view = sentence(outcome.of.language, words.spentElsewhere(words.platforms[by.place.platform]))
    await tryToTell(parts, key, outcome.of, view)
  }
}

/** What cannot be told there holds all the same. */
async function tryToTell(parts: PairParts, key: string, to: Account, view: View): Promise<void> {
  try {
    await tellAlone(parts, key, to, view, null)
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error
    parts.log.info({ tenant: to.tenant, error: error.message }, 'somebody could not be told of a link')
  }
}

async function tellAlone(
  { chats, keepLane }: PairParts,
  key: string,
  { tenant, person, place }: Account,
  view: View,
  notice: View | null,
): Promise<void> {
  const chat = chats().find(({ platform }) => platform === place.platform)
  if (chat === undefined) throw new Undeliverable(`the platform ${place.platform} is not configured`)
  const post = { tenant, key, proposal: null, slot: null, to: place, only: person.id, edits: null, view, keepLane }
  await chat.show({ ...post, direct: { notice } })
}
