import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../src/text/language.ts'

const folder = join(import.meta.dirname, '../fixtures/proposals')

/** What the learner writes, section by section; the objectives first in a weak form. */
export interface Texts {
  readonly sections: readonly string[]
  readonly weakObjectives: string
  /** What the reviewer asks for, and what the learner adds to the risks for it. */
  readonly request: string
  readonly added: string
  readonly comment: string
}

const own = {
  fr: {
    weakObjectives: '1. Améliorer le déploiement du modèle.\n2. Mieux surveiller le système en production.',
    request: 'Ajoutez un risque lié aux personnes, avec sa mitigation.',
    added:
      'Départ de la personne qui connaît la chaîne : probabilité moyenne, impact fort. Mitigation : procédure écrite, ' +
      'et une deuxième personne réalise chaque mois une livraison complète.',
    comment: 'Très clair, merci pour la précision.',
  },
  en: {
    weakObjectives: '1. Improve the deployment of the model.\n2. Monitor the system better in production.',
    request: 'Add a risk about people, with its mitigation.',
    added:
      'The one person who knows the pipeline leaves: medium probability, high impact. Mitigation: a written procedure, ' +
      'and a second person does a full release every month.',
    comment: 'Very clear, thank you for the addition.',
  },
} satisfies Record<Language, Omit<Texts, 'sections'>>

export function textsIn(language: Language): Texts {
  const markdown = readFileSync(join(folder, `strong.${language}.md`), 'utf8')
  return { ...own[language], sections: sectionsOf(markdown) }
}

/** The ten texts of a proposal whose sections are second-level headings; a first-level one may be the title itself. */
function sectionsOf(markdown: string): readonly string[] {
  const [head = '', ...rest] = markdown.split(/^## .*$/m)
  const texts = rest.map((text) => text.trim())
  return texts.length === 10 ? texts : [head.replace(/^# /, '').trim(), ...texts]
}
