import type { FakeConnector } from '../../support/fake-connector/fake-connector.ts'
import { botId, botName, type Conversation, type Member, type Posted } from '../../support/fake-connector/world.ts'
import type { Pressed } from '../../support/fake-connector/client.ts'
import { cardBox, escaped, teamsPage } from './teams-page.ts'

/** What differs by the language of a person's Teams. */
const labels = {
  fr: { only: 'Vous seul(e) pouvez voir ce message', ai: 'Généré par l’IA' },
  en: { only: 'Only you can see this message', ai: 'AI generated' },
}

const style = `
  <style>
    main { max-width: 760px; margin: 0 auto; }
    h1 { font-size: 18px; margin: 0 0 16px; }
    article { display: grid; grid-template-columns: 32px minmax(0, 1fr); gap: 0 10px; margin: 0 0 14px; }
    article.reply { margin-left: 20px; }
    article.mine { grid-template-columns: minmax(0, 1fr); justify-items: end; }
    article.mine > .avatar { display: none; }
    article.mine .text { background: #e8ebfa; }
    .avatar { width: 32px; height: 32px; border-radius: 50%; background: #5b5fc7; color: #fff; font: 600 12px/32px sans-serif; text-align: center; }
    .who { font-size: 12px; color: #616161; margin: 0 0 3px; }
    .who b { color: #242424; }
    .chip { background: #e0e0e0; border-radius: 3px; padding: 0 5px; margin-left: 6px; }
    .text { background: #fff; border-radius: 6px; padding: 8px 12px; font-size: 14px; line-height: 20px; white-space: pre-wrap; overflow-wrap: anywhere; max-width: 600px; margin: 0 0 4px; width: fit-content; }
    @media (max-width: 500px) { body { padding: 10px !important; } .avatar { display: none; } article { grid-template-columns: minmax(0, 1fr); } article.reply { margin-left: 8px; } }
  </style>`

/** A conversation as this person's Teams shows it now: in order, threads under their first message, cards drawn. */
export function conversationPage({ world }: FakeConnector, viewer: Member, conversation: Conversation): string {
  const language = viewer.locale.startsWith('fr') ? 'fr' : 'en'
  const seen = world.messages.filter(
    (one) => one.conversation === conversation.id && !one.deleted && (one.only === null || one.only === viewer.id),
  )
  const ordered =
    conversation.type === 'channel'
      ? seen
          .filter(({ root }) => root === null)
          .flatMap((root) => [root, ...seen.filter((one) => one.root === root.id)])
      : seen
  const title = conversation.type === 'channel' ? `# ${conversation.name}` : botName
  const shown = ordered.map((one) => message(one, viewer, language, world))
  return teamsPage(`${style}<main><h1>${escaped(title)}</h1>${shown.join('\n')}</main>`, language)
}

/** A dialog as it lies over Teams: its title, the cross that leaves it, and its card. */
export function dialogPage({ title, card }: Pick<Pressed, 'title' | 'card'>, language: 'fr' | 'en'): string {
  const head = `<h1 style="display:flex;justify-content:space-between">${escaped(title ?? '')}<span>✕</span></h1>`
  return teamsPage(`${style}<main>${head}${cardBox(card)}</main>`, language)
}

function message(one: Posted, viewer: Member, language: 'fr' | 'en', world: FakeConnector['world']): string {
  const { activity, from, only, root } = one
  const name = from === botId(world) ? botName : (world.people.get(from)?.name ?? '?')
  const chips = [
    ...(only === null ? [] : [labels[language].only]),
    ...(JSON.stringify(activity['entities'] ?? '').includes('AIGeneratedContent') ? [labels[language].ai] : []),
  ]
  const time = new Date(Number(one.id)).toLocaleTimeString(viewer.locale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: viewer.timeZone,
  })
  const classes = [root === null ? '' : 'reply', from === viewer.id ? 'mine' : ''].join(' ').trim()
  const initials = name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('')
  return `<article class="${classes}"><div class="avatar">${initials}</div><div>
    <p class="who"><b>${escaped(name)}</b> ${time}${chips.map((chip) => `<span class="chip">${chip}</span>`).join('')}</p>
    ${words(activity)}${cards(one, viewer).map(cardBox).join('')}</div></article>`
}

/** A mention is shown as the name alone. */
function words({ text }: Posted['activity']): string {
  if (typeof text !== 'string' || text === '') return ''
  return `<p class="text">${escaped(text.replace(/<at>(.*?)<\/at>/g, '$1').replaceAll('&nbsp;', ' '))}</p>`
}

/** The card that a press was answered with stands in the place of the message's own. */
function cards({ activity, answered }: Posted, viewer: Member): readonly unknown[] {
  const answer = answered.get(viewer.id)
  if (answer !== undefined) return [answer]
  const attachments = (activity['attachments'] ?? []) as readonly { contentType: string; content?: unknown }[]
  return attachments.flatMap(({ contentType, content }) =>
    contentType === 'application/vnd.microsoft.card.adaptive' ? [content] : [],
  )
}
