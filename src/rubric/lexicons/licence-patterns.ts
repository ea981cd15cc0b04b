// Words of licences, as `licenceForm` writes them.

/** Words that close a licence, wherever they stand: no trade, no changes, research alone. */
export const closingWords =
  /\b(?:non ?commercial(?:e|es|ly)?|no ?derivatives?|research (?:use )?only|recherche (?:uniquement|seulement)|academic use only|personal use only|all rights reserved|tous droits reserves|proprietary|competition use only|by (?:nc|nd))\b/

/** Words before one of those that turn it round. */
export const denyingWords = /\b(?:no|not|without|sans|aucune?|pas)\b/

/** Words of data that somebody has to be asked for. */
export const accessWords =
  /^physionet (?:credentialed|restricted|contributor review) health data licence|\bdata use agreement\b|^(?:info eu repo semantics )?(?:closed|restricted|embargoed) ?access$|\b(?:up)?on request\b|\bsur demande\b/

/** Words of a host's own terms. */
export const termsWords = /\bterms (?:of (?:use|service)|and conditions)\b|\bconditions d utilisation\b/

/** The address of a licence in one of the lists that give each an id, without its scheme; the id. */
export const listedLicence = /^(?:spdx\.org|opensource\.org|opendefinition\.org)\/licen[sc]es?\/([\w.+-]{2,40})$/
