import { sourceHosts } from '../../rubric/sources/source-hosts.ts'
import {
  ckanAnswer,
  dataciteAnswer,
  datagouvAnswer,
  dataverseAnswer,
  figshareAnswer,
  githubAnswer,
  huggingFaceAnswer,
  kaggleAnswer,
  opendatasoftAnswer,
  openmlAnswer,
  physionetAnswer,
  zenodoAnswer,
} from './host-answers.ts'
import type { HostQuestion } from './host-question.ts'

/** What each host that is asked is asked, by the host's id. Adding one is one line here, and one in the table of hosts. */
export const hostQuestions: Readonly<Record<string, HostQuestion>> = {
  huggingface: { server: () => 'huggingface.co', path: below('/api/datasets/'), answer: huggingFaceAnswer },
  kaggle: { server: () => 'www.kaggle.com', path: below('/api/v1/datasets/view/'), answer: kaggleAnswer },
  zenodo: { server: () => 'zenodo.org', path: below('/api/records/'), answer: zenodoAnswer },
  'data.gouv.fr': { server: () => 'www.data.gouv.fr', path: below('/api/1/datasets/', '/'), answer: datagouvAnswer },
  opendatasoft: { server: itself, path: below('/api/explore/v2.1/catalog/datasets/'), answer: opendatasoftAnswer },
  openml: { server: () => 'www.openml.org', path: below('/api/v1/json/data/'), answer: openmlAnswer },
  figshare: { server: () => 'api.figshare.com', path: below('/v2/articles/'), answer: figshareAnswer },
  dataverse: { server: itself, path: below('/api/datasets/:persistentId/?persistentId=doi:'), answer: dataverseAnswer },
  physionet: { server: () => 'physionet.org', path: pathOfVersion, answer: physionetAnswer },
  mendeley: { server: () => 'api.datacite.org', path: below('/dois/'), answer: dataciteAnswer },
  osf: { server: () => 'api.datacite.org', path: below('/dois/'), answer: dataciteAnswer },
  datacite: { server: () => 'api.datacite.org', path: below('/dois/'), answer: dataciteAnswer },
  ckan: { server: serverOfCkan, path: below('/api/3/action/package_show?id='), answer: ckanAnswer },
  github: { server: () => 'api.github.com', path: below('/repos/'), answer: githubAnswer },
}

/** Every server that may be asked, by its exact name. */
export const askedServers: ReadonlySet<string> = new Set(
  sourceHosts.flatMap(({ id, names }) => {
    const { server } = hostQuestions[id] ?? {}
    return server === undefined ? [] : names.map(server)
  }),
)

function itself(portal: string): string {
  return portal
}

/** The catalogue of the United Kingdom answers under another name than its pages. */
function serverOfCkan(portal: string): string {
  return portal === 'data.gov.uk' ? 'ckan.publishing.service.gov.uk' : portal
}

function below(start: string, end = ''): HostQuestion['path'] {
  return (ids) => `${start}${ids.map(encodeURIComponent).join('/')}${end}`
}

/** PhysioNet is asked about one version. */
function pathOfVersion([slug = '', version]: readonly string[]): string | null {
  return version === undefined
    ? null
    : `/api/v1/projects/${encodeURIComponent(slug)}/versions/${encodeURIComponent(version)}/`
}
