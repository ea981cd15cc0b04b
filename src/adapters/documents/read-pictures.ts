import { attachmentIds } from '../../flows/figures/attachments.ts'
import type { ProposalText } from '../../flows/model/view.ts'
import type { Files, FoundPicture } from '../../ports/files.ts'
import type { SentPicture } from './writing/writing-job.ts'

/** What all pictures of one document may take: it is sent by mail and opened on phones. */
const mostBytes = 20_000_000
/** Unpacked they take four bytes each, all at once. */
const mostPixels = 100_000_000

/** The pictures that a text names, by id, and how many more there are than fit into a file. */
interface FoundPictures {
  readonly sent: ReadonlyMap<string, SentPicture>
  readonly left: number
}

/** Reads the pictures that a text names, in its order, until they would be too much. What is gone is not counted. */
export async function readPictures(
  files: Pick<Files, 'find' | 'get'>,
  tenant: string,
  { version }: ProposalText,
): Promise<FoundPictures> {
  const ids = Object.values(version.sections).flatMap((text) => attachmentIds(text))
  const found = ids.length === 0 ? new Map<string, FoundPicture>() : await files.find(tenant, ids)
  const fitting = fittingIn([...new Set(ids)].flatMap((id) => entryOf(id, found)))
  const sent = new Map<string, SentPicture>()
  for (const [id, picture] of fitting) {
    const stored = await files.get(tenant, picture.hash)
    if (stored === null || !isPicture(stored.kind)) continue
    const { hash, width, height } = picture
    sent.set(id, { hash, width, height, kind: stored.kind, bytes: stored.bytes })
  }
  return { sent, left: found.size - fitting.length }
}

type Entry = readonly [string, FoundPicture]

function entryOf(id: string, found: ReadonlyMap<string, FoundPicture>): readonly Entry[] {
  const picture = found.get(id)
  return picture === undefined ? [] : [[id, picture]]
}

function fittingIn(entries: readonly Entry[]): readonly Entry[] {
  let [bytes, pixels] = [0, 0]
  return entries.filter(([, { size, width, height }]) => {
    if (bytes + size > mostBytes || pixels + width * height > mostPixels) return false
    bytes += size
    pixels += width * height
    return true
  })
}

function isPicture(kind: string): kind is SentPicture['kind'] {
  return kind === 'image/png' || kind === 'image/jpeg'
}
