import type { ModalView } from '@slack/web-api'
import type { Language } from '../../../text/language.ts'
import { slackWords } from '../words.ts'

/** A modal that only says something. */
export function notice(title: string, text: string, language: Language): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: title },
    close: { type: 'plain_text', text: slackWords(language).close },
    blocks: [{ type: 'section', text: { type: 'plain_text', text } }],
  }
}
