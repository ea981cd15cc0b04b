import type { PictureSender } from '../../../../ports/pictures.ts'
import type { Wording } from '../../../../text/language.ts'
import type { SlackProgramme } from '../../programme.ts'
import { plainText } from '../plain-text.ts'
import type { Sight } from '../sight.ts'
import type { Unread } from './block-text.ts'
import type { MessageContent } from './content.ts'

/** What a message says as people read it: its text, whom it names beside the bot, and sentences for its author alone. */
export interface ReadText {
  readonly text: string
  readonly people: readonly string[]
  /** About what could not be read, or not in full. */
  readonly told: readonly Wording[]
}

interface TextReader {
  readonly tenant: string
  readonly programme: Pick<SlackProgramme, 'botUser'>
  readonly sight: Pick<Sight, 'nameOf' | 'person' | 'withFiles'>
}

/** The words of a text, without the bot's name at either end, people by their names as far as they are known. */
export function readWords(raw: string, { tenant, programme, sight }: TextReader): Omit<ReadText, 'told'> {
  const { botUser } = programme
  const nameOf = (id: string) => (id === botUser ? 'MLOps Proposal' : sight.nameOf(tenant, id))
  const { text, people } = plainText(withoutBot(raw, botUser), nameOf)
  return { text: text.trim(), people: people.filter((id) => id !== botUser) }
}

/** All that a message holds as text. People are looked up whom nobody has seen before; files are fetched and kept for `sender`. */
export async function textOf(content: MessageContent, sender: PictureSender, reader: TextReader): Promise<ReadText> {
  const { sight, tenant } = reader
  const named = readWords(content.text, reader).people.filter((id) => sight.nameOf(tenant, id) === null)
  await Promise.all([...new Set(named)].slice(0, mostNames).map((id) => sight.person(tenant, id)))
  const said = readWords(content.text, reader)
  const unread = [...new Set(content.unread)].map((kind) => unreadWords[kind])
  if (content.files.length > 0) {
    const { text, problems, notes } = await sight.withFiles(said.text, content.files, sender)
    return { ...said, text, told: [...problems, ...notes, ...unread] }
  }
  return { ...said, told: unread }
}

/** The most people who are looked up for one message; more than so many are named by their ids. */
const mostNames = 20

/** Who calls the bot by its name says nothing by that. */
function withoutBot(text: string, botUser: string | null): string {
  if (botUser === null) return text
  const name = `<@${botUser}>`
  const start = text.trimStart()
  const rest = start.startsWith(name) ? start.slice(name.length).replace(/^[\s,:]+/, '') : text
  const end = rest.trimEnd()
  return end.endsWith(name) ? end.slice(0, -name.length).replace(/[\s,:]+$/, '') : rest
}

const unreadWords: Readonly<Record<Unread, Wording>> = {
  picture: {
    fr: 'Votre message montre une image ou un GIF qui n’est pas un fichier joint\u00A0: je ne l’ai pas gardé. Joignez l’image comme un fichier, ou décrivez-la en une phrase.',
    en: 'Your message shows a picture or a GIF that is no attached file: I did not keep it. Attach the picture as a file, or describe it in one sentence.',
  },
  other: {
    fr: 'Votre message contient un élément que je ne sais pas lire\u00A0: je ne l’ai pas gardé. Dites ce qu’il contient en quelques mots, ou collez son texte.',
    en: 'Your message holds something that I cannot read: I did not keep it. Say what it holds in a few words, or paste its text.',
  },
}

/** What is told where nothing is left to be stored, and nothing else says why. */
export const emptyWords: Wording = {
  fr: 'Votre message ne contient aucun texte que je sache lire\u00A0: je n’ai rien enregistré. Écrivez-le en mots, ou joignez un fichier.',
  en: 'Your message holds no text that I can read, so I saved nothing. Write it in words, or attach a file.',
}
