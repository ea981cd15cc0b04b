import type { Language } from '../../text/language.ts'
import type { Place } from '../model/event.ts'

/** Why a message is set apart from the answer: its author said so, it speaks to somebody, it is a word in passing, says that they are away, or asks something. */
export type ApartReason = 'sign' | 'addressed' | 'courtesy' | 'away' | 'question'

/** What makes a message an aside, as it can be typed there: a slash at the start is taken by Slack's and Teams' own box. */
export function asideSign({ platform }: Pick<Place, 'platform'>, language: Language): string {
  if (platform === 'web') return '//'
  return language === 'fr' ? '!aparté' : '!aside'
}

/** The signs of an aside, wherever each is taught: all of them are understood everywhere. */
const sign = /^\s*(?:\/\/|!\s*(?:apart[eé]|aside)(?![\p{L}\p{N}]))[\s:]*/iu

/** Whether its author marked the message as an aside. */
export function isMarkedAside(text: string): boolean {
  return sign.test(text.slice(0, 200).replace(/\p{Cf}/gu, ''))
}

/** The text of an aside without its sign, as it becomes part of an answer. */
export function withoutSign(text: string): string {
  if (!isMarkedAside(text)) return text
  return text.replace(/^[\s\p{Cf}]+/u, '').replace(sign, '')
}
