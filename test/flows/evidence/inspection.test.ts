import { describe, expect, test } from 'vitest'
import type { InspectionTrouble } from '../../../src/rubric/facts/inspection-trouble.ts'
import type { RepositoryEvidence } from '../../../src/flows/evidence/inspection.ts'
import { inspected } from '../../support/inspected.ts'
import { comeBack, find, link, lookingTable } from '../../support/looking-table.ts'
import { stampOf, submit, written } from '../../support/stages.ts'
import { heard, people, type Played, type Table, table, told } from '../../support/table.ts'

const { camille, nadia } = people
const repository = 'https://github.com/ada/demand'
const seen = (id: 'container' | 'tests' | 'secret-file' | 'ci', ...paths: string[]) =>
  ({ id, sight: 'seen', paths, count: paths.length }) as const
const absent = (id: 'container' | 'tests' | 'compose' | 'drift' | 'notebooks') =>
  ({ id, sight: 'absent', paths: [], count: 0 }) as const

function unseen(why: InspectionTrouble, retryAt: string | null = null, asked = 'ada/demand'): RepositoryEvidence {
  return { type: 'not inspected', asked, why, at: '2026-11-23T09:04:00.000Z', retryAt }
}

const slots = ({ effects }: Played) =>
  effects.flatMap((effect) =>
    'slot' in effect && effect.slot?.startsWith('evidence') ? [`${effect.type} ${effect.slot}`] : [],
  )

function begun(language: 'fr' | 'en' = 'fr'): Table {
  const t = lookingTable(language)
  t.command(camille)
  return t
}

/** With plain spaces, as tests are written. */
function spoken(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ')
}

/** The card of the facts, as it was shown last. */
function card(played: Played): string {
  const shown = played.effects.findLast((effect) => 'slot' in effect && effect.slot?.startsWith('evidence'))
  return spoken(shown?.view.text ?? '')
}

describe('a repository that section 6 links', () => {
  test('is looked at once the section is done, and again only where its links change', () => {
    const t = begun()
    t.press(camille, 'section', { section: '6' })

    expect(t.say(camille, `POC : ${repository}`, 'm6').inspections).toEqual([])
    const done = t.press(camille, 'done', { section: '6' })
    expect(done.inspections).toEqual([{ kind: 'inspection', subject: 6, run: 1, of: repository }])
    expect(slots(done)).toEqual(['show evidence#1'])
    expect(card(done)).toContain('Je regarde ada/demand…')
    find(t, done, inspected())

    expect(t.edit(camille, 'm6', `Notre POC : ${repository}`).inspections).toEqual([])
    const other = t.edit(camille, 'm6', `${repository} et https://github.com/ada/web`)
    expect(other.inspections).toEqual([
      { kind: 'inspection', subject: 6, run: 2, of: `${repository}\nhttps://github.com/ada/web` },
    ])
    expect(slots(other)).toEqual(['show evidence#1'])
  })

  test('nothing is looked at where the program does not, or where no repository is linked', () => {
    const off = table('fr')
    off.command(camille)
    expect(link(off, repository).inspections).toEqual([])

    for (const text of ['https://gitlab.com/ada/demand', 'https://github.com/topics/mlops', 'Rien encore.'])
      expect(link(begun(), text).inspections).toEqual([])
  })

  test('three are looked at, each once, whatever case and form they have', () => {
    const t = begun()
    const links = [
      'github.com/ada/demand',
      'git@github.com:Ada/Demand.git',
      'https://github.com/a/b/tree/main',
      'https://github.com/c/d',
      'https://github.com/e/f',
    ]

    expect(card(link(t, links.join('\n')))).toContain('Je regarde ada/demand, a/b et c/d…')
  })

  test('its facts take the place of the message that said so, in plain words', () => {
    const t = begun()
    const facts = [
      seen('tests', 'tests/test_api.py'),
      seen('ci', '.github/workflows/ci.yml'),
      absent('container'),
      absent('drift'),
      absent('notebooks'),
    ]
    const run = {
      path: '.github/workflows/ci.yml',
      conclusion: 'failure',
      commit: 'a'.repeat(40),
      at: '2026-11-02T10:05:00Z',
    }
    const shown = find(t, link(t, repository), inspected(facts, { runs: [run], forkOf: 'grace/demand' }))

    expect(slots(shown)).toEqual(['show evidence#1'])
    expect(card(shown)).toMatchInlineSnapshot(`
      "Vérification automatique
      Ce que montre votre dépôt
      ada/demand, commit 3f2a1b0 du 27 novembre 2026 : 12 commits, 2 personnes. Public, licence MIT selon GitHub, copie (fork) de grace/demand.
      Dernier résultat de ci.yml : échec (2 novembre 2026).
      - Vu : des tests et une intégration continue
      - Pas vu : un Dockerfile
      Ce sont des faits, pas une note : j’ai lu les noms des fichiers et le texte de 4 d’entre eux. Ce que je ne vois pas peut être ailleurs, ou encore à venir."
    `)
    expect(t.proposal().inspection).toMatchObject({ status: 'found', run: 1 })
  })

  test('in English, too', () => {
    const t = begun('en')

    expect(
      card(
        find(t, link(t, repository), inspected([seen('tests'), absent('container')], { runs: null, licence: null })),
      ),
    ).toMatchInlineSnapshot(`
      "Automatic check
      What your repository shows
      ada/demand, commit 3f2a1b0 of 27 November 2026: 12 commits, 2 people. Public, no licence that GitHub recognises.
      - Seen: tests
      - Not seen: a Dockerfile
      These are facts, not a mark: I read the names of files and the text of 4 of them. What I do not see may be elsewhere, or still to come."
    `)
  })

  test('an outcome of an earlier asking, or one that comes twice, changes nothing', () => {
    const t = begun()
    const first = link(t, repository)
    const second = t.edit(camille, 'm6', 'https://github.com/ada/web')

    expect(slots(find(t, first, inspected()))).toEqual([])
    expect(slots(find(t, second, inspected()))).toEqual(['show evidence#1'])
    expect(slots(find(t, second, inspected()))).toEqual([])
  })

  test('what can no longer be linked leaves the card', () => {
    const t = begun()
    find(t, link(t, repository), inspected())

    const gone = t.edit(camille, 'm6', 'Données : https://data.example.org/frost')

    expect(gone.inspections).toEqual([])
    expect(card(gone)).toBe('Ni dépôt GitHub ni source de données que je connaisse n’est lié dans la section 6.')
    expect(t.proposal().inspection?.repositories).toEqual([])
  })
})

