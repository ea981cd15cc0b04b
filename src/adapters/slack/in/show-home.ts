import type { HomeView } from '@slack/web-api'
import { LRUCache } from 'lru-cache'
import type { Language } from '../../../text/language.ts'
import { noLinks } from '../../chat/links.ts'
import { limits } from '../limits.ts'
import { type KnownAddresses, permalinks } from '../out/permalinks.ts'
import { renderHome } from '../render/home.ts'
import type { SlackProgramme } from '../programme.ts'
import { slackWords } from '../words.ts'
import { place } from './act.ts'
import type { SlackDeps } from './context.ts'
import { actorOf } from './envelope.ts'

/** The button on the Home tab with which the installer chooses the programme's channels. */
export const settingsAction = 'slack:settings'

/** Slack's addresses of threads never change: a page with forty of them asks for each once. */
const known = new WeakMap<SlackDeps, LRUCache<string, string>>()
const mostKnown = 5_000

function addressesOf(deps: SlackDeps): KnownAddresses {
  const addresses = known.get(deps) ?? new LRUCache<string, string>({ max: mostKnown })
  known.set(deps, addresses)
  return addresses
}

/** Shows a person their own page: what they write, whose turn it is, and for reviewers what waits. */
export async function showHome(
  deps: SlackDeps,
  tenant: string,
  programme: SlackProgramme,
  user: string,
): Promise<void> {
  const { sights } = deps
  const channel = await sights.directMessages(tenant, user).catch(() => user)
  const actor = await actorOf({ tenant, user, userName: null, userTeam: null, channel }, programme, sights)
  const own = await deps.inbox.home({ tenant, place: place(channel, null), actor })
  const client = await deps.clients(tenant)
  // The page is worth more than its links: each proposal has a button as well.
  const linkTo = await permalinks({ tenant, client }, own, deps.log, addressesOf(deps)).catch(() => noLinks)
  const view = renderHome(own, linkTo)
  const shown = programme.installer === user ? withSettings(view, actor.language) : view
  await client.views.publish({ user_id: user, view: shown })
}

function withSettings(view: HomeView, language: Language): HomeView {
  const text = { type: 'plain_text', text: slackWords(language).settings } as const
  const button = { type: 'button', action_id: settingsAction, text, value: 'open' } as const
  return {
    ...view,
    blocks: [
      ...view.blocks.slice(0, limits.viewBlocks - 2),
      { type: 'divider' },
      { type: 'actions', elements: [button] },
    ],
  }
}
