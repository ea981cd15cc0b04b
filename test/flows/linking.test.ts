import { describe, expect, test } from 'vitest'
import { readSlash } from '../../src/flows/acts/read-slash.ts'
import { privateCommand } from '../../src/flows/acts/command-words.ts'
import { whyNotBrought } from '../../src/flows/linking/why-not-brought.ts'
import { linkingWords } from '../../src/flows/linking/linking-words.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import { coAuthor, ownerAsAuthor } from '../../src/flows/model/people.ts'
import { envelopeOf, proposalOf } from '../contracts/example.ts'

const ana = { id: 'ana', name: 'Ana' }
const bo = { id: 'bo', name: 'Bo' }
const { notNow } = linkingWords.fr
const id = 'MLP-2026-001'

describe('the words that link accounts', () => {
  test.each(['relier ABCD-2345', '!relier abcd2345', 'link ABCD 2345', 'délier', 'unlink', '!relier'])(
    '“%s” is a command in a private chat',
    (words) => {
      expect(privateCommand(words, 'outside')).not.toBeNull()
    },
  )

  test.each(['relier les compteurs au modèle', 'link the meters to the model', 'lier'])(
    '“%s” is an answer',
    (words) => {
      expect(privateCommand(words, 'outside')).toBeNull()
    },
  )

  test('the code is what follows them', () => {
    expect(readSlash('relier ABCD-2345')).toMatchObject({ act: 'link', argument: 'ABCD-2345' })
  })
})

describe('a draft of another platform', () => {
  const dm = { platform: 'slack', channel: 'D1', thread: null } as const
  const why = (changes: Partial<Proposal>, here: Readonly<Record<string, string>> = { ana: 'U1' }, place = dm) =>
    whyNotBrought({ proposal: proposalOf(id, changes), platform: 'web', person: 'ana', here }, envelopeOf({ place }))

  test('comes while it was never submitted', () => {
    expect(why({})).toBeNull()
    for (const state of ['submitted', 'in-review', 'changes-requested', 'approved', 'published'] as const)
      expect(why({ state, version: 1 }), state).toBe(notNow.submitted(id))
    expect(why({ version: 1 })).toBe(notNow.submitted(id))
    expect(why({ state: 'archived' })).toBe(notNow.over(id))
    expect(why({ goesOn: { platform: 'slack', id: 'MLP-2026-009', key: '1' } })).toBe(notNow.gone(id))
  })

  test('is moved by its owner, and with others who write on to where they can', () => {
    expect(why({ owner: bo, authors: [ownerAsAuthor(bo), coAuthor(ana)] })).toBe(notNow.notOwner(id, 'Bo'))
    const authors = [ownerAsAuthor(ana), coAuthor(bo)]
    expect(why({ authors })).toBeNull()
    expect(why({ authors }, { ana: 'U1', bo: 'U2' })).toBe(notNow.private)
    expect(why({ authors }, { ana: 'U1', bo: 'U2' }, { ...dm, channel: 'C1' } as never)).toBeNull()
  })
})
