import type { Section } from '../model/section-text.ts'

/** A picture that its author sent, where it stands in a section's text: `![what it shows](attachment:id)`. */
export interface PictureLine {
  /** The first digits of its hash. */
  readonly id: string
  /** What its author says that it shows; empty while they have not. */
  readonly description: string
  readonly piece: string
}

/** So many digits of a picture's hash are its id. */
export const idDigits = 16

/** So many pictures of one section have a message of their own. */
const mostAttachments = 12

const pattern = /!\[([^\]\n]{0,2000})\]\(attachment:([0-9a-f]{16})\)/g

/** A picture as it stands in a text. Signs that would end its description are left out. */
export function writeAttachment(id: string, description: string): string {
  const line = description.replaceAll(/\s+/g, ' ').replaceAll(/[[\]]/g, '').trim()
  return `![${line}](attachment:${id})`
}

/** The pictures in a section's text, in order, each once. */
export function attachmentsOf({ pieces }: Pick<Section, 'pieces'>): readonly PictureLine[] {
  const all = pieces.flatMap((piece) =>
    [...piece.text.matchAll(pattern)].map(([, description = '', id = '']) => ({ id, description, piece: piece.id })),
  )
  const first = new Map(all.toReversed().map((one) => [one.id, one]))
  return all.filter((one) => first.get(one.id) === one).slice(0, mostAttachments)
}

/** The ids of the pictures that a text names, in order. */
export function attachmentIds(text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([, , id = '']) => id)
}

/** The text with that picture described so. */
export function describeAttachment(text: string, id: string, description: string): string {
  return text.replaceAll(pattern, (whole, _, other: string) =>
    other === id ? writeAttachment(id, description) : whole,
  )
}

/** The text without that picture, and without the line that it leaves empty. */
export function dropAttachment(text: string, id: string): string {
  const without = text.replaceAll(pattern, (whole, _, other: string) => (other === id ? '' : whole))
  return without.replaceAll(/\n{3,}/g, '\n\n').trim()
}

/** A message that was edited comes with its pictures as they were sent: what was said of them since stays. */
export function keepDescriptions(before: string, after: string): string {
  const known = new Map([...before.matchAll(pattern)].map(([, description = '', id = '']) => [id, description]))
  return after.replaceAll(pattern, (whole, description: string, id: string) =>
    description.trim() === '' ? writeAttachment(id, known.get(id) ?? '') : whole,
  )
}