describe('a repository that could not be looked at', () => {
  test.each<[InspectionTrouble, string]>([
    [
      'missing',
      'ada/demand, non vérifié : il n’y a pas de dépôt public de ce nom, ou il est privé (GitHub ne dit pas lequel des deux).',
    ],
    ['private', 'Seuls les dépôts publics sont regardés.'],
    ['empty', 'ce dépôt est vide.'],
    ['blocked', 'GitHub ne donne pas accès à ce dépôt.'],
    ['unreachable', 'GitHub ne répond pas.'],
    ['slow', 'GitHub met trop de temps à répondre.'],
    ['large', 'la réponse de GitHub est trop grande.'],
    ['garbled', 'n’a pas la forme attendue.'],
    ['refused', 'menait à une autre adresse'],
  ])('%s: it is not verified, with the reason', (why, words) => {
    const t = begun()

    expect(card(find(t, link(t, repository), unseen(why)))).toContain(words)
  })

  test('is tried again when its host says so, three times, and keeps what stands beside it', () => {
    const t = begun()
    const asked = link(t, `${repository} https://github.com/ada/web`)
    const web = { ...inspected([seen('tests')]), asked: 'ada/web' }
    const later = '2026-11-23T10:32:00.000Z'
    const limited = find(t, asked, unseen('limited', later), web)

    expect(card(limited)).toContain('Je réessaie de moi-même à 11 h 32.')
    const wakesAt = t.timers().find(({ name }) => name === 'inspection-again')?.at ?? ''
    // Those that one limit stopped do not wake at once.
    expect(wakesAt > later).toBe(true)
    expect(Date.parse(wakesAt) - Date.parse(later)).toBeLessThan(60_000)
    for (let again = 1; again <= 3; again += 1) {
      const at = t.timers().find(({ name }) => name === 'inspection-again')?.at ?? ''
      const [, due] = t.until(at).find(([name]) => name === 'inspection-again') ?? []
      expect(due?.inspections.map(({ run }) => run)).toEqual([1 + again])
      if (due !== undefined) find(t, due, unseen('limited', new Date(Date.parse(at) + 3_600_000).toISOString()), web)
    }

    expect(t.timers().map(({ name }) => name)).not.toContain('inspection-again')
  })

  test.each([
    [
      'fr',
      'Je n’ai pas regardé ada/demand et ada/web cette fois : je regarde au plus 20 dépôts par personne en 24 heures, et j’y suis. Je le ferai de moi-même le 24 novembre à 9 h 30 ; ce que je savais d’avant reste ici.',
    ],
    [
      'en',
      'I did not look at ada/demand and ada/web this time: I look at 20 repositories at most for one person within 24 hours, and these are used up. I will do so by myself on 24 November at 09:30; what I knew from before stays here.',
    ],
  ] as const)('beyond the looks of a day it is said in %s when it is looked at, and it is', (language, words) => {
    const t = begun(language)
    const known = inspected([seen('tests')])
    find(t, link(t, `${repository} https://github.com/ada/web`), known, unseen('slow', null, 'ada/web'))
    t.wait(1)
    const again = '2026-11-24T08:30:00.000Z'
    const left = { repositories: [known, unseen('used up', again, 'ada/web')], again }
    const shown = comeBack(t, t.say(camille, '!poc'), { type: 'answered', answer: left })

    expect(card(shown)).toContain(words)
    expect(card(shown)).toContain('ada/demand, commit ')
    const [, due] = t.until(again).find(([name]) => name === 'inspection-again') ?? []
    expect(due?.inspections).toHaveLength(1)
    const looked = find(t, due ?? shown, { ...known, at: again }, { ...known, asked: 'ada/web', at: again })
    expect(card(looked)).not.toContain('24')
    expect(t.timers().map(({ name }) => name)).not.toContain('inspection-again')
  })

  test('a token that is refused is no fault of the learner, and what was seen before still stands', () => {
    const t = begun()
    const first = comeBack(t, link(t, repository), { type: 'failed', trouble: 'misconfigured' })
    expect(card(first)).toContain('GitHub refuse le réglage de ce programme')

    t.wait(1)
    find(t, t.say(camille, '!poc'), inspected([seen('tests')]))
    t.wait(1)
    const again = comeBack(t, t.say(camille, '!poc'), { type: 'failed', trouble: 'timeout' })
    expect(card(again)).toContain('Vu : des tests')
    expect(card(again)).toContain('Je n’ai pas pu regarder de nouveau.')
  })

  test('one that is broken off because its links changed looks at what is linked now', () => {
    const t = begun()
    const asked = link(t, repository)

    expect(comeBack(t, asked, { type: 'outdated' }).inspections.map(({ run }) => run)).toEqual([2])
  })
})

