import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { directChannel } from '../support/fake-slack/api-conversations.ts'
import { type Person, personIn } from '../support/fake-slack/person.ts'
import { type Channel, messagesIn, type Workspace } from '../support/fake-slack/world.ts'
import { type Client, clientOf, type Seen } from '../support/fake-connector/client.ts'
import { addChannel, addMember, type Conversation, personalChat } from '../support/fake-connector/world.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { asRead, clicksIn } from '../support/slack-client.ts'
import { type ClockedProgram, startClockedProgram } from './clocked-program.ts'
import { slackWorld } from './slack-stage.ts'
import { openTeamsWorld } from './teams-program.ts'

/** The whole program takes its time on a busy machine. */
const patienceMs = 240_000
const testMs = 900_000

let program: ClockedProgram
let slack: Awaited<ReturnType<typeof slackWorld>>
let teams: Awaited<ReturnType<typeof openTeamsWorld>>
let workspace: Workspace

beforeAll(async () => {
  slack = await slackWorld(1)
  teams = await openTeamsWorld('everything')
  slack.fake.pace = 'free'
  program = await startClockedProgram({ ...slack.env, ...teams.env })
  await slack.install(program.address)
  workspace = slack.fake.workspaces.get('T0MLOPS0') as Workspace
}, 400_000)
afterAll(async () => {
  await program.stop()
  await slack.fake.close()
  await teams.fake.close()
})

async function query<Row>(sql: string): Promise<readonly Row[]> {
  return (await program.pool.query(sql)).rows as Row[]
}

/** What of the last match one person sees, wherever they look. */
function seen<T>(
  all: () => Promise<readonly T[]> | readonly T[],
  textOf: (one: T) => string,
  what: RegExp,
): Promise<T> {
  return eventually(async () => {
    const messages = await all()
    const found = messages.findLast((one) => what.test(textOf(one)))
    if (found === undefined) throw new Error(`no ${what} among:\n${messages.map(textOf).join('\n---\n')}`)
    return found
  }, patienceMs)
}

/** Somebody in the playground. */
function onPlayground(persona: string) {
  const client = new PlaygroundClient(program.address, persona, 'fr')
  const all = (thread?: string) => async () =>
    (
      await client.messages({ room: 'projets', limit: 100, ...(thread === undefined ? {} : { thread }) })
    ).messages.filter(({ deleted }) => !deleted)
  return { client, sees: (what: RegExp, thread?: string) => seen(all(thread), ({ body }) => body.text, what) }
}

/** Somebody in Teams, in their chat with the bot. */
function inTeams(name: string) {
  const member = addMember(teams.fake.world, name)
  const client: Client = clientOf(teams.fake, () => program.address, member)
  const own = personalChat(teams.fake.world, member)
  return {
    client,
    member,
    own,
    write: (text: string, where: Conversation = own) => client.write({ conversation: where, root: null }, text),
    sees: (what: RegExp, where: Conversation = own): Promise<Seen> =>
      seen(
        () => client.sees(where.id).filter(({ mine }) => !mine),
        ({ text }) => text,
        what,
      ),
  }
}

/** Somebody in Slack. */
function inSlack(id: string) {
  const user = workspace.users.get(id)
  if (user === undefined) throw new Error(`no ${id}`)
  const person: Person = personIn(slack.fake, workspace, user)
  const own = directChannel(workspace, id)
  const sees = (what: RegExp, where: Channel = own) =>
    seen(
      () => where.messages,
      ({ text }) => asRead(text),
      what,
    )
  return { person, own, sees }
}

