import type { Person, Place } from '../flows/model/event.ts'
import type { Language } from '../text/language.ts'

/** Who somebody is on one platform, and where they are told what concerns them alone. */
export interface Account {
  readonly tenant: string
  readonly person: Person
  readonly language: Language
  readonly place: Place
}

/** What became of a code that was typed. */
export type SpentCode =
  /** Both accounts are one person's from now on. */
  | { readonly type: 'linked'; readonly with: Account }
  /** No such code; one that was used or ran out; the typist's own; or they have tried too often. */
  | { readonly type: 'wrong' | 'used' | 'expired' | 'own' | 'too-often' }
  /** It was typed where others read it, in the programme that it comes from, or by one whose links it contradicts: it is spent, and nothing is linked. */
  | { readonly type: 'public' | 'same-programme' | 'contradicts'; readonly of: Account }

/** Times and numbers of codes. */
export const codeLimits = { lastsMs: 10 * 60_000, letters: 8, tries: 5, triesMs: 60 * 60_000 } as const

/** Which accounts are one person's. */
export interface PersonLinks {
  /** Makes a code that shows, once, within ten minutes, that whoever types it is this person; the one before ends. */
  offer(account: Account, at: string): Promise<string>
  /** Spends a code for whoever typed it; the same try, by its key, again has the same outcome. */
  spend(key: string, code: string, by: Account, where: 'alone' | 'public', at: string): Promise<SpentCode>
  /** The other accounts of the same person. */
  others(tenant: string, person: string): Promise<readonly Account[]>
  /** Ends what links the account to others; gives those. The same try, by its key, again gives the same. */
  unlink(key: string, account: Account, at: string): Promise<readonly Account[]>
  /** The app was removed: nobody there is linked to anybody any more. */
  forgetTenant(tenant: string): Promise<void>
}
