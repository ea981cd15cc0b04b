import { z } from 'zod'
import { Undeliverable } from '../../../ports/chat.ts'
import type { FileBlock } from '../../../flows/model/view.ts'
import { rowsUnder } from '../../chat/posts/post-rows.ts'
import { OfferedFile } from '../file-code.ts'
import { type Arrival, noteArrival } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { fileWords } from './file-words.ts'
import { isFileHost } from './files.ts'
import { placeAt } from './place.ts'
import { sentenceView } from './tell.ts'
import { upload } from './upload.ts'

const text = z.string().min(1).max(4_000)

/** Somebody's answer to the card that offers a file: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 */
const Consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: OfferedFile,
  uploadInfo: z
    .object({ uploadUrl: text, contentUrl: text, name: text, uniqueId: text, fileType: text })
    .optional()
    .catch(undefined),
})
type Consent = z.output<typeof Consent>

/** Names the answer to one offer: an activity can come again under another id, and on another replica. Null for none of ours. */
export function consentKey({ value }: Arrival['activity']): string | null {
  const consent = Consent.safeParse(value)
  if (!consent.success) return null
  const { post, format } = consent.data.context
  return `file ${post} ${format}`
}

/**
 * Puts a file that was offered among its person's own, or notes that they do not want it; both are said, and the card that
 * asked goes. What was answered before is left at that.
 */
export async function onConsent(deps: TeamsDeps, arrival: Arrival): Promise<void> {
  const consent = Consent.safeParse(arrival.activity.value)
  const key = consentKey(arrival.activity)
  if (!consent.success || key === null) return
  await noteArrival(deps, arrival)
  const known = await rowsUnder(deps.db, 'teams_post', arrival.tenant, key)
  if (known.some(({ state }) => state === 'sent' || state === 'unknown')) return
  try {
    await answer(deps, arrival, consent.data, key)
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error
    deps.log.warn({ tenant: arrival.tenant, error: String(error) }, 'what became of a file could not be told in Teams')
  }
  await removeOffer(deps, arrival)
}

async function answer(deps: TeamsDeps, arrival: Arrival, consent: Consent, key: string): Promise<void> {
  const { tenant, spot, actor } = arrival
  const { language } = actor
  const { proposal } = consent.context
  const to = placeAt(spot, null)
  const told = { tenant, key, proposal: proposal === '' ? null : proposal, slot: null, to, only: null, edits: null }
  const say = (words: string) => deps.chat.show({ ...told, view: sentenceView(language, words) })
  if (consent.action === 'decline') return void (await say(fileWords.declined[language]))
  const placed = await place(deps, arrival, consent)
  if ('refusal' in placed) return void (await say(placed.refusal))
  await deps.showActivities({ ...told, view: sentenceView(language, placed.summary) }, [placed])
}

async function place(
  deps: TeamsDeps,
  { tenant, spot, actor }: Arrival,
  { context, uploadInfo }: Consent,
): Promise<{ readonly refusal: string } | ReturnType<typeof fileCard>> {
  const words = fileWords
  const { language } = actor
  const { handFile, documents } = deps
  const { proposal, version, format } = context
  const asked = { purpose: 'file', proposal, version, format, actor, place: placeAt(spot, null) } as const
  const found = await handFile?.({ ...asked, tenant })
  if (found === undefined || documents === undefined) return { refusal: words.refused[language] }
  if ('refusal' in found) return found
  if (uploadInfo === undefined || !isFileHost(uploadInfo.uploadUrl, deps.fileAccess.filesFrom)) {
    return { refusal: words.refused[language] }
  }
  const outcome = await upload(uploadInfo.uploadUrl, await bytesOf(documents, found.file, tenant))
  return outcome === 'placed'
    ? fileCard(uploadInfo, words.placed[language](uploadInfo.name))
    : { refusal: words[outcome][language] }
}

async function bytesOf(
  documents: NonNullable<TeamsDeps['documents']>,
  file: FileBlock,
  tenant: string,
): Promise<Uint8Array> {
  return file.type === 'document'
    ? new TextEncoder().encode(file.content)
    : (await documents.write(file.text, file.format, tenant)).bytes
}

/** The file where it now lies, as Teams shows one. */
function fileCard({ contentUrl, name, uniqueId, fileType }: NonNullable<Consent['uploadInfo']>, summary: string) {
  const contentType = 'application/vnd.microsoft.teams.card.file.info'
  return {
    type: 'message',
    summary,
    text: summary,
    attachments: [{ contentType, contentUrl, name, content: { uniqueId, fileType } }],
  } as const
}

/** Nobody waits for it: a card that stays is answered with what was answered before, which is nothing. */
async function removeOffer(deps: TeamsDeps, { tenant, spot, activity }: Arrival): Promise<void> {
  const { replyToId, recipient, serviceUrl } = activity
  if (replyToId === undefined || recipient === undefined) return
  const bot = { id: recipient.id, name: recipient.name ?? '' }
  await deps
    .removeMessage({ serviceUrl, kind: spot.kind, channel: spot.channel, root: null, bot }, replyToId)
    .catch((error: unknown) => {
      deps.log.warn({ tenant, error: String(error) }, 'the card of a file that was answered could not be taken away')
    })
}