describe('!poc', () => {
  test('lists the links for who asks, looks again, and brings the card down', () => {
    const t = begun()
    find(t, link(t, repository), inspected())
    t.wait(1)

    const asked = t.say(camille, '!poc')

    expect(told(asked)).toContain(repository)
    expect(told(asked)).toContain('est dans la fiche, plus bas')
    expect(asked.inspections).toHaveLength(1)
    expect(slots(asked)).toEqual(['remove evidence#1', 'show evidence#2'])
    expect(card(asked)).toContain('Je regarde de nouveau…')
    expect(slots(find(t, asked, inspected()))).toEqual(['show evidence#2'])
  })

  test('asks for nothing twice: while it is looked at, or within a minute', () => {
    const t = begun()
    const first = link(t, repository)
    expect(t.say(camille, '!poc').inspections).toEqual([])

    find(t, first, { ...inspected(), at: new Date(Date.parse(t.now()) + 60_000).toISOString() })
    const again = t.press(camille, 'poc')
    expect(again.inspections).toEqual([])
    expect(slots(again)).toEqual(['remove evidence#2', 'show evidence#3'])
  })
})

describe('files that may hold a secret', () => {
  test('are told their owner alone, once, and stand on no card', () => {
    const t = begun()
    const evidence = inspected([seen('tests', 'tests/test_a.py'), seen('secret-file', 'config/.env')])
    const shown = find(t, link(t, repository), evidence)

    const tells = shown.effects.filter(({ type }) => type === 'tell')
    expect(tells).toMatchObject([{ person: 'camille', direct: { openly: { said: [] } } }])
    expect(told(shown)).toContain('ada/demand · config/.env')
    expect(card(shown)).not.toMatch(/\.env|secret/)

    t.wait(1)
    expect(told(find(t, t.say(camille, '!poc'), evidence))).toBe('')
  })
})

