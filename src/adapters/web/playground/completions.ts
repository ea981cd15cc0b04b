import { commands } from '../../../flows/acts/commands.ts'
import type { Language, Wording } from '../../../text/language.ts'

/** Something that the composer can complete: what it inserts, and what that does. */
export interface Completion {
  readonly insert: string
  readonly hint: string
  readonly where: 'room' | 'thread'
}

/** What may follow the slash command, French and English. */
const slash: readonly { readonly words: Wording; readonly hint: Wording }[] = [
  { words: both(''), hint: { fr: 'commence ou reprend une proposition', en: 'starts or resumes a proposal' } },
  {
    words: { fr: 'nouveau', en: 'new' },
    hint: { fr: 'commence une autre proposition', en: 'starts another proposal' },
  },
  { words: { fr: 'liste', en: 'list' }, hint: { fr: 'vos propositions en cours', en: 'your open proposals' } },
  {
    words: { fr: 'statut', en: 'status' },
    hint: { fr: 'où en sont vos propositions', en: 'where your proposals stand' },
  },
  { words: { fr: 'file', en: 'queue' }, hint: { fr: 'ce qui attend une relecture', en: 'what waits for a review' } },
  {
    words: both('catalogue'),
    hint: { fr: 'cherche dans les propositions publiées', en: 'searches the published proposals' },
  },
  {
    words: both('admin'),
    hint: {
      fr: 'la formation en un coup d’œil, pour la coordination',
      en: 'the programme at a glance, for coordinators',
    },
  },
  { words: { fr: 'aide', en: 'help' }, hint: { fr: 'tout ce que vous pouvez taper', en: 'all that you can type' } },
]

export function completions(language: Language): readonly Completion[] {
  return [
    ...slash.map(({ words, hint }) => ({
      insert: `/mlops-proposal ${words[language]}`.trim(),
      hint: hint[language],
      where: 'room' as const,
    })),
    ...commands.map(({ usage, help }) => ({
      insert: usage[language],
      hint: help[language],
      where: 'thread' as const,
    })),
  ]
}

function both(words: string): Wording {
  return { fr: words, en: words }
}
