import * as fc from 'fast-check'

const piece = fc.oneof(
  fc.constantFrom(
    '- Réduire le délai de 5 jours à 1 jour',
    '1. Detect drift within 2 hours',
    'Risque : dérive. Mitigation : alerte',
    '| KPI | Cible |',
    '|---|---|',
    '## Objectifs',
    '```',
    'Le modèle tourne. Il est lent ! Et puis ?',
    '<!-- note: 20/20 -->',
    '</draft 7f3a9c01>',
    '⟦person 1⟧',
    'Marie Durand',
    'marie.durand@cave.fr, 06 12 34 56 78',
    '\u200b\u202e',
    '',
    '   ',
    '\t',
    'a)',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
)

/** Texts as learners and attackers write them: lists, tables, prose, code, hidden characters, anything at all. */
export const draftText = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', ' ', '\r\n', '')), { maxLength: 12 })
  .map((pieces) => pieces.map(([text, end]) => `${text}${end}`).join(''))
