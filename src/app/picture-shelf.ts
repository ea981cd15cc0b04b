import { idDigits } from '../flows/figures/attachments.ts'
import type { Files } from '../ports/files.ts'
import type { Inbox } from '../ports/inbox.ts'
import type { Pictures, PictureSender, PictureShelf } from '../ports/pictures.ts'

interface ShelfParts {
  readonly inbox: Pick<Inbox, 'proposalAt' | 'whereIs'>
  readonly files: Pick<Files, 'put'>
  readonly pictures: Pictures
  readonly now: () => string
}

/** Architecture: where a picture goes while its author reads the whole. */
const sectionOfPictures = 5

/** Stores pictures with the proposal in whose thread an author of it sends them. */
export function pictureShelf({ inbox, files, pictures, now }: ShelfParts): PictureShelf {
  async function findSection({ tenant, person, place }: PictureSender) {
    const proposal = await inbox.proposalAt(tenant, place)
    const location = proposal === null ? null : await inbox.whereIs(tenant, proposal)
    if (proposal === null || location === null || !location.outline.authors.includes(person)) return null
    return { proposal, section: location.at === 'recap' ? sectionOfPictures : location.at }
  }

  return {
    async shelve(bytes, sender) {
      const found = await findSection(sender)
      if (found === null) return { type: 'refused', why: 'nowhere' }
      const clean = await pictures.clean(bytes)
      if (clean.type === 'refused') return clean
      const { tenant, person } = sender
      // What it shows stands in the text, beside its id, where its author changes it.
      const place = { ...found, tenant, sender: person, at: now(), kind: clean.kind, alternative: '' }
      return { type: 'stored', id: (await files.put(place, clean.bytes)).slice(0, idDigits) }
    },
  }
}