function codeIn(text: string): string {
  const [, code] = /Votre code : ([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(text) ?? []
  if (code === undefined) throw new Error(`no code in ${text}`)
  return code
}

const bodies = (tenant: string) =>
  query<{ id: string; body: string; owner_id: string; state: string; credits: string | null }>(
    `select id, body, owner_id, state, credits from proposal where tenant = '${tenant}' order by id`,
  )

/** Accepts the invitation that came by direct message. */
async function joins({ person, own }: ReturnType<typeof inSlack>): Promise<void> {
  const [invitation, click] = await eventually(() => {
    const found = own.messages
      .flatMap((one) => clicksIn(one.blocks).map(({ press, click: on }) => [one, on, press] as const))
      .find(([, , press]) => press.action === 'join')
    if (found === undefined) throw new Error('no invitation came')
    return found
  }, patienceMs)
  await person.click(own, invitation.ts, click)
}

describe('one person on several platforms', () => {
  test(
    'a draft moves from the playground to Teams, with everything',
    async () => {
      const web = onPlayground('lea')
      const teamsLea = inTeams('Léa Moreau')
      await web.client.command('nouveau')
      const root = await web.sees(/MLP-\d{4}-001/)
      const spot = { room: 'projets', thread: root.id }
      const first = await web.client.say('Livraison continue', spot)
      await web.sees(/1 message/, root.id)
      await web.client.edit(first.message.id, 'Livraison continue d’un modèle de compteurs')

      await web.client.command('relier')
      const code = codeIn((await web.sees(/Votre code/)).body.text)
      expect(await query(`select 1 from link_code where hash like '%${code.replace('-', '')}%'`)).toEqual([])
      await teamsLea.write(`relier ${code.toLowerCase()}`)
      await teamsLea.sees(/« Léa Moreau » dans l’espace d’essai sont reliés/)
      await web.sees(/« Léa Moreau » dans Teams sont reliés/)

      await teamsLea.write(`ouvrir ${/MLP-\d{4}-001/.exec(root.body.text)?.[0]}`)
      const offer = await teamsLea.sees(/est dans l’espace d’essai/)
      await teamsLea.client.press(offer, 'bring')
      await teamsLea.sees(/Section 1\/10[^]*1 message/)
      await web.sees(/a été déplacée : elle continue dans Teams/, root.id)
      await teamsLea.write('Écrit dans Teams.')
      await teamsLea.sees(/2 messages/)

      await web.client.say('Écrit trop tard ici.', spot)
      await eventually(async () => {
        const { messages } = await web.client.messages({ ...spot, limit: 100 })
        const told = messages.filter(({ body, deleted }) => !deleted && body.text.includes('n’en fait plus partie'))
        expect(told.length).toBeGreaterThan(1)
      }, patienceMs)

      const [there] = await bodies('playground')
      expect(there).toMatchObject({ state: 'withdrawn' })
      expect(there?.body).not.toContain('Livraison')
      const here = (await bodies(`teams-${teams.fake.world.tenantId}`)).at(-1)
      expect(here).toMatchObject({ state: 'drafting', owner_id: teamsLea.member.aadObjectId })
      expect(JSON.parse(here?.body ?? '{}').sections['1'].pieces).toMatchObject([
        { text: 'Livraison continue d’un modèle de compteurs', by: teamsLea.member.aadObjectId },
        { text: 'Écrit dans Teams.' },
      ])
      expect(await query(`select distinct tenant from earlier_text`)).toEqual([
        { tenant: `teams-${teams.fake.world.tenantId}` },
      ])
    },
    testMs,
  )

  test(
    'a draft that two people write moves from Slack to Teams: who is not linked stays named, and is told',
    async () => {
      const [lea, karim, ines] = [inSlack('ULEA'), inSlack('UKARIM'), inTeams('Léa M.')]
      const where = workspace.channels.get('CPROJETS') as Channel
      await lea.person.command(where, 'nouveau')
      const card = await lea.sees(/Section 1\/10/, where)
      const root = card.threadTs ?? ''
      const id = /MLP-\d{4}-\d{3}/.exec(messagesIn(where, root)[0]?.text ?? '')?.[0] ?? ''
      await lea.person.say(where, 'Prévoir les pannes des pompes', root)
      await lea.sees(/1 message/, where)
      await lea.person.say(where, '!inviter @karim', root)
      await joins(karim)
      await lea.sees(/Karim Benali/, where)
      await karim.person.say(where, 'Et celles des vannes', root)
      await lea.sees(/2 messages/, where)

      await lea.person.command(where, 'relier')
      const code = codeIn((await lea.sees(/Votre code/)).text)
      await lea.sees(/Je vous ai envoyé un code/, where)
      await ines.write(`relier ${code}`)
      await ines.sees(/« Léa Moreau » dans Slack sont reliés/)
      await lea.sees(/« Léa M\. » dans Teams sont reliés/)
      await ines.write(`ouvrir ${id}`)
      const offer = await ines.sees(/est dans Slack/)
      expect(offer.text).toContain('Karim Benali l’écrit avec vous et n’a ici aucun compte relié')
      await ines.client.press(offer, 'bring')
      await ines.sees(/Section 1\/10[^]*2 messages/)
      await karim.sees(/Léa Moreau a déplacé MLP-.* dans Teams/)
      await lea.sees(/a été déplacée : elle continue dans Teams/, where)

      const late = await karim.person.say(where, 'Écrit trop tard.', root)
      expect(late).not.toBe('')
      await eventually(() => {
        const told = where.messages.filter(
          ({ onlyFor, text }) => onlyFor === 'UKARIM' && text.includes('elle continue'),
        )
        expect(told).toHaveLength(1)
      }, patienceMs)
      const here = (await bodies(`teams-${teams.fake.world.tenantId}`)).find(
        ({ owner_id }) => owner_id === ines.member.aadObjectId,
      )
      expect(here?.credits).toBe('Léa M. et Karim Benali')
      expect(JSON.parse(here?.body ?? '{}').sections['1'].pieces).toMatchObject([
        { by: ines.member.aadObjectId },
        { by: 'slack-T0MLOPS0/UKARIM', text: 'Et celles des vannes' },
      ])
      const [there] = await bodies('slack-T0MLOPS0')
      expect(there).toMatchObject({ id, state: 'withdrawn' })
      expect(there?.body).not.toContain('pompes')
    },
    testMs,
  )

  test(
    'a code is refused aloud: wrong, used, too old, one’s own, in a public place, after too many tries',
    async () => {
      const [lea, paul] = [inSlack('USOPHIE'), inTeams('Paul Girard')]
      const where = workspace.channels.get('CPROJETS') as Channel
      const codeOf = async () => {
        const before = lea.own.messages.length
        await lea.person.command(where, 'relier')
        const shown = await seen(
          () => lea.own.messages.slice(before),
          ({ text }) => asRead(text),
          /Votre code/,
        )
        return codeIn(shown.text)
      }
      const links = () => query(`select 1 from person_link where person = 'USOPHIE'`)

      const own = await codeOf()
      await lea.person.say(lea.own, `relier ${own}`)
      await lea.sees(/C’est votre propre code/)

      // Others read what is typed in a channel: nothing is linked, and both hear that the code is spent.
      const channel = addChannel(teams.fake.world, 'public', 'everything')
      await paul.client.write({ conversation: channel, root: null }, `mlops-proposal relier ${own}`, 'bot')
      await eventually(() => {
        const all = [...paul.client.sees(channel.id), ...paul.client.sees(paul.own.id)].map(({ text }) => text)
        expect(all.some((text) => text.includes('D’autres peuvent lire ici ce que vous tapez'))).toBe(true)
      }, patienceMs)
      await lea.sees(/Quelqu’un a tapé votre code dans Teams/)
      await paul.write(`relier ${own}`)
      await paul.sees(/Ce code a déjà servi/)
      expect(await links()).toEqual([])

      const old = await codeOf()
      program.until(new Date(Date.parse(program.now()) + 11 * 60_000).toISOString())
      await paul.write(`relier ${old}`)
      await paul.sees(/plus de dix minutes/)
      await paul.write('relier AAAA-2222')
      await paul.sees(/Je ne connais pas ce code/)
      expect(await links()).toEqual([])

      const good = await codeOf()
      await paul.write(`relier ${good}`)
      await paul.sees(/sont reliés/)
      await paul.write('délier')
      await paul.sees(/n’est plus relié à « Sophie Laurent » dans Slack/)
      await lea.sees(/« Paul Girard » dans Teams n’est plus relié/)
      expect(await links()).toEqual([])
      await paul.write('délier')
      await paul.sees(/n’est relié à aucun autre/)

      // Whose account is closed is linked to nobody any more.
      await paul.write(`relier ${await codeOf()}`)
      await eventually(async () => expect(await links()).toHaveLength(1), patienceMs)
      const user = { id: 'USOPHIE', deleted: true, name: 'sophie', real_name: 'Sophie Laurent' }
      await slack.fake.tell(workspace, { type: 'user_change', user })
      await eventually(async () => expect(await links()).toEqual([]), patienceMs)
      await paul.sees(/« Sophie Laurent » dans Slack n’est plus relié/)

      for (const letter of 'BCDEFG') await paul.write(`relier ${letter.repeat(4)}-2222`)
      await paul.sees(/trop d’essais/)
    },
    testMs,
  )
})
