import type { Argument } from './act.ts'
import type { ActContext, Programme } from '../model/act-context.ts'
import { pauseShape } from '../waits/pause.ts'
import { queueFilters } from '../review/queue-filters.ts'
import { sectionsOf } from '../../rubric/rubric.ts'

const shapes: Readonly<Record<Argument, RegExp>> = {
  none: /^$/,
  section: /^\d{1,2}$/,
  'section-or-all': /^(\d{1,2}|tout|toutes|all)$/,
  language: /^(fr|en|francais|anglais|french|english)$/,
  format: /^(md|json|docx|pdf)$/,
  reference: /^mlp-\d{4}-\d+$/,
  assignment: /^mlp-\d{4}-\d+( \S+){0,6}$/,
  filter: new RegExp(`^(?:${queueFilters.flatMap(({ words }) => words).join('|')})$`),
  time: pauseShape,
  switch: /^(?:oui|non|yes|no|on|off)$/,
  person: /^@\S+( \S+){0,5}$/,
  invitation: /^(?:mlp-\d{4}-\d+)?(?: ?@\S+( \S+){0,5})?$/,
  code: /^[a-z0-9]{4}[ -]?[a-z0-9]{4}$/,
  search: /^\S+( \S+){0,3}$/,
}

/** Whether the folded words can be such an argument, so that a message is the command and not part of an answer. */
export function isArgument(kind: Argument, words: string): boolean {
  return shapes[kind].test(words)
}

/** The argument that was typed behind a command, under the name that its act knows. */
export function argumentsOf({ rubric }: Pick<Programme, 'rubric'>, kind: Argument, words: string): ActContext['args'] {
  if (words === '') return {}
  switch (kind) {
    case 'language':
      return { to: words }
    case 'format':
      return { format: words }
    case 'section':
      return { section: sectionAt(rubric, words) }
    case 'section-or-all':
      return { section: /^(?:tout|toutes|all)$/.test(words) ? 'all' : sectionAt(rubric, words) }
    case 'time':
      return { until: words }
    case 'switch':
      return { to: words }
    case 'person':
      return { named: words }
    case 'none':
    case 'reference':
    case 'assignment':
    case 'invitation':
    case 'filter':
    case 'code':
    case 'search':
      return {}
    default:
      return kind satisfies never
  }
}

/** No section's number: what names it gets asked which one is meant. */
const nowhere = '0'

/** People count the sections asked for; buttons carry the number that a section has in the rubric. */
function sectionAt(rubric: Programme['rubric'], place: string): string {
  return String(/^\d{1,2}$/.test(place) ? (sectionsOf(rubric)[Number(place) - 1] ?? nowhere) : place)
}
