import type { LicenceClass } from './licence.ts'

/** A licence: what people call it, what it allows, and the forms that hosts write, as `licenceForm` makes them. */
type LicenceRow = readonly [name: string, allows: LicenceClass, forms: string]

/**
 * The licences but those of Creative Commons, which are read word by word. Adding one is one line. Open are those of the Open
 * Definition and of open software.
 */
export const licenceRows: readonly LicenceRow[] = [
  [
    'ODbL 1.0',
    'open',
    'odbl | odbl 1.0 | licence odbl | odc odbl | odc odbl 1.0 | open database licence | open database licence 1.0 | open database licence odbl | open database licence odbl 1.0 | odc open database licence | odc open database licence odbl | open data commons open database licence | open data commons open database licence 1.0 | open data commons open database licence odbl | open data commons open database licence odbl 1.0 | database open database contents database contents | database open database contents © original authors',
  ],
  [
    'ODC-By 1.0',
    'open',
    'odc by | odc by 1.0 | odc attribution licence | odc attribution licence odc by | open data commons attribution licence | open data commons attribution licence 1.0 | open data commons attribution licence odc by | open data commons attribution licence odc by 1.0',
  ],
  [
    'PDDL 1.0',
    'open',
    'pddl | pddl 1.0 | odc pddl | odc pddl 1.0 | odc public domain dedication and licence | odc public domain dedication and licence pddl | open data commons public domain dedication and licence | open data commons public domain dedication and licence 1.0 | open data commons public domain dedication and licence pddl | open data commons public domain dedication and licence pddl 1.0',
  ],
  [
    'CDLA-Permissive',
    'open',
    'cdla permissive 1.0 | cdla permissive 2.0 | community data licence agreement permissive 1.0 | community data licence agreement permissive 2.0',
  ],
  ['CDLA-Sharing 1.0', 'open', 'cdla sharing 1.0 | community data licence agreement sharing 1.0'],
  [
    'Licence Ouverte',
    'open',
    'lov1 | lov2 | fr lo | etalab | etalab 1.0 | etalab 2.0 | licence etalab | licence ouverte | licence ouverte 1.0 | licence ouverte 2.0 | licence ouverte etalab | licence ouverte etalab 2.0 | licence ouverte 1.0 etalab | licence ouverte 2.0 etalab | licence ouverte open licence | licence ouverte open licence 1.0 | licence ouverte open licence 2.0 | licence ouverte open licence etalab | licence ouverte open licence 2.0 etalab | open licence 1.0 | open licence 2.0 | open licence etalab | open licence 2.0 etalab | etalab open licence 2.0',
  ],
  [
    'Open Government Licence',
    'open',
    'ogl | ogl 2.0 | ogl 3.0 | uk ogl | ogl uk 1.0 | ogl uk 2.0 | ogl uk 3.0 | open government licence | open government licence 2.0 | open government licence 3.0 | open government licence ogl | uk open government licence | uk open government licence ogl | ca ogl lgo | ogl canada 2.0 | open government licence canada',
  ],
  ['Datenlizenz Deutschland', 'open', 'dl de by 2.0 | dl de zero 2.0 | dl de by | dl de zero'],
  [
    'Public Domain',
    'open',
    'public domain | domaine public | public domain mark | public domain mark 1.0 | cc public domain mark 1.0 | pdm | us pd | u.s. government works | u.s. government work | us government works | us government work | u.s. public domain | us public domain | united states government work',
  ],
  ['MIT', 'open', 'mit | mit licence | the mit licence'],
  ['Apache 2.0', 'open', 'apache | apache 2.0 | apache licence 2.0 | apache licence | apache software licence 2.0'],
  ['BSD', 'open', 'bsd | bsd 2 clause | bsd 3 clause | bsd 3 clause clear | 0bsd'],
  [
    'GPL',
    'open',
    'gpl | gpl 2 | gpl 3 | gpl 2.0 | gpl 3.0 | gpl 2.0+ | gpl 3.0+ | gpl 2.0 only | gpl 2.0 or later | gpl 3.0 only | gpl 3.0 or later | gnu gpl | gnu general public licence 2.0 | gnu general public licence 3.0',
  ],
  ['AGPL 3.0', 'open', 'agpl 3 | agpl 3.0 | agpl 3.0 only | agpl 3.0 or later | gnu affero general public licence 3.0'],
  ['LGPL', 'open', 'lgpl | lgpl 2.1 | lgpl 3.0 | lgpl 3.0 only | gnu lesser general public licence 3.0'],
  ['GFDL', 'open', 'gfdl | gfdl 1.3 | gnu free documentation licence 1.3 | gnu free documentation licence'],
  ['MPL 2.0', 'open', 'mpl 2.0 | mozilla public licence 2.0'],
  ['EUPL', 'open', 'eupl 1.1 | eupl 1.2 | european union public licence 1.2'],
  ['ISC', 'open', 'isc'],
  ['Unlicense', 'open', 'unlicense | the unlicense'],
  ['BSL 1.0', 'open', 'bsl 1.0'],
  ['OFL 1.1', 'open', 'ofl 1.1'],
  ['Zlib', 'open', 'zlib'],
  ['AFL 3.0', 'open', 'afl 3.0'],
  ['OSL 3.0', 'open', 'osl 3.0'],
  ['ECL 2.0', 'open', 'ecl 2.0'],
  ['EPL', 'open', 'epl 1.0 | epl 2.0'],
  ['Artistic 2.0', 'open', 'artistic 2.0'],
  ['PostgreSQL', 'open', 'postgresql'],
  ['Other (Non-Commercial)', 'not open', 'other nc'],
  ['Other (Not Open)', 'not open', 'other closed'],
  ['In Copyright', 'not open', 'in copyright'],
  ['All rights reserved', 'not open', 'all rights reserved | tous droits reserves'],
  [
    'OpenRAIL',
    'conditional',
    'openrail | openrail++ | openrail m | creativeml openrail m | bigscience openrail m | bigcode openrail m | bigscience bloom rail 1.0',
  ],
  ['Llama', 'conditional', 'llama2 | llama3 | llama3.1 | llama3.2 | llama3.3 | llama4'],
  ['Gemma', 'conditional', 'gemma'],
  ['C-UDA', 'conditional', 'c uda'],
  ['Reddit API Terms', 'conditional', 'reddit api terms'],
  ['EU ODP Legal Notice', 'conditional', 'eu odp legal notice'],
]
