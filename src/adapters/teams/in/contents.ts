import { z } from 'zod'
import type { Wording } from '../../../text/language.ts'
import type { Activity, Attachment } from './activity.ts'
import { downloadInfo } from './files.ts'
import type { Spot } from './place.ts'

/** What comes with the words of a message. */
export interface SentContents {
  /** To be fetched and read. */
  readonly files: readonly Attachment[]
  /** Messages of others that are passed on: their HTML, and whose it was. */
  readonly passedOn: readonly { readonly html: string; readonly by: string }[]
  /** Why something of it is not kept. */
  readonly told: readonly Wording[]
}

/** What a message holds beside its words. Bots get files in personal chats alone, and pictures everywhere. */
export function contentsOf(activity: Activity, { kind }: Pick<Spot, 'kind'>): SentContents {
  const read = activity.attachments.map((attachment): Partial<SentContents> => {
    const { contentType } = attachment
    if (contentType.startsWith('image/')) return { files: [attachment] }
    if (contentType === downloadInfo) return kind === 'personal' ? { files: [attachment] } : tellOf('file')
    if (contentType === 'forwardedMessageReference') return readForwarded(attachment)
    return tellKind(activity, contentType)
  })
  const drawn = foreignPictures(activity) > read.flatMap(({ files = [] }) => files).length ? [unkept.picture] : []
  return {
    files: read.flatMap(({ files = [] }) => files),
    passedOn: read.flatMap(({ passedOn = [] }) => passedOn),
    told: [...new Set([...read.flatMap(({ told: words = [] }) => words), ...drawn])],
  }
}

/** Whether a message holds anything beside its words. */
export function hasContents(activity: Activity, spot: Pick<Spot, 'kind'>): boolean {
  const { files, passedOn, told: words } = contentsOf(activity, spot)
  return files.length + passedOn.length + words.length > 0
}

/** Teams' own rendering of a message, and the one that it answers, are nobody's words to keep. */
const silent: ReadonlySet<string> = new Set(['text/html', 'text/plain', 'messageReference', ''])

/** By the kinds that Microsoft lists: learn.microsoft.com/graph/api/resources/chatmessageattachment */
function tellKind({ text = '' }: Activity, contentType: string): Partial<SentContents> {
  if (silent.has(contentType)) return {}
  if (contentType === 'reference') return tellOf('file')
  if (/fluid|loop/i.test(contentType)) return tellOf('loop')
  if (contentType.endsWith('.codesnippet')) return tellOf('snippet')
  // The preview of a link: its address stands in the words.
  if (contentType.startsWith('application/vnd.microsoft.card.')) return /https?:\/\//.test(text) ? {} : tellOf('card')
  return tellOf('other')
}

/** Pictures in the HTML that are no emoji: those that come with no attachment are GIFs, stickers, or pasted from elsewhere. */
function foreignPictures({ attachments }: Activity): number {
  const html = attachments.find(({ contentType }) => contentType === 'text/html')?.content
  if (typeof html !== 'string') return 0
  const quoteless = html.replaceAll(/<blockquote[^>]{0,300}schema\.skype\.com\/Reply[\s\S]*?<\/blockquote>/gi, '')
  const pictures = quoteless.match(/<img\b[^>]*>/gi) ?? []
  return pictures.filter((tag) => !/schema\.skype\.com\/Emoji|\/emoticons?\//i.test(tag)).length
}

const Forwarded = z.looseObject({
  originalMessageContent: z.string().catch(''),
  originalMessageSender: z
    .looseObject({ user: z.looseObject({ displayName: z.string().catch('') }).nullish() })
    .nullish()
    .catch(null),
})

function readForwarded({ content }: Attachment): Partial<SentContents> {
  const read = Forwarded.safeParse(typeof content === 'string' ? jsonOf(content) : content).data
  if (read === undefined || read.originalMessageContent === '') return tellOf('forwarded')
  return { passedOn: [{ html: read.originalMessageContent, by: read.originalMessageSender?.user?.displayName ?? '' }] }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function tellOf(kind: keyof typeof unkept): Partial<SentContents> {
  return { told: [unkept[kind]] }
}

/** What is told where nothing is left to be kept, and nothing else says why. */
export const emptyWords: Wording = {
  fr: 'Votre message ne contient aucun texte que je sache lire : je n’ai rien enregistré. Écrivez-le en mots, ou envoyez-moi un fichier en conversation privée.',
  en: 'Your message holds no text that I can read, so I saved nothing. Write it in words, or send me a file in our private chat.',
}

const unkept = {
  file: {
    fr: 'Teams ne donne pas aux bots les fichiers joints dans un canal ou un groupe : je n’ai pas lu le vôtre. Collez son texte ici, ou envoyez-le-moi en conversation privée.',
    en: 'Teams gives bots no files that are attached in a channel or a group: I did not read yours. Paste its text here, or send it to me in our private chat.',
  },
  picture: {
    fr: 'Votre message montre une image ou un GIF que Teams ne donne pas aux bots : je ne l’ai pas gardé. Collez l’image elle-même, ou décrivez-la en une phrase.',
    en: 'Your message shows a picture or a GIF that Teams does not give to bots: I did not keep it. Paste the picture itself, or describe it in one sentence.',
  },
  loop: {
    fr: 'Votre message contient un composant Loop, que Teams ne me laisse pas lire : je ne l’ai pas gardé. Copiez son contenu, et collez-le comme texte.',
    en: 'Your message holds a Loop component, which Teams does not let me read: I did not keep it. Copy what it holds, and paste it as text.',
  },
  snippet: {
    fr: 'Votre message contient un extrait de code joint, que Teams ne me laisse pas lire : je ne l’ai pas gardé. Collez le code dans votre message.',
    en: 'Your message holds an attached piece of code, which Teams does not let me read: I did not keep it. Paste the code into your message.',
  },
  forwarded: {
    fr: 'Teams ne m’a pas donné le message que vous transférez : je ne l’ai pas gardé. Copiez son texte, et collez-le ici.',
    en: 'Teams did not give me the message that you pass on: I did not keep it. Copy its text, and paste it here.',
  },
  card: {
    fr: 'Votre message contient une carte d’une autre application, que je ne garde pas. Copiez ce qui vous sert, et collez-le comme texte.',
    en: 'Your message holds a card of another app, which I do not keep. Copy what you need of it, and paste it as text.',
  },
  other: {
    fr: 'Votre message contient un élément que je ne sais pas lire : je ne l’ai pas gardé. Dites ce qu’il contient en quelques mots, ou collez son texte.',
    en: 'Your message holds something that I cannot read: I did not keep it. Say what it holds in a few words, or paste its text.',
  },
} as const satisfies Record<string, Wording>
