import type { ConfinedLimits } from '../../../confined/confined-process.ts'
import { writeAttachment } from '../../../flows/figures/attachments.ts'
import type { Log } from '../../../ports/log.ts'
import { mostPictureBytes, type PictureSender, type PictureShelf } from '../../../ports/pictures.ts'
import type { Wording } from '../../../text/language.ts'
import { codeBlock } from '../../../text/markdown/code-block.ts'
import { glance, mostCharacters, type ReadBytes } from './read-bytes.ts'
import { kindOf } from './kind-of.ts'
import { readingProcess } from './reading-process.ts'
import { fileWords, leftOutWords, restIsKept } from './words.ts'

/** A file that somebody sent, as its platform tells of it. */
export interface FileInMessage {
  readonly name: string
  /** Its media type; empty where the platform does not say. */
  readonly type: string
  /** In bytes; null where the platform does not say. */
  readonly size: number | null
  /** Why nothing of it can be read, where its platform says so beforehand. */
  readonly problem?: Wording
  /** The language of a piece of code, which stands in the text as a block of it. */
  readonly code?: string
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

/** How files are read. */
interface ReadingWay {
  /** Characters in all, the words said included; what is longer than an answer is shared out among the sections. */
  readonly most?: number
  /** Who sent them: pictures are stored with that person's proposal there, and nowhere else. */
  readonly sender?: PictureSender
}

/** Reads what people send: files and pasted HTML become Markdown. Nothing rejects because of what is in them. */
export interface FileReader {
  /** Pictures are stored, and stand in the text by their id. */
  readonly withFiles: (said: string, files: readonly FileInMessage[], how?: ReadingWay) => Promise<SaidWithFiles>
  /** HTML as Markdown; null where nothing can be made of it. */
  readonly html: (html: string) => Promise<string | null>
  /** Ends the process that reads. */
  close(): void
}

/** The most bytes of a file: a document with a few pictures. */
const mostBytes = 8_000_000
/** Files that may lie in memory at a time; the others are fetched when it is their turn. */
const mostAtOnce = 3

type FileText = { readonly text: string; readonly note: Wording | null } | { readonly problem: Wording }

/** One reader for all platforms, with one process behind it. */
export function fileReader(log: Log, limits?: ConfinedLimits, shelf: PictureShelf = noShelf): FileReader {
  const process = readingProcess(log, limits)
  const inTurn = atMost(mostAtOnce)

  async function readPicture(file: FileInMessage, sender: PictureSender | undefined): Promise<FileText> {
    const { name } = file
    if ((file.size ?? 0) > mostPictureBytes) return { problem: fileWords.pictureLarge(name) }
    const bytes = await file.fetch(mostPictureBytes)
    if (bytes === 'away') return { problem: fileWords.pictureAway(name) }
    return bytes === 'large' ? { problem: fileWords.pictureLarge(name) } : shelve(bytes, name, sender)
  }

  async function shelve(bytes: Uint8Array, name: string, sender: PictureSender | undefined): Promise<FileText> {
    const shelved = sender === undefined ? nowhere : await shelf.shelve(bytes, sender)
    if (shelved.type === 'stored') return { text: writeAttachment(shelved.id, ''), note: null }
    return { problem: refusals[shelved.why](name) }
  }

  async function readFile(file: FileInMessage, sender: PictureSender | undefined): Promise<FileText> {
    if (file.problem !== undefined) return { problem: file.problem }
    if (isPicture(file)) return readPicture(file, sender)
    if (isForeign(file)) return { problem: fileWords.kind(file.name) }
    if ((file.size ?? 0) > mostBytes) return { problem: fileWords.large(file.name) }
    const bytes = await file.fetch(mostBytes)
    if (typeof bytes === 'string') return { problem: fileWords[bytes](file.name) }
    const { name } = file
    const seen = glance(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
    const read = seen ?? (await process.read({ type: 'file', bytes, name }))
    if (read.type === 'picture') return shelve(bytes, name, sender)
    return isDrawing(bytes, read) ? readDrawing(file, bytes, read, sender) : textOf(file, read)
  }

  /** A drawing that was saved as a PDF: its first page is kept as a picture, above the few words that are on it. */
  async function readDrawing(
    file: FileInMessage,
    bytes: Uint8Array,
    read: TextRead,
    sender: PictureSender | undefined,
  ): Promise<FileText> {
    const shelved = await shelve(bytes, file.name, sender)
    const words = textOf(file, read)
    if ('problem' in shelved) return words
    if ('problem' in words) return { text: shelved.text, note: fileWords.firstPage(file.name) }
    return { text: `${shelved.text}\n\n${words.text}`, note: fileWords.firstPageAndWords(file.name) }
  }

  return {
    async withFiles(said, files, { most = mostCharacters, sender } = {}) {
      const texts = [said.trim()].filter((text) => text !== '')
      const problems: Wording[] = []
      const notes: Wording[] = []
      let room = most - said.length
      for (const file of files) {
        const read = await inTurn(() => readFile(file, sender))
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

type TextRead = Exclude<ReadBytes, { type: 'picture' }>

/** So many labels stand on a drawing, each of so many words: prose has longer lines. */
const mostLabels = 40
const mostWordsOfLabel = 8

/** Whether a PDF is a drawing, or a picture that was scanned: without words, or with labels alone. */
function isDrawing(bytes: Uint8Array, read: TextRead): boolean {
  if (kindOf(bytes) !== 'pdf') return false
  if (read.type === 'fault') return read.fault === 'scanned'
  if ((read.left?.pages ?? 0) > 0) return false
  const labels = read.text.split('\n').filter((line) => line.trim() !== '')
  return labels.length <= mostLabels && labels.every((line) => line.trim().split(/\s+/).length <= mostWordsOfLabel)
}

function textOf({ name, code }: FileInMessage, read: TextRead): FileText {
  switch (read.type) {
    case 'text':
      return {
        text: code === undefined ? read.text : codeBlock(code, read.text),
        note: read.left === undefined ? null : leftOutWords(name, read.left),
      }
    case 'fault':
      return { problem: fileWords[read.fault](name) }
  }
}

const nowhere = { type: 'refused', why: 'nowhere' } as const
/** A reader without one keeps no pictures. */
const noShelf: PictureShelf = { shelve: async () => nowhere }

const refusals = {
  kind: fileWords.pictureKind,
  large: fileWords.pictureLarge,
  pixels: fileWords.picturePixels,
  broken: fileWords.pictureBroken,
  heavy: fileWords.pictureHeavy,
  nowhere: fileWords.pictureNowhere,
} as const

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
