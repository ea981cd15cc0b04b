import type { ConfinedLimits } from '../../../confined/confined-process.ts'
import type { Log } from '../../../ports/log.ts'
import type { Wording } from '../../../text/language.ts'
import { glance, mostCharacters, type ReadBytes } from './read-bytes.ts'
import { readingProcess } from './reading-process.ts'
import { fileWords, leftOutWords, restIsKept } from './words.ts'

/** A file that somebody sent, as its platform tells of it. */
export interface FileInMessage {
  readonly name: string
  /** Its media type; empty where the platform does not say. */
  readonly type: string
  /** In bytes; null where the platform does not say. */
  readonly size: number | null
  /** The bytes, or why there are none: more than `most`, or the platform does not give them. */
  readonly fetch: (most: number) => Promise<Uint8Array | 'large' | 'away'>
}

/**
 * What a person says, with the text of their files below it, a sentence for each file that could not be read, and one for
 * each of which something was left out.
 */
export interface SaidWithFiles {
  readonly text: string
  readonly problems: readonly Wording[]
  readonly notes: readonly Wording[]
}

/** Reads what people send: files and pasted HTML become Markdown. Nothing rejects because of what is in them. */
export interface FileReader {
  /** `most` characters in all, the words said included; what is longer than an answer is shared out among the sections. */
  readonly withFiles: (said: string, files: readonly FileInMessage[], most?: number) => Promise<SaidWithFiles>
  /** HTML as Markdown; null where nothing can be made of it. */
  readonly html: (html: string) => Promise<string | null>
  /** Ends the process that reads. */
  close(): void
}

/** The most bytes of a file: a document with a few pictures. */
export const mostBytes = 8_000_000
/** Files that may lie in memory at a time; the others are fetched when it is their turn. */
const mostAtOnce = 3

type FileText = { readonly text: string; readonly note: Wording | null } | { readonly problem: Wording }

/** One reader for all platforms, with one process behind it. */
export function fileReader(log: Log, limits?: ConfinedLimits): FileReader {
  const process = readingProcess(log, limits)
  const inTurn = atMost(mostAtOnce)

  async function readFile(file: FileInMessage): Promise<FileText> {
    if (isPicture(file)) return { problem: fileWords.picture(file.name) }
    if (isForeign(file)) return { problem: fileWords.kind(file.name) }
    if ((file.size ?? 0) > mostBytes) return { problem: fileWords.large(file.name) }
    const bytes = await file.fetch(mostBytes)
    if (typeof bytes === 'string') return { problem: fileWords[bytes](file.name) }
    const { name } = file
    const seen = glance(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
    return textOf(file, seen ?? (await process.read({ type: 'file', bytes, name })))
  }

  return {
    async withFiles(said, files, most = mostCharacters) {
      const texts = [said.trim()].filter((text) => text !== '')
      const problems: Wording[] = []
      const notes: Wording[] = []
      let room = most - said.length
      for (const file of files) {
        const read = await inTurn(() => readFile(file))
        if ('problem' in read) problems.push(read.problem)
        else if (read.text.length > room) problems.push(fileWords.long(file.name))
        else {
          room -= read.text.length
          texts.push(read.text)
          if (read.note !== null) notes.push(read.note)
        }
      }
      const text = texts.join('\n\n')
      return { text, problems: text === '' ? problems : problems.map(withRest), notes }
    },
    async html(html) {
      const read = await process.read({ type: 'html', html })
      return read.type === 'text' ? read.text : null
    },
    close: () => process.close(),
  }
}

function textOf({ name }: FileInMessage, read: ReadBytes): FileText {
  switch (read.type) {
    case 'text':
      return { text: read.text, note: read.left === undefined ? null : leftOutWords(name, read.left) }
    case 'picture':
      return { problem: fileWords.picture(name) }
    case 'fault':
      return { problem: fileWords[read.fault](name) }
  }
}

function isPicture({ name, type }: FileInMessage): boolean {
  return type.startsWith('image/') || /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?|heic|heif)$/i.test(name)
}

/** What is surely no text is not even fetched. */
function isForeign({ name, type }: FileInMessage): boolean {
  const known = /\.(?:odt|rtf|pptx?|xlsx?|ods|odp|pages|key|zip|7z|gz|rar|mp[34]|mov|avi|wav|exe)$/i
  return known.test(name) || type.startsWith('video/') || type.startsWith('audio/')
}

function withRest({ fr, en }: Wording): Wording {
  return { fr: `${fr} ${restIsKept.fr}`, en: `${en} ${restIsKept.en}` }
}

/** Lets so many tasks run at a time; the others wait for their turn. */
function atMost(count: number): <T>(task: () => Promise<T>) => Promise<T> {
  const lines: Promise<unknown>[] = Array.from({ length: count }, () => Promise.resolve())
  let next = 0
  return (task) => {
    const line = next
    next = (next + 1) % count
    const done = (lines[line] ?? Promise.resolve()).then(task)
    lines[line] = done.catch(() => undefined)
    return done
  }
}