describe('a submission', () => {
  const drafted = (facts: readonly RepositoryEvidence[] | null) => {
    const t = lookingTable('en', written().save())
    const asked = t.say(camille, '!poc')
    if (facts !== null) find(t, asked, ...facts)
    return t
  }

  test('waits for nothing: its version keeps what is there, and takes in what comes back for it', () => {
    const t = drafted([{ ...inspected(), asked: 'example/frost-mlops' }])
    t.wait(1)
    t.press(camille, 'recap')
    const sent = t.press(camille, 'submit', { stamp: stampOf(t) })

    expect(t.proposal().state).toBe('submitted')
    expect(sent.inspections).toHaveLength(1)
    expect(sent.frozen?.inspection?.repositories).toHaveLength(1)
    const late = find(t, sent, {
      ...inspected([seen('tests'), seen('secret-file', '.env')]),
      asked: 'example/frost-mlops',
    })
    expect(late.looked).toMatchObject({ version: 1, inspection: { status: 'found' } })
    expect(JSON.stringify(late.looked)).not.toContain('.env')
    const onCard = late.effects.filter((effect) => effect.type === 'show' && effect.to === 'reviewers')
    expect(onCard.map(({ view }) => view.text).join()).toContain('POC ada/demand: public, MIT, commit 3f2a1b0')
  })

  test('has on its reviewers’ card what its version holds, whatever the author looks at later', () => {
    const t = drafted(null)
    t.wait(1)
    t.press(camille, 'recap')
    const sent = t.press(camille, 'submit', { stamp: stampOf(t) })
    const here = { ...inspected([seen('tests'), seen('secret-file', '.env')]), asked: 'example/frost-mlops' }
    const frozen = find(t, sent, here).looked?.inspection
    t.wait(1)
    const later = find(t, t.say(camille, '!poc'), { ...inspected([], { commit: '9'.repeat(40) }), asked: here.asked })

    expect(later.looked).toBeUndefined()
    expect(later.effects.filter((effect) => effect.type === 'show' && effect.to === 'reviewers')).toEqual([])
    expect(t.proposal().inspection?.repositories).toMatchObject([{ state: { commit: '9'.repeat(40) } }])
    const claimed = heard(t.press(nadia, 'claim'))
    expect(claimed).toContain('POC ada/demand: public, MIT, commit 3f2a1b0')
    expect(claimed).not.toContain('9999999')
    expect(t.proposal().review?.inspection).toEqual(frozen)
    expect(JSON.stringify(t.proposal().review)).not.toContain('.env')
  })

  test('takes in what is on its way already, where the rest is fresh', () => {
    const t = lookingTable('en', written().save())
    const seenNow = { ...inspected(), asked: 'example/frost-mlops', at: t.now() }
    find(t, t.say(camille, '!poc'), seenNow)
    t.wait(2 / 1440)
    const under = t.say(camille, '!poc')
    submit(t)

    expect(t.proposal().inspection).toMatchObject({ status: 'asked', for: 1, run: 2 })
    expect(find(t, under, seenNow).looked).toMatchObject({
      version: 1,
      inspection: { status: 'found' },
    })
  })

  test('asks for nothing that was looked at within ten minutes', () => {
    const t = drafted(null)
    const asked = t.say(camille, '!poc', 'm99')
    expect(asked.inspections).toEqual([])
    const errand = { kind: 'inspection', subject: 6, run: 1, of: t.proposal().inspection?.of ?? '' } as const
    const repositories = [{ ...inspected(), asked: 'example/frost-mlops', at: t.now() }]
    t.act(camille, {
      type: 'returned',
      proposal: 'MLP-2026-001',
      errand,
      outcome: { type: 'answered', answer: { repositories } },
    })

    submit(t)

    expect(t.proposal()).toMatchObject({ state: 'submitted', inspection: { run: 1, status: 'found' } })
  })
})

test('hostile names are bounded and tamed', () => {
  const t = begun()
  const shown = find(
    t,
    link(t, repository),
    inspected([seen('ci')], {
      licence: 'MIT\u202E\n<!channel>',
      runs: [
        {
          path: `.github/workflows/${'x'.repeat(500)}.yml`,
          conclusion: '@here\u0000',
          commit: 'a'.repeat(40),
          at: '2026-11-02T10:05:00Z',
        },
      ],
    }),
  )

  expect(heard(shown)).not.toMatch(/[\u202E]|x{130}/)
})
