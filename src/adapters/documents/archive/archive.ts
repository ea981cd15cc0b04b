import type { PersonalData } from '../../../flows/model/view.ts'
import { readMe, readMeName } from '../../../flows/privacy/read-me.ts'
import { wordsIn } from '../../../text/words.ts'
import type { WrittenDocument } from '../../../ports/documents.ts'
import type { ExportedRow } from '../../../ports/erasure.ts'
import type { ArchiveParts } from './archive-parts.ts'
import { ownProposals } from './own-proposals.ts'
import { rowFiles } from './row-files.ts'
import { zipWriter } from './zip.ts'

/** Beyond so many bytes no further picture is added, and no Word or PDF file: texts and data always are. */
const roomyBytes = 24 * 1024 * 1024
/** So many proposals are written as Word and PDF too: each takes a second or two. */
const mostWritten = 10

/**
 * All that is stored of somebody as one zip: the rows as JSON, their proposals as documents, their pictures. It is read and
 * packed part by part, so that what it takes in memory is the packed archive and little more.
 */
export function archiveBy(parts: ArchiveParts): (data: PersonalData, tenant: string) => Promise<WrittenDocument> {
  return async ({ person, language }, tenant) => {
    const zip = zipWriter()
    const folders = wordsIn(language).privacy.folders
    const own = ownProposals(parts, { tenant, person, textName: folders.text }, (name, text) =>
      zip.add(`${folders.proposals}/${name}`, text),
    )
    const written = rowFiles((name, content) => zip.add(`${folders.data}/${name}`, content))
    let pictures = 0
    for await (const { table, row } of parts.rows({ tenant, person })) {
      await written.add(table, await own.take(table, row))
      if (table !== 'file_place') continue
      const added = zip.size < roomyBytes && (await addPicture(parts, tenant, row, zip, folders.pictures))
      if (!added) pictures += 1
    }
    await written.end()
    const documents = await own.writeDocuments(mostWritten, () => zip.size < roomyBytes)
    await zip.add(readMeName[language], readMe(language, parts.now(), { pictures, documents }))
    return { name: wordsIn(language).privacy.receive.file, mime: 'application/zip', bytes: zip.end() }
  }
}

/** Names by media type what people can open. */
const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' }

async function addPicture(
  { files }: ArchiveParts,
  tenant: string,
  { hash, proposal, section, kind }: ExportedRow['row'],
  zip: ReturnType<typeof zipWriter>,
  folder: string,
): Promise<boolean> {
  const file = await files.get(tenant, String(hash))
  if (file === null) return false
  const name = `${String(proposal)}-${String(section)}-${String(hash).slice(0, 8)}`
  await zip.add(`${folder}/${name}.${endings[String(kind)] ?? 'bin'}`, file.bytes)
  return true
}
