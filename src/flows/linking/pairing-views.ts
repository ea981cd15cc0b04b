import { joinList } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import type { Place } from '../model/event.ts'
import type { View } from '../model/view.ts'
import { sentence, view } from '../screens/blocks.ts'
import { linkingWords } from './linking-words.ts'

/** Another account of somebody, as they read of it. */
export interface NamedAccount {
  readonly platform: Place['platform']
  readonly name: string
}

/** What became of a code, for whoever typed it. */
export type PairingOutcome =
  | { readonly type: 'linked'; readonly with: NamedAccount }
  | { readonly type: 'wrong' | 'used' | 'expired' | 'own' | 'too-often' | 'public' | 'same-programme' | 'contradicts' }

/** The code, for one person alone. */
export function codeView(code: string, language: Language): View {
  const words = linkingWords[language]
  const shown = `${code.slice(0, 4)}-${code.slice(4)}`
  return view(language, [
    { type: 'text', text: words.code(shown) },
    { type: 'note', text: words.codeNever },
  ])
}

/** What became of the code that somebody typed. */
export function pairingView(outcome: PairingOutcome, language: Language): View {
  const words = linkingWords[language]
  switch (outcome.type) {
    case 'linked':
      return linkedView(outcome.with, language, [words.whatFor])
    case 'wrong':
    case 'used':
    case 'expired':
    case 'own':
    case 'public':
    case 'contradicts':
      return sentence(language, words[outcome.type])
    case 'too-often':
      return sentence(language, words.tooOften)
    case 'same-programme':
      return sentence(language, words.samePlace)
    default:
      return outcome satisfies never
  }
}

/** Two accounts are one person's from now on; how to end it, where it is news. */
export function linkedView({ platform, name }: NamedAccount, language: Language, more: readonly string[] = []): View {
  const words = linkingWords[language]
  const texts = [words.linked(words.platforms[platform], name), ...more, words.undo]
  return view(
    language,
    texts.map((text) => ({ type: 'text', text }) as const),
  )
}

/** For whoever ended the link. */
export function unlinkedView(accounts: readonly NamedAccount[], language: Language): View {
  const words = linkingWords[language]
  const names = accounts.map(({ platform, name }) => words.account(words.platforms[platform], name))
  return sentence(language, names.length === 0 ? words.notLinked : words.unlinked(joinList(names, language)))
}
