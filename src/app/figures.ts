import { awaitedDiagrams, namesPicture, showsPicture, type WithDiagrams } from '../flows/figures/drawn-diagrams.ts'
import { isNeverAsked } from '../flows/figures/with-diagrams.ts'
import { itself } from '../flows/model/itself.ts'
import type { Proposal } from '../flows/model/proposal.ts'
import { placePictures, sentIn } from '../flows/review/figures.ts'
import type { Figures } from '../ports/figures.ts'
import type { Files } from '../ports/files.ts'
import type { Inbox } from '../ports/inbox.ts'
import type { Log } from '../ports/log.ts'
import type { Proposals } from '../ports/proposals.ts'
import { sectionNumbers } from '../rubric/section.ts'
import { drawnPictures } from './drawn-pictures.ts'

/** Where figures are stored, and what they belong to. */
interface FigureParts {
  readonly files: Pick<Files, 'find' | 'get'>
  readonly proposals: Pick<Proposals, 'findById'>
  readonly log: Log
  /** The time now, as ISO 8601 in UTC. */
  readonly now: () => string
  /** Hands on that a page shows what was never drawn; absent where nothing is drawn. */
  readonly receive?: Inbox['receive']
}

/** Figures from the store of files. What was never drawn is asked for once a page shows it. */
export function storedFigures(parts: FigureParts): Figures {
  const { files, proposals } = parts
  return {
    async place({ tenant, proposal, version }, document) {
      const [sent, now] = await Promise.all([files.find(tenant, sentIn(document)), withDrawingsAsked(parts, proposal)])
      return placePictures(document, { diagrams: drawnPictures(now, version), sent, awaited: awaitedDiagrams(now) })
    },
    async take({ tenant, proposal, version }, hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) return null
      const isDrawn = [...drawnPictures(proposal, version).values()].some((picture) => picture.hash === hash)
      return isDrawn || namesPicture(Object.values(version.sections), hash) ? files.get(tenant, hash) : null
    },
    async current({ tenant, proposal: id, hash }) {
      const loaded = await proposals.findById(tenant, id)
      if (loaded === null || loaded.proposal.state === 'withdrawn') return null
      const texts = Object.values(loaded.proposal.sections).flatMap(({ pieces }) => pieces.map(({ text }) => text))
      return showsPicture(loaded.proposal, texts, hash) ? files.get(tenant, hash) : null
    },
  }
}

/** The proposal as it is once its drawings are asked for; a page that cannot ask is shown all the same. */
async function withDrawingsAsked(parts: FigureParts, proposal: Proposal): Promise<WithDiagrams> {
  const { receive, proposals, log, now } = parts
  if (receive === undefined || !sectionNumbers.some((number) => isNeverAsked(proposal, number))) return proposal
  const { tenant, id, home, language, sections } = proposal
  const revisions = sectionNumbers.map((number) => sections[number].revision).join('.')
  try {
    await receive({
      id: `displayed ${id} ${revisions}`,
      at: now(),
      tenant,
      place: home,
      actor: itself(language),
      event: { type: 'displayed', proposal: id },
    })
    return (await proposals.findById(tenant, id))?.proposal ?? proposal
  } catch (error) {
    log.warn({ tenant, error: String(error) }, 'the drawing of a diagram on a page could not be asked for')
    return proposal
  }
}
