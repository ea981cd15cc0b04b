import type { Documents } from '../../../ports/documents.ts'
import type { ExportedRow, Subject } from '../../../ports/erasure.ts'
import type { Files } from '../../../ports/files.ts'
import type { Proposals } from '../../../ports/proposals.ts'
import type { Rubric } from '../../../rubric/rubric.ts'

/** What an archive of somebody's data is made from. */
export interface ArchiveParts {
  readonly rows: (subject: Subject) => AsyncIterable<ExportedRow>
  readonly proposals: Pick<Proposals, 'findById'>
  readonly files: Pick<Files, 'get'>
  readonly documents: Pick<Documents, 'write'>
  readonly rubric: Rubric
  readonly now: () => string
}
