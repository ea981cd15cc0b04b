import { checkView } from './check-blocks.ts'
import { slackLimits } from './limits.ts'
import type { Answer, Arguments, Method, Setting } from './method.ts'
import { SlackError, textOf, userFor } from './method.ts'
import type { OpenView, Workspace } from './world.ts'
import { newId } from './world.ts'

/** `views.*`: docs.slack.dev/surfaces/modals */
export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': { scopes: [], run: (args, setting) => show(args, setting, 'open') },
  'views.push': { scopes: [], run: (args, setting) => show(args, setting, 'push') },
  'views.update': { scopes: [], run: update },
  'views.publish': { scopes: [], run: publish },
}

function show(args: Arguments, setting: Setting, how: 'open' | 'push'): Answer {
  const user = setting.useTrigger(textOf(args, 'trigger_id'))
  const view = viewOf(args, 'modal')
  const stack = how === 'push' ? (setting.workspace.screens.get(user) ?? []) : []
  if (stack.length >= slackLimits.viewStack) throw new SlackError('push_limit_reached')
  const opened: OpenView = { id: newId('V'), hash: newId('h'), user, view }
  setting.workspace.screens.set(user, [...stack, opened])
  return { view: wireView(opened, setting.workspace) }
}

function update(args: Arguments, { workspace }: Setting): Answer {
  const id = textOf(args, 'view_id')
  const open = [...workspace.screens.values()].flat().find((one) => one.id === id)
  if (open === undefined) throw new SlackError('not_found')
  const hash = textOf(args, 'hash')
  if (hash !== '' && hash !== open.hash) throw new SlackError('hash_conflict')
  Object.assign(open, { view: viewOf(args, 'modal'), hash: newId('h') })
  return { view: wireView(open, workspace) }
}

function publish(args: Arguments, setting: Setting): Answer {
  const user = userFor(textOf(args, 'user_id'), setting)
  const view = viewOf(args, 'home')
  setting.workspace.homes.set(user.id, view)
  return { view: { ...view, id: `V${user.id}` } }
}

/** The view as it was sent, if Slack takes it. */
function viewOf(args: Arguments, type: 'modal' | 'home'): Record<string, unknown> {
  const view = args['view'] as Record<string, unknown> | undefined
  const problems = view?.['type'] === type ? checkView(view) : [`[ERROR] must be a ${type} [json-pointer:/view/type]`]
  if (view === undefined || problems.length > 0) {
    throw new SlackError('invalid_arguments', { response_metadata: { messages: problems } })
  }
  return view
}

/** A view as Slack sends it back: every input has its block's id. */
export function wireView({ id, hash, view }: OpenView, workspace: Workspace): Record<string, unknown> {
  return {
    private_metadata: '',
    callback_id: '',
    ...view,
    id,
    hash,
    team_id: workspace.id,
    app_id: workspace.appId,
    bot_id: workspace.botId,
    root_view_id: id,
    state: { values: {} },
  }
}
