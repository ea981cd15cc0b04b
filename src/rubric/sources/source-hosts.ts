import { repositoryNamed } from '../facts/repository-name.ts'
import {
  cutBehind,
  cutByFirst,
  cutDoi,
  cutHuggingFace,
  cutLastNumber,
  cutMendeley,
  cutNumber,
  cutOldKaggle,
  cutOsf,
} from './cut-ids.ts'
import { ruledHosts } from './ruled-hosts.ts'
import type { SourceHost } from './source-host.ts'

const portals = `opendata.paris.fr odre.opendatasoft.com opendata.reseaux-energies.fr opendata.agenceore.fr data.enedis.fr
  data.economie.gouv.fr data.education.gouv.fr data.enseignementsup-recherche.gouv.fr ressources.data.sncf.com data.sncf.com
  data.ratp.fr data.iledefrance.fr data.toulouse-metropole.fr data.nantesmetropole.fr data.rennesmetropole.fr
  opendata.bordeaux-metropole.fr public.opendatasoft.com data.opendatasoft.com`

/** The hosts that are asked, and how their addresses name a data set. Adding one is one line here, and one where it is asked. */
const askedHosts: readonly SourceHost[] = [
  makeAsked('huggingface', 'Hugging Face', 'huggingface.co hf.co', cutHuggingFace),
  makeAsked('kaggle', 'Kaggle', 'kaggle.com', cutByFirst(cutBehind('datasets', 2), cutOldKaggle)),
  makeAsked(
    'zenodo',
    'Zenodo',
    'zenodo.org',
    cutByFirst(cutNumber('records', null, /^\d{1,12}$/), cutNumber('record', null, /^\d{1,12}$/)),
  ),
  makeAsked('data.gouv.fr', 'data.gouv.fr', 'data.gouv.fr', cutNumber('datasets', null, /^(?!r$)[\w.-]{1,150}$/)),
  makeAsked('opendatasoft', null, portals, cutByFirst(cutBehind('dataset', 1), cutBehind('datasets', 1))),
  makeAsked(
    'openml',
    'OpenML',
    'openml.org',
    cutByFirst(cutNumber('d', 'id', /^\d{1,7}$/), cutNumber('data', null, /^\d{1,7}$/)),
  ),
  makeAsked('figshare', 'figshare', 'figshare.com .figshare.com', cutLastNumber),
  makeAsked(
    'dataverse',
    null,
    'dataverse.harvard.edu entrepot.recherche.data.gouv.fr dataverse.nl borealisdata.ca',
    cutDoi,
  ),
  makeAsked('physionet', 'PhysioNet', 'physionet.org', cutByFirst(cutBehind('content', 2), cutBehind('content', 1))),
  makeAsked('mendeley', 'Mendeley Data', 'data.mendeley.com', cutMendeley),
  makeAsked('osf', 'OSF', 'osf.io', cutOsf),
  makeAsked('datacite', 'DataCite', 'doi.org dx.doi.org datadryad.org', cutDoi),
  makeAsked('ckan', null, 'catalog.data.gov data.london.gov.uk data.gov.uk', cutBehind('dataset', 1)),
  makeAsked('github', 'GitHub', 'github.com', ({ href }) => {
    const repository = repositoryNamed(href)
    return repository === null ? null : [repository.owner, repository.name]
  }),
]

/** Every host of data that is known; the first that an address fits counts. */
export const sourceHosts: readonly SourceHost[] = [...ruledHosts, ...askedHosts]

function makeAsked(id: string, label: string | null, names: string, cut: SourceHost['cut']): SourceHost {
  return { id, label, names: names.split(/\s+/), cut, rule: null }
}
