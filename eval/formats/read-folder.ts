import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { z } from 'zod'
import { Unusable } from '../unusable.ts'
import { checkPlanted } from './check-planted.ts'
import { Label, labelPassages, Passage } from './corpus.ts'
import { HeadingRow } from './heading-row.ts'
import { readLines } from './read-lines.ts'
import {
  AbsenceRow,
  ClaimRow,
  CleanRow,
  ContradictionRow,
  DeadlineRow,
  DefectRow,
  DialogueRow,
  KpiRow,
  LayoutRow,
  LicenceRow,
  ObjectiveRow,
  OrderRow,
  PlaceholderRow,
  RiskRow,
  SectionsRow,
} from './rows.ts'

/** Each file that can be measured, by its name, and how a line of it is read. */
const formats = {
  objectives: ObjectiveRow,
  risks: RiskRow,
  kpis: KpiRow,
  layouts: LayoutRow,
  absences: AbsenceRow,
  placeholders: PlaceholderRow,
  deadlines: DeadlineRow,
  contradictions: ContradictionRow,
  orders: OrderRow,
  claims: ClaimRow,
  licences: LicenceRow,
  dialogue: DialogueRow,
  sections: SectionsRow,
  defects: DefectRow,
  clean: CleanRow,
  passages: Passage,
  labels: Label,
  headings: HeadingRow,
} as const

type Name = keyof typeof formats

/** The labelled rows of a folder, empty where it has no file of that name. */
export type Folder = Omit<
  { readonly [Key in Name]: readonly z.infer<(typeof formats)[Key]>[] },
  'passages' | 'labels'
> & {
  readonly passages: ReturnType<typeof labelPassages>
  /** The whole text of a proposal, by its id: a file `ID.md`. */
  readonly documents: ReadonlyMap<string, string>
}

/** What a folder holds, and a sentence for each line and file that was passed over. */
export interface FolderRead {
  readonly folder: Folder
  readonly problems: readonly string[]
}

/**
 * Reads all files of a folder, and of `proposals` in it, that have a known name; where it has none, those of the folders in it,
 * together. Or the one file that is named, as headings where its name is not known.
 */
export function readFolder(path: string): FolderRead {
  const paths = pathsIn(path)
  const problems: string[] = unknownIn(path)
  const rowsOf = <Row>(name: Name, schema: z.ZodType<Row>): readonly Row[] => {
    return (paths.get(name) ?? []).flatMap((file) => {
      const read = readLines(file, schema)
      problems.push(...read.problems)
      return read.rows
    })
  }
  const folder: Folder = {
    objectives: rowsOf('objectives', ObjectiveRow),
    risks: rowsOf('risks', RiskRow),
    kpis: rowsOf('kpis', KpiRow),
    layouts: rowsOf('layouts', LayoutRow),
    absences: rowsOf('absences', AbsenceRow),
    placeholders: rowsOf('placeholders', PlaceholderRow),
    deadlines: rowsOf('deadlines', DeadlineRow),
    contradictions: rowsOf('contradictions', ContradictionRow),
    orders: rowsOf('orders', OrderRow),
    claims: rowsOf('claims', ClaimRow),
    licences: rowsOf('licences', LicenceRow),
    dialogue: rowsOf('dialogue', DialogueRow),
    sections: rowsOf('sections', SectionsRow),
    defects: rowsOf('defects', DefectRow),
    clean: rowsOf('clean', CleanRow),
    passages: labelPassages(rowsOf('passages', Passage), rowsOf('labels', Label)),
    headings: rowsOf('headings', HeadingRow),
    documents: documentsBeside(paths.get('sections')?.at(-1)),
  }
  if (Object.values(folder).every((rows) => ('size' in rows ? rows.size : rows.length) === 0)) {
    throw new Unusable([...problems, `${path} holds nothing that can be measured; expected ${expected}.`].join('\n'))
  }
  return { folder, problems: [...problems, ...checkPlanted([...folder.defects, ...folder.clean], folder.sections)] }
}

const names = Object.keys(formats).map((name) => `${name}.jsonl`)
const expected = `at least one of ${names.join(', ')} (passages and labels go together), in it or in a folder "proposals" in it`

function pathsIn(path: string): ReadonlyMap<string, readonly string[]> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new Unusable(`${path} is not there; expected a folder with ${expected}.`)
  if (found.isFile()) return new Map([[names.includes(basename(path)) ? basename(path, '.jsonl') : 'headings', [path]]])
  const own = filesIn(path)
  const places = own.size > 0 ? [own] : foldersIn(path).map((folder) => filesIn(folder))
  return new Map(names.map((name) => [basename(name, '.jsonl'), places.flatMap((files) => files.get(name) ?? [])]))
}

/** A folder's files of known names; its own goes before that of its proposals. */
function filesIn(path: string): ReadonlyMap<string, string> {
  return new Map(
    names
      .flatMap((name) => [join(path, 'proposals', name), join(path, name)])
      .filter((file) => existsSync(file))
      .map((file) => [basename(file), file]),
  )
}

function foldersIn(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => join(path, name))
    .toSorted()
}

/** A misspelt name would otherwise go unnoticed. */
function unknownIn(path: string): string[] {
  if (statSync(path).isFile()) return []
  return [path, join(path, 'proposals')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.jsonl') && !names.includes(basename(file)))
    .map((file) => `${file}: no file of this name is known, it is passed over; known are ${names.join(', ')}.`)
}

function documentsBeside(sections: string | undefined): ReadonlyMap<string, string> {
  if (sections === undefined) return new Map()
  const folder = dirname(sections)
  const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')
  return new Map(files.map((name) => [basename(name, '.md'), readFileSync(join(folder, name), 'utf8')]))
}
