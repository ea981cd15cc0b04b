import type { Chat } from '../../../ports/chat.ts'
import { errorCode, meaningOf } from './errors.ts'
import type { Clients } from '../clients.ts'
import type { SlackPosting } from './posts/surface.ts'
import { slackWords } from '../render/words.ts'

/**
 * The line under a thread that says what the app is doing; Slack takes it away after two minutes by itself. Where the
 * workspace knows no such line, there is none.
 */
export function showStatus({ lacks, log }: SlackPosting, clients: Clients): NonNullable<Chat['status']> {
  return async (tenant, { channel, thread }, what, language) => {
    if (thread === null) return
    try {
      if (await lacks.has(tenant, 'status')) return
      const status = what === 'reading' ? slackWords.reading[language] : ''
      const client = await clients(tenant)
      await client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status })
    } catch (error) {
      if (meaningOf(error) === 'lacking') await lacks.note(tenant, 'status', errorCode(error))
      else log.debug({ tenant, error: String(error) }, 'a status could not be shown')
    }
  }
}
