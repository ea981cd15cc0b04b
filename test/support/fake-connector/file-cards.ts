import type { Conversation } from './world.ts'

/** The cards of files: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 */
export const fileCards = {
  consent: 'application/vnd.microsoft.teams.card.file.consent',
  info: 'application/vnd.microsoft.teams.card.file.info',
} as const

interface FileAttachment {
  readonly contentType?: string
  readonly name?: unknown
  readonly contentUrl?: unknown
  readonly content?: unknown
}

/** What a real Teams would refuse, or show as nothing; null for an attachment of another kind. */
export function checkFileCard(
  { contentType, name, contentUrl, content }: FileAttachment,
  { type }: Conversation,
): readonly string[] | null {
  const has = (field: string, what: 'string' | 'object') =>
    typeof content === 'object' && content !== null && typeof Reflect.get(content, field) === what
  const check = (isRight: boolean, complaint: string) => (isRight ? [] : [complaint])
  const isNamed = typeof name === 'string' && /^[^"*:<>?/\\|]{1,200}\.\w{1,10}$/.test(name)
  switch (contentType) {
    case fileCards.consent:
      return [
        ...check(type === 'personal', 'a file can be offered in a personal chat alone'),
        ...check(isNamed, `no name of a file: ${String(name)}`),
        ...check(has('description', 'string'), 'a file is offered without a description'),
        ...check(isSize(content), 'a file is offered without its size'),
        ...check(
          has('acceptContext', 'object') && has('declineContext', 'object'),
          'a file is offered without contexts',
        ),
      ]
    case fileCards.info:
      return [
        ...check(isNamed, `no name of a file: ${String(name)}`),
        ...check(typeof contentUrl === 'string' && URL.canParse(contentUrl), 'a file without an address'),
        ...check(has('uniqueId', 'string') && has('fileType', 'string'), 'a file without its id and type'),
      ]
    default:
      return null
  }
}

function isSize(content: unknown): boolean {
  const size: unknown = typeof content === 'object' && content !== null ? Reflect.get(content, 'sizeInBytes') : null
  return Number.isInteger(size) && Number(size) > 0
}
