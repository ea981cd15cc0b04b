import { type ClaimRule, claimRules } from '../../src/rubric/facts/claim-rules.ts'
import { factRules } from '../../src/rubric/facts/fact-rules.ts'
import type { Language } from '../../src/text/language.ts'

const words = {
  en: {
    heading: 'What a text claims, and what bears it out',
    intro:
      'X14 lays what sections 5, 7, 8 and 9 say (of sections 2, 6 and 10 what they say is there) beside the facts of the repositories that section 6 links, all together. What is seen, unknown, planned or denied is asked about by nobody.',
    columns: ['What is claimed', 'Borne out as well by', 'Asked', 'What the question does not see'],
    asked: {
      each: 'by itself where it is said to be there, with others where it is described',
      together: 'with others, never by itself: it is often made by hand',
      'if asserted': 'by itself, where it is said to be there alone',
    } satisfies Record<ClaimRule['asked'], string>,
  },
  fr: {
    heading: 'Ce qu’un texte annonce, et ce qui le montre',
    intro:
      'X14 met ce que disent les sections 5, 7, 8 et 9 (et des sections 2, 6 et 10 ce qu’elles disent en place) à côté des faits des dépôts liés dans la section 6, tous ensemble. Ce qui est vu, inconnu, prévu ou nié ne fait l’objet d’aucune question.',
    columns: ['Ce qui est annoncé', 'Le montre aussi', 'La question', 'Ce qu’elle dit ne pas voir'],
    asked: {
      each: 'à part quand c’est dit en place, avec d’autres quand c’est décrit',
      together: 'avec d’autres, jamais à part\u00A0: c’est souvent fait à la main',
      'if asserted': 'à part, seulement quand c’est dit en place',
    } satisfies Record<ClaimRule['asked'], string>,
  },
} as const

/** The rules of claims as a table that a person reads. */
export function claimTable(language: Language): readonly string[] {
  const { heading, intro, columns, asked } = words[language]
  const whatOf = (id: string): string => factRules.find((rule) => rule.id === id)?.what[language] ?? id
  const rows = claimRules.map((rule) => [
    whatOf(rule.fact),
    rule.or.map(whatOf).join(', '),
    asked[rule.asked],
    rule.unseen[language],
  ])
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [`## ${heading}`, '', intro, '', ...lines, '']
}
