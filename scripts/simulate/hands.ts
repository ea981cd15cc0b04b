import { eventually } from '../../test/support/eventually.ts'
import { inputsOf } from '../../test/support/slack-client.ts'
import { findButton } from './ears.ts'
import type { Town, Townsman } from './town.ts'

/** What one person can do in the town. Each act is over once the program is at rest. */
export interface Hands {
  readonly me: Townsman
  /** Begins a proposal, and gives its reference. */
  start(): Promise<string>
  say(proposal: string, text: string): Promise<void>
  /** Presses the newest button of this kind that they see; false where there is none. */
  press(proposal: string, action: string, args?: Readonly<Record<string, string>>): Promise<'done' | 'no button'>
  /** Fills in the form behind a button, and sends it. */
  fill(
    proposal: string,
    action: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<'done' | 'no button' | 'refused'>
}

interface HandParts {
  readonly town: Town
  readonly rest: () => Promise<void>
  readonly note: (person: string, what: string, proposal: string) => void
}

/** The hands of one person. */
export function handsOf({ town, rest, note }: HandParts, me: Townsman): Hands {
  const { projects, reviewers, catalogue } = town.rooms
  const { client, name } = me

  function rootOf(proposal: string): string {
    const root = projects.messages.find(
      ({ botId, threadTs, text }) => botId !== null && threadTs === null && text.includes(proposal),
    )
    if (root === undefined) throw new Error(`${name} finds no thread of ${proposal}`)
    return root.ts
  }

  function seen(proposal: string) {
    const own = me.role === 'learner' ? [{ channel: projects, messages: client.sees(projects, rootOf(proposal)) }] : []
    const rooms = me.role === 'learner' ? [] : [reviewers, catalogue, client.direct()]
    return [...own, ...rooms.map((channel) => ({ channel, messages: client.sees(channel, null) }))]
  }

  return {
    me,
    async start() {
      const before = new Set(projects.messages.map(({ ts }) => ts))
      await client.command(projects, 'new')
      await rest()
      const root = projects.messages.find(
        ({ ts, botId, onlyFor }) => botId !== null && onlyFor === null && !before.has(ts),
      )
      const proposal = /MLP-\d{4}-\d{3}/.exec(root?.text ?? '')?.[0]
      if (proposal === undefined) throw new Error(`${name} could not begin a proposal`)
      note(name, 'start', proposal)
      return proposal
    },
    async say(proposal, text) {
      note(name, text.startsWith('!') ? text : 'write', proposal)
      await client.say(projects, text, rootOf(proposal))
      await rest()
    },
    async press(proposal, action, args = {}) {
      const button = findButton(seen(proposal), action, proposal, args)
      if (button === null) return 'no button'
      note(name, [action, ...Object.values(args)].join(' '), proposal)
      await client.click(button.channel, button.ts, button.click)
      await rest()
      return 'done'
    },
    async fill(proposal, action, fields) {
      const button = findButton(seen(proposal), action, proposal)
      if (button === null) return 'no button'
      note(name, fields['decision'] === undefined ? action : `${action} ${String(fields['decision'])}`, proposal)
      await client.click(button.channel, button.ts, button.click)
      const form = await eventually(() => {
        const open = client.modal()?.view
        if (open?.['callback_id'] !== 'form') throw new Error(`${name} has no form for ${action}`)
        return open
      })
      const errors = Object.values(await client.submit(inputsOf(form, fields)))
      await rest()
      return errors.length > 0 ? 'refused' : 'done'
    },
  }
}
