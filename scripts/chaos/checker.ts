import type { Deed, Done, Found, SectionCard, StoredPiece, Writing } from './history.ts'

/** Something that is not as it was promised. */
export interface Anomaly {
  readonly kind: 'lost' | 'double' | 'out of order' | 'wrong card' | 'poison'
  readonly key: string
  readonly what: string
}

/** What was acknowledged and does not stand once, in order, where it belongs. */
export function findAnomalies(done: Done, found: Found): readonly Anomaly[] {
  return [
    ...done.writings.flatMap((one) => checkWriting(one, found.pieces)),
    ...checkOrder(done, found.pieces),
    ...checkStrangers(done, found.pieces),
    ...done.deeds.flatMap((one) => checkDeed(one, found.envelopes)),
    ...checkPosts(found),
    ...found.cards.filter(({ shown, stored }) => shown !== stored).map(tellOfCard),
    ...checkPoisons(done, found),
    ...found.givenUp.map((one) => anomaly('lost', one, 'it was given up')),
  ]
}

function tellOfCard({ key, shown, stored, text }: SectionCard): Anomaly {
  const said = text === null ? 'it stands nowhere' : `it tells of ${shown ?? 'no'} words, as “${text.slice(0, 300)}”`
  return anomaly('wrong card', key, `${said}; ${stored} are stored`)
}

/** How many things were acknowledged. */
export function countAcknowledged({ writings, deeds, poisons }: Done): number {
  const versions = writings.flatMap((one) => one.versions)
  const of = (all: readonly { readonly isAcknowledged: boolean }[]) => all.filter((one) => one.isAcknowledged).length
  return of(versions) + of(poisons) + deeds.reduce((sum, { acknowledged }) => sum + acknowledged, 0)
}

const anomaly = (kind: Anomaly['kind'], key: string, what: string): Anomaly => ({ kind, key, what })

function checkWriting(writing: Writing, pieces: readonly StoredPiece[]): readonly Anomaly[] {
  const { learner, id, section, versions } = writing
  const key = `${learner} ${id}`
  const mine = pieces.filter((one) => one.learner === learner && one.id === id)
  const [first] = mine
  if (mine.length > 1) return [anomaly('double', key, `the text stands ${mine.length} times`)]
  if (first === undefined)
    return versions[0]?.isAcknowledged === true ? [anomaly('lost', key, `“${versions[0].text}”`)] : []
  const last = versions.findLastIndex(({ isAcknowledged }) => isAcknowledged)
  // An edit that was not acknowledged may count all the same.
  const may = versions.slice(Math.max(0, last)).map(({ text }) => text)
  return [
    ...(may.includes(first.text)
      ? []
      : [anomaly('lost', key, `an edit: it says “${first.text}” instead of “${may.join('” or “')}”`)]),
    ...(first.section === section || versions[0]?.isAcknowledged !== true
      ? []
      : [anomaly('out of order', key, `it stands in section ${first.section} instead of ${section}`)]),
  ]
}

/** Within a section, by the stamp. */
function checkOrder({ writings }: Done, pieces: readonly StoredPiece[]): readonly Anomaly[] {
  const written = new Set(writings.map(({ learner, id }) => `${learner} ${id}`))
  const sections = Map.groupBy(
    pieces.filter(({ learner, id }) => written.has(`${learner} ${id}`)),
    ({ learner, section }) => `${learner}, section ${section}`,
  )
  return [...sections].flatMap(([key, all]) =>
    all.flatMap(({ id }, index) => {
      const before = all[index - 1]
      return before !== undefined && Number(before.id) > Number(id)
        ? [anomaly('out of order', `${key}, ${id}`, `it stands after ${before.id}`)]
        : []
    }),
  )
}

/** Nothing stands that nobody wrote as an answer, such as a poison or a command. */
function checkStrangers({ writings }: Done, pieces: readonly StoredPiece[]): readonly Anomaly[] {
  const written = new Set(writings.map(({ learner, id }) => `${learner} ${id}`))
  return pieces
    .filter(({ learner, id }) => !written.has(`${learner} ${id}`))
    .map(({ learner, id, text }) => anomaly('double', `${learner} ${id}`, `nobody wrote it as an answer: “${text}”`))
}

function checkDeed({ learner, key, tried, acknowledged }: Deed, envelopes: readonly string[]): readonly Anomaly[] {
  if (key === null) return []
  const times = envelopes.filter((one) => one.includes(key)).length
  if (times < acknowledged)
    return [anomaly('lost', `${learner} ${key}`, `stored ${times} times, acknowledged ${acknowledged}`)]
  return times > tried ? [anomaly('double', `${learner} ${key}`, `stored ${times} times, done ${tried}`)] : []
}

function checkPosts({ posts, missing }: Found): readonly Anomaly[] {
  const keys = posts.flatMap(({ key }) => (key === null ? [] : [key]))
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index))
  return [
    ...[...twice].map((key) => anomaly('double', key, 'more than one message stands under this key')),
    ...posts
      .filter(({ isKnown, isNotedTwin }) => !isKnown && !isNotedTwin)
      .map(({ platform, id, text }) =>
        anomaly('double', `${platform} ${id}`, `the store does not know it: “${text.slice(0, 80)}”`),
      ),
    ...missing.map((key) => anomaly('lost', key, 'the store says that it stands on the platform')),
  ]
}

function checkPoisons({ poisons }: Done, { setAside }: Found): readonly Anomaly[] {
  return poisons
    .filter(({ isAcknowledged }) => isAcknowledged)
    .flatMap(({ learner, id }) => {
      const key = `${learner} ${id}`
      const one = setAside.find((aside) => aside.id === id)
      if (one === undefined) return [anomaly('poison', key, 'it was not set aside')]
      if (!one.isToldInStore) return [anomaly('poison', key, 'its sender was not told')]
      return one.isToldOnScreen ? [] : [anomaly('poison', key, 'its sender sees no word of it')]
    })
}
