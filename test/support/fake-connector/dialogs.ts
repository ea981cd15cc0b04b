import { checkCard, mostCardBytes } from './cards.ts'

/** A dialog as Teams shows it, or the sentence in its place. */
export interface ShownDialog {
  readonly title: string | null
  readonly card: unknown
  readonly sentence: string | null
}

/**
 * What a dialog's answer shows; null where it closes the dialog, as an empty one does. What Teams would not show is put into
 * `complaints`: the sizes and types of learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/invoking-task-modules.
 */
export function readDialog(body: string, complaints: string[]): ShownDialog | null {
  if (body === '' || body === 'null') return null
  if (Buffer.byteLength(body) > mostCardBytes) complaints.push(`a dialog of ${Buffer.byteLength(body)} bytes`)
  const { task } = JSON.parse(body) as { task?: { type?: string; value?: unknown } }
  if (task?.type === 'message' && typeof task.value === 'string' && task.value.trim() !== '')
    return { title: null, card: null, sentence: task.value }
  const value = task?.type === 'continue' && typeof task.value === 'object' && task.value !== null ? task.value : {}
  const { title, height, width, card } = value as Readonly<Record<string, unknown>>
  const { contentType, content } = (card ?? {}) as { contentType?: string; content?: unknown }
  if (typeof title !== 'string' || title.trim() === '') complaints.push('a dialog without a title')
  for (const size of [height, width])
    if (typeof size !== 'number' && !['small', 'medium', 'large'].includes(String(size)))
      complaints.push(`a dialog of the size ${String(size)}`)
  if (contentType !== 'application/vnd.microsoft.card.adaptive') complaints.push('a dialog without a card')
  else complaints.push(...checkCard(content), ...checkActions(content))
  return { title: String(title), card: content, sentence: null }
}

/** In a dialog, Teams sends what an `Action.Submit` holds, and leaves an `Action.Execute` unanswered. */
function checkActions(card: unknown): readonly string[] {
  const json = JSON.stringify(card)
  return [
    ...(json.includes('"Action.Execute"') ? ['a dialog with an Action.Execute'] : []),
    ...(json.includes('"task/fetch"') ? ['a dialog that opens another'] : []),
  ]
}
