import { isPrivate } from '../authors/is-private.ts'
import type { Place } from './event.ts'

/** The place, or nowhere on its platform where it is one person's own chat: what does not need the chat does not keep it. */
export function withoutChat(place: Place): Place {
  return isPrivate(place) ? { ...place, channel: '', thread: null } : place
}

/** Whether that is nowhere: nobody reads what would be shown there. */
export function isNowhere({ channel }: Pick<Place, 'channel'>): boolean {
  return channel === ''
}
