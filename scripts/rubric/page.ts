import type { Criterion, Mode } from '../../src/rubric/criteria/criterion.ts'
import type { Severity } from '../../src/rubric/finding.ts'
import { isOnClaim } from '../../src/rubric/facts/claim-findings.ts'
import { isChecked } from '../../src/rubric/checks/checks.ts'
import type { Rubric } from '../../src/rubric/rubric.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import type { Language } from '../../src/text/language.ts'
import { claimTable } from './claim-table.ts'

const words = {
  en: {
    title: (version: string) => `# The rubric in force (version ${version})`,
    intro:
      'Printed by `npm run rubric`; made from the data in `src/rubric/criteria/`, or from the file that `RUBRIC_FILE` names. Do not edit it by hand.',
    severity: { blocking: 'blocks the submission', major: 'major', minor: 'advice' } satisfies Record<Severity, string>,
    mode: {
      automatic: 'decided by code',
      'automatic-then-model': 'code first, then the model',
      model: 'the model alone; without one: not assessed',
    } satisfies Record<Mode, string>,
    noCheck: 'the model alone; without one: not assessed',
    reviewers: 'shown to reviewers alone',
    required: 'required',
    optional: 'optional',
    off: 'off',
    minutes: 'min',
    whole: 'The whole proposal',
    problem: 'Over its remark',
    why: 'Why',
    question: 'Question',
    met: 'Meets it',
    unmet: 'Does not',
    source: 'Source',
    limits: 'Limits',
    own: [
      '## A rubric of your own',
      '',
      '`RUBRIC_FILE` names a JSON file of changes to the rubric above; what it leaves out stays as it is. A wrong file stops the program, with every problem and its line.',
      '',
      'For another kind of proposal, give the sections other headings, names and questions, and turn off those that it does not have: `"need": "off"`. A section that is off is neither asked for nor shown, counted or compiled, and people count the others. Section 1 holds the title and stays. There are ten sections at most; their criteria go with them.',
      '',
      '```json',
      '{',
      '  "version": "autumn-2026",',
      '  "sections": { "5": { "need": "optional", "minutes": 40, "ask": { "en": "Draw your pipeline." } }, "9": { "need": "off" } },',
      '  "criteria": {',
      '    "O1": { "limits": { "min": 2, "max": 4 } },',
      '    "M7": { "on": false },',
      '    "P3": { "severity": "minor", "question": { "fr": "Quelle licence ?", "en": "Which licence?" } }',
      '  }',
      '}',
      '```',
    ],
  },
  fr: {
    title: (version: string) => `# La grille en vigueur (version ${version})`,
    intro:
      'Imprimée par `npm run rubric`, à partir des données de `src/rubric/criteria/` ou du fichier que nomme `RUBRIC_FILE`. Ne pas la modifier à la main.',
    severity: { blocking: 'bloque la soumission', major: 'important', minor: 'conseil' } satisfies Record<
      Severity,
      string
    >,
    mode: {
      automatic: 'décidé par le code',
      'automatic-then-model': 'le code, puis le modèle',
      model: 'le modèle seul ; sans modèle : non évalué',
    } satisfies Record<Mode, string>,
    noCheck: 'le modèle seul ; sans modèle : non évalué',
    reviewers: 'montré à la relecture seule',
    required: 'requise',
    optional: 'facultative',
    off: 'désactivée',
    minutes: 'min',
    whole: 'La proposition entière',
    problem: 'En tête de la remarque',
    why: 'Pourquoi',
    question: 'Question',
    met: 'Convient',
    unmet: 'Ne convient pas',
    source: 'Source',
    limits: 'Seuils',
    own: [],
  },
} as const

/** The rubric as a page that a person reads: every section, and every criterion with its question, examples and source. */
export function rubricPage(rubric: Rubric, language: Language): string {
  const text = words[language]
  const sections = sectionNumbers.flatMap((number) => {
    const { heading, ask, minutes, need } = rubric.sections[number]
    const own = rubric.criteria.filter(({ section }) => section === number)
    return [
      `## ${number}. ${heading[language]}`,
      '',
      `${ask[language]} (${text[need]}, ${minutes} ${text.minutes})`,
      '',
      ...own.flatMap((one) => entry(one, language)),
    ]
  })
  const whole = rubric.criteria.filter(({ section }) => section === 'all').flatMap((one) => entry(one, language))
  return `${[text.title(rubric.version), '', text.intro, '', ...sections, `## ${text.whole}`, '', ...whole, ...claimTable(language), ...text.own].join('\n').trimEnd()}\n`
}

function entry(one: Criterion, language: Language): readonly string[] {
  const text = words[language]
  const limits = Object.entries(one.limits ?? {}).map(([name, value]) => `${name} ${value}`)
  return [
    `### ${one.id} · ${one.name[language]}`,
    '',
    `${one.ask[language]} *(${one.audience === undefined ? text.severity[one.severity] : text.reviewers}; ${modeOf(one, language)})*`,
    '',
    `- ${text.problem}: ${one.problem[language]}`,
    ...Object.values(one.problems ?? {}).map((problem) => `- ${text.problem}: ${problem[language]}`),
    `- ${text.why}: ${one.why[language]}`,
    `- ${text.question}: ${one.question[language]}`,
    ...Object.values(one.questions ?? {}).map((question) => `- ${text.question}: ${question[language]}`),
    `- ${text.met}: ${one.met[language]}`,
    `- ${text.unmet}: ${one.unmet[language]}`,
    ...(limits.length > 0 ? [`- ${text.limits}: ${limits.join(', ')}`] : []),
    `- ${text.source}: ${one.source}`,
    '',
  ]
}

/** A criterion that code could help to decide, but does not yet, is said to be the model's. */
function modeOf({ id, mode }: Criterion, language: Language): string {
  return isChecked(id) || isOnClaim({ criterion: id }) || mode === 'model'
    ? words[language].mode[mode]
    : words[language].noCheck
}
