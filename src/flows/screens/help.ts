import type { Rubric } from '../../rubric/rubric.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { Act, HelpLine } from '../acts/act.ts'
import { asideSign } from '../messages/aside-sign.ts'
import type { Actor, Place } from '../model/event.ts'
import { nameInPlace } from '../model/naming.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting } from '../model/standing.ts'
import type { Button, Press, View } from '../model/view.ts'
import { actions, button, optional, view } from './blocks.ts'
import { rootButtons } from './root.ts'

/** Every command, in the thread and behind the slash. */
export function helpView(language: Language, acts: readonly Act[], place: Pick<Place, 'platform'>): View {
  const words = wordsIn(language)
  const line = ({ usage, help }: HelpLine) => words.help.line(usage[language], help[language])
  const typed = acts.flatMap((act) => ('run' in act && act.command ? [line(act.command)] : []))
  const slash = acts.flatMap(({ general }) => general?.lines.map(line) ?? [])
  return view(language, [
    { type: 'heading', text: words.help.slashHeading },
    { type: 'list', style: 'bullet', items: slash },
    { type: 'heading', text: words.help.heading },
    { type: 'list', style: 'bullet', items: [...typed, words.help.aside(asideSign(place, language))] },
  ])
}

/** What can be done here and now, in at most eight lines; the rest is one press away. */
export function helpHere(proposal: Proposal, place: Pick<Place, 'platform'>, rubric: Rubric): View {
  const { language } = proposal
  const { help, buttons } = wordsIn(language)
  const all = button(proposal, buttons.allCommands, 'help', { args: { all: 'yes' } })
  const [first, more] = rootButtons(proposal)
  return view(language, [
    { type: 'heading', text: help.here.heading },
    {
      type: 'list',
      style: 'bullet',
      items: isDrafting(proposal) ? writing(proposal, place, rubric) : tellFixed(proposal),
    },
    ...actions(
      [...first.slice(0, 3), all],
      more.filter(({ press }) => press.action !== 'help'),
    ),
  ])
}

function writing(proposal: Proposal, place: Pick<Place, 'platform'>, rubric: Rubric): readonly string[] {
  const { language, at } = proposal
  const { help } = wordsIn(language)
  const { here } = help
  return [
    at === 'recap' ? here.recap : here.section(...nameInPlace(rubric, at, language)),
    here.finish,
    here.start,
    here.fix,
    here.move,
    help.aside(asideSign(place, language)),
    here.person,
  ]
}

/** Nobody can write now: what holds, and what its author can do all the same. */
function tellFixed({ id, state, language, restore }: Proposal): readonly string[] {
  const { help, stands } = wordsIn(language)
  const { here } = help
  if (state === 'drafting' || state === 'changes-requested') return []
  return [
    here.fixed(id, stands[state]),
    restore === 'over' && (state === 'withdrawn' || state === 'archived') ? here.over : here[state],
    here.read,
  ]
}

/** What can be done where no proposal is, by what the person is here: at most eight lines. */
export function generalHelp({ language, roles }: Actor, acts: readonly Act[], unknown: string | null = null): View {
  const words = wordsIn(language)
  const isFor = (name: Act['name']) => {
    if (name === 'queue') return roles.includes('reviewer') || roles.includes('coordinator')
    return name === 'admin'
      ? roles.includes('coordinator')
      : ![
          'begin',
          'help',
          'language',
          'reviews',
          'assign',
          'reminders',
          'absent',
          'present',
          'queue-page',
          'dashboard',
          'invite',
          'hand-over',
          'link',
          'unlink',
        ].includes(name)
  }
  const offered = acts.filter(({ name, general }) => general !== undefined && general.lines.length > 0 && isFor(name))
  const lines = offered.flatMap(({ general }) => general?.lines.slice(0, 1) ?? [])
  const press = (name: string, label: string, args: Press['args'] = {}): Button => ({
    label,
    style: name === 'start' ? 'primary' : 'plain',
    press: { action: name, proposal: '', version: 0, args, opens: 'act' },
  })
  const labels = words.help.general
  const has = (name: string) => offered.some((one) => one.name === name)
  return view(language, [
    ...optional(unknown !== null && { type: 'text', text: words.help.unknown(unknown) }),
    { type: 'heading', text: words.help.slashHeading },
    {
      type: 'list',
      style: 'bullet',
      items: lines.map(({ usage, help }) => words.help.line(usage[language], help[language])),
    },
    ...actions(
      [
        press('start', words.buttons.start),
        press('list', labels.list),
        press('catalogue', labels.catalogue),
        press('help', words.buttons.allCommands, { all: 'yes' }),
      ],
      [
        ...(has('queue') ? [press('queue', labels.queue)] : []),
        ...(has('admin') ? [press('admin', labels.admin)] : []),
        press('privacy', words.buttons.privacy),
      ],
    ),
  ])
}
