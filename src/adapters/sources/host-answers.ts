import { z } from 'zod'
import type { SourceStatement } from '../../rubric/sources/judge-statement.ts'

const text = z.string()
const maybe = text.nullish()
const listed = z.union([text, z.array(text)]).nullish()

/** `GET /api/datasets/OWNER/NAME` of Hugging Face: its card, else its tags. */
export const huggingFaceAnswer = z
  .object({
    gated: z.union([z.boolean(), text]).nullish(),
    cardData: z.object({ license: listed }).nullish(),
    tags: z.array(text).nullish(),
  })
  .transform(({ gated, cardData, tags }) => {
    const card = [cardData?.license ?? []].flat()
    const tagged = (tags ?? []).flatMap((tag) => (tag.startsWith('license:') ? [tag.slice('license:'.length)] : []))
    return stateEach(card.length > 0 ? card : tagged, gated === true || typeof gated === 'string')
  })

/** `GET /api/v1/datasets/view/OWNER/NAME` of Kaggle. */
export const kaggleAnswer = z.object({ licenseName: maybe }).transform(({ licenseName }) => stateEach([licenseName]))

/** `GET /api/records/NUMBER` of Zenodo. */
export const zenodoAnswer = z
  .object({
    metadata: z.object({
      access_right: maybe,
      license: z.union([text, z.object({ id: maybe })]).nullish(),
      rights: z.array(z.object({ id: maybe })).nullish(),
    }),
  })
  .transform(({ metadata: { access_right, license, rights } }) => {
    const own = typeof license === 'string' ? license : license?.id
    const ids = own === undefined || own === null ? (rights ?? []).map(({ id }) => id) : [own]
    return stateEach(ids, access_right !== 'open' && access_right !== undefined && access_right !== null)
  })

/** `GET /api/1/datasets/SLUG/` of data.gouv.fr. */
export const datagouvAnswer = z.object({ license: maybe }).transform(({ license }) => stateEach([license]))

/** `GET /api/explore/v2.1/catalog/datasets/ID` of a portal by Opendatasoft. */
export const opendatasoftAnswer = z
  .object({ metas: z.object({ default: z.object({ license: maybe, license_url: maybe }).nullish() }).nullish() })
  .transform(({ metas }) => stateOnce([metas?.default?.license, metas?.default?.license_url]))

/** `GET /api/v1/json/data/NUMBER` of OpenML. */
export const openmlAnswer = z
  .object({ data_set_description: z.object({ licence: listed }) })
  .transform(({ data_set_description: { licence } }) => stateEach([licence ?? []].flat()))

/** `GET /v2/articles/NUMBER` of figshare. */
export const figshareAnswer = z
  .object({ license: z.object({ name: maybe, url: maybe }).nullish(), is_embargoed: z.boolean().nullish() })
  .transform(({ license, is_embargoed }) => stateOnce([license?.name, license?.url], is_embargoed === true))

/** `GET /api/datasets/:persistentId/` of a Dataverse; older ones write the licence as a word. */
export const dataverseAnswer = z
  .object({
    data: z.object({
      latestVersion: z.object({ license: z.union([text, z.object({ name: maybe, uri: maybe })]).nullish() }),
    }),
  })
  .transform(({ data: { latestVersion } }) => {
    const { license } = latestVersion
    return stateOnce(typeof license === 'string' ? [license] : [license?.name, license?.uri])
  })

/** `GET /api/v1/projects/SLUG/versions/VERSION/` of PhysioNet; a policy other than open asks for a signature at least. */
export const physionetAnswer = z
  .object({ license: z.object({ name: maybe }).nullish(), access_policy: z.union([text, z.number()]).nullish() })
  .transform(({ license, access_policy: policy }) =>
    stateEach([license?.name], !(policy === undefined || policy === null || policy === 0 || policy === 'Open')),
  )

/** `GET /dois/DOI` of DataCite. That access is open is no licence. */
export const dataciteAnswer = z
  .object({
    data: z.object({
      attributes: z.object({
        rightsList: z.array(z.object({ rightsIdentifier: maybe, rightsUri: maybe, rights: maybe })).nullish(),
      }),
    }),
  })
  .transform(({ data: { attributes } }): SourceStatement => {
    const licences = (attributes.rightsList ?? []).map(({ rights, rightsIdentifier, rightsUri }) =>
      keepPresent([rights, rightsIdentifier, rightsUri]),
    )
    return { licences: licences.filter((wordings) => !wordings.some(isOpenAccess)), access: 'free' }
  })

/** `GET /api/3/action/package_show?id=ID` of a CKAN. */
export const ckanAnswer = z
  .object({ result: z.object({ license_title: maybe, license_id: maybe, license_url: maybe }) })
  .transform(({ result }) => stateOnce([result.license_title, result.license_id, result.license_url]))

/** `GET /repos/OWNER/NAME` of GitHub. What is not said to be public is not read. */
export const githubAnswer = z
  .object({ private: z.literal(false), license: z.object({ spdx_id: maybe }).nullish() })
  .transform(({ license }) => stateEach([license?.spdx_id]))

/** Several licences, one wording each. */
function stateEach(licences: readonly (string | null | undefined)[], isOnRequest = false): SourceStatement {
  return { licences: keepPresent(licences).map((one) => [one]), access: isOnRequest ? 'on request' : 'free' }
}

/** One licence in several wordings. */
function stateOnce(wordings: readonly (string | null | undefined)[], isOnRequest = false): SourceStatement {
  const given = keepPresent(wordings)
  return { licences: given.length === 0 ? [] : [given], access: isOnRequest ? 'on request' : 'free' }
}

function keepPresent(texts: readonly (string | null | undefined)[]): readonly string[] {
  return texts.flatMap((one) => (one === null || one === undefined || one.trim() === '' ? [] : [one]))
}

function isOpenAccess(wording: string): boolean {
  return /^(?:info:eu-repo\/semantics\/)?open ?access$/i.test(wording.trim())
}
