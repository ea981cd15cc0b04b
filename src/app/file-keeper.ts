import type { Programme } from '../flows/model/act-context.ts'
import { dataFile } from '../flows/privacy/my-data.ts'
import { handedFile } from '../flows/review/handed-file.ts'
import { Unavailable } from '../ports/inbox.ts'
import { UnreadableProposal } from '../ports/unreadable-proposal.ts'
import type { FileGrant, HandFile } from '../ports/links.ts'
import type { Proposals } from '../ports/proposals.ts'
import { wordsIn } from '../text/words.ts'

interface FileParts {
  readonly proposals: Pick<Proposals, 'findById' | 'version'>
  readonly programme: Programme
  readonly now: () => string
}

/** Gives a file from what is stored now, to whoever may have it. */
export function fileKeeper(parts: FileParts): HandFile {
  return (grant) =>
    find(parts, grant).catch((error: unknown) => {
      if (error instanceof UnreadableProposal) throw error
      throw new Unavailable('the file could not be read', { cause: error })
    })
}

async function find({ proposals, programme, now }: FileParts, grant: FileGrant): ReturnType<HandFile> {
  const { tenant, proposal: id, version, format, actor, place } = grant
  if (format === 'zip') return { file: dataFile(actor.id, actor.language) }
  const loaded = await proposals.findById(tenant, id)
  if (loaded === null) return { refusal: wordsIn(actor.language).desk.gone(id) }
  const frozen = version === 0 ? null : await proposals.version(tenant, id, version)
  const event = { type: 'pressed', action: 'export', proposal: id, version, args: { format } } as const
  const envelope = { id: '', at: now(), tenant, place, actor, event }
  const { proposal } = loaded
  return handedFile({ ...programme, envelope, known: {}, proposal, args: {}, fields: {} }, grant, frozen)
}
