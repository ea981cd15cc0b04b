import { BadCorpus, type Labelled } from './corpus.ts'

/** The passages that are named, or all where none is. Throws `BadCorpus` for a name that no passage has, and for no passage at all. */
export function select(corpus: readonly Labelled[], folder: string, only: string | undefined): readonly Labelled[] {
  if (corpus.length === 0) {
    throw new BadCorpus(
      `${folder} holds no labelled passage; expected passages.jsonl with passages and labels.jsonl with a line of the same id for each.`,
    )
  }
  if (only === undefined) return corpus
  const ids = only.split(',').map((id) => id.trim())
  const unknown = ids.filter((id) => !corpus.some((passage) => passage.id === id))
  if (unknown.length > 0) throw new BadCorpus(`--only names ${unknown.join(', ')}, which ${folder} does not have.`)
  return corpus.filter(({ id }) => ids.includes(id))
}
