import type { FrozenVersion } from '../../src/flows/model/known.ts'
import { compileDocument } from '../../src/flows/review/compile-document.ts'
import type { ProposalDocument } from '../../src/flows/review/document.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import type { Language } from '../../src/text/language.ts'
import { answers } from './stages.ts'

/** A frozen version of ten short sections, some of them given. */
export function frozen(sections: Partial<FrozenVersion['sections']> = {}, language: Language = 'en'): FrozenVersion {
  return {
    proposal: 'MLP-2026-042',
    version: 2,
    language,
    frozenAt: '2026-11-23T23:30:00.000Z',
    sections: { ...answers, ...sections },
  }
}

/** Its document, by Élodie Le Goff in Paris. */
export function documentWith(
  sections: Partial<FrozenVersion['sections']> = {},
  language: Language = 'en',
  standing: ProposalDocument['standing'] = 'final',
): ProposalDocument {
  const imprint = { id: 'MLP-2026-042', title: 'Frost model', authors: ['Élodie Le Goff'], timeZone: 'Europe/Paris' }
  return compileDocument(frozen(sections, language), { imprint, rubric, standing })
}
