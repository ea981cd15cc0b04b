import { type Chat, Closed, type Message, type Post, TryLater } from '../../../ports/chat.ts'
import type { Files } from '../../../ports/files.ts'
import type { Documents } from '../../../ports/documents.ts'
import type { Log } from '../../../ports/log.ts'
import { closedWhy, errorCode, forOutbox, meaningOf, notFound, problemsOf, refusalOf } from './errors.ts'
import { blockClosed } from './remedies.ts'
import type { LinkTo } from '../../chat/links.ts'
import { standingPosts } from '../../chat/posts/standing-posts.ts'
import type { ChannelChanges } from '../channel-changes.ts'
import type { Clients } from '../clients.ts'
import { placeCard, removeCard } from './posts/place-card.ts'
import { paceIn } from './posts/pace.ts'
import { limits } from '../limits.ts'
import { uploadsTried } from './posts/uploads.ts'
import { lacksIn } from './lacks.ts'
import { permalinks, slackThreads } from './permalinks.ts'
import { nameTenant } from '../press-code.ts'
import type { SlackPosting } from './posts/surface.ts'
import type { SlackPostDb } from '../store/post-tables.ts'
import { editMarks } from './posts/edit-marks.ts'
import { isDirect, type SlackTarget, targetOf } from './target.ts'
import { sendApart, whisper } from './posts/whisper.ts'
import { type PictureBytes, type Rendered, renderMessages, renderPlainly } from '../render/message.ts'
import { type FileWay, halfBudget } from '../render/unit.ts'
import type { SlackRooms } from '../tenant.ts'
import { slackWords } from '../render/words.ts'
import { asUnreachable } from './unreachable.ts'

interface SlackChatOptions {
  readonly clients: Clients
  readonly rooms: SlackRooms
  readonly channels: Pick<ChannelChanges, 'present' | 'hasChanged'>
  readonly db: SlackPostDb
  readonly documents: Pick<Documents, 'write'>
  readonly log: Log
  /** Stored pictures, by the hash that views name them by. */
  readonly pictures: Pick<Files, 'get'>
  /** Now, as ISO 8601 in UTC. */
  readonly now: () => string
  /** The ms between two posts of a channel: Slack's, unless a test stands where no pace is asked for. */
  readonly channelMs?: number | undefined
  /** Who is in the reviewers' channel, where Slack tells. */
  readonly reviewers?: NonNullable<Chat['reviewers']>
  /** What somebody may do now, by the channels that they are in. */
  readonly rolesOf?: NonNullable<Chat['rolesOf']>
}

/** How a post is tried: as it is, in smaller parts, and at last as plain text and a file. Never not at all. */
const renderings: readonly ((view: Post['view'], files: FileWay, outside: Outside) => Rendered)[] = [
  (view, files, outside) => renderMessages(view, { files, ...outside }),
  (view, files, outside) => renderMessages(view, { files, ...outside, budget: halfBudget }),
  (view) => renderPlainly(view),
]

/**
 * Slack as the shell knows it: posts once, edits in place, keeps to one message per second and channel, and says what a
 * person has to do where a channel is closed to it.
 */
export function slackChat(options: SlackChatOptions): Chat {
  const { clients, db, documents, log, now, channelMs, pictures, reviewers, rolesOf } = options
  const posting: SlackPosting = {
    db,
    documents,
    log,
    now,
    pace: paceIn(db, channelMs ?? limits.channelMs),
    lacks: lacksIn(db, now, log),
    uploads: uploadsTried(),
    marks: editMarks(),
  }
  return {
    platform: 'slack',
    threads: slackThreads(clients, log),
    show: async (post) => {
      const target = await targetOf(options, post).catch((error: unknown) => {
        throw forOutbox(error)
      })
      return show(posting, target, post, pictures).catch(async (error: unknown) => {
        throw await explainFailure(error, target, post, options.channels)
      })
    },
    remove: async (post) => {
      try {
        const target = await targetOf(options, post)
        await removeCard(posting, target, post).catch(async (error: unknown) => {
          throw (await underFormerId(error, target, post, options.channels)) ?? error
        })
        return 'removed'
      } catch (error) {
        // Workspaces may keep apps from deleting: `cant_delete_message`, `compliance_exports_prevent_deletion`.
        if (meaningOf(error) === 'failed' && errorCode(error) !== '') return 'left'
        throw forOutbox(error)
      }
    },
    standing: (whose) => standingPosts(db, 'slack', whose),
    ...(reviewers === undefined ? {} : { reviewers }),
    ...(rolesOf === undefined ? {} : { rolesOf }),
    status: showStatus(posting, clients),
    mark: markSaved(posting, clients),
  }
}

/** Tries one way of showing the post after the other, while Slack finds it too long or misshapen. */
async function show(
  posting: SlackPosting,
  target: SlackTarget,
  post: Post,
  stored: Pick<Files, 'get'>,
): Promise<Message> {
  const linkTo = await permalinks(target, post.view, posting.log)
  const pictures = await picturesOf(stored, post)
  let refusal: unknown
  for (const render of renderings) {
    try {
      const rendered = (view: Post['view'], files: FileWay) => render(view, files, { linkTo, pictures })
      return await showRendered(posting, target, post, (view, files) =>
        nameTenants(rendered(view, files), target.tenant),
      )
    } catch (error) {
      if (meaningOf(error) !== 'unfit') throw error
      const data = { tenant: target.tenant, key: post.key, error: errorCode(error), why: problemsOf(error) }
      posting.log.error(data, 'Slack refused a rendering')
      refusal = error
    }
  }
  throw refusal
}

/** Each button says whose it is: in a channel shared with another company, a payload may name the company of who presses. */
function nameTenants({ messages, files }: Rendered, tenant: string): Rendered {
  const named = messages.map((message) => ({
    ...message,
    blocks: message.blocks.map((block) =>
      block.type !== 'actions'
        ? block
        : {
            ...block,
            elements: block.elements.map((element) =>
              element.action_id === undefined
                ? element
                : { ...element, action_id: nameTenant(element.action_id, tenant) },
            ),
          },
    ),
  }))
  return { messages: named, files }
}

/** What a view names and does not hold. */
interface Outside {
  readonly linkTo: LinkTo
  readonly pictures: PictureBytes
}

/** One that is stored no more is left out: a newer drawing takes its place in a moment. */
async function picturesOf(stored: Pick<Files, 'get'>, { tenant, view }: Post): Promise<PictureBytes> {
  const hashes = view.blocks.flatMap((block) => (block.type === 'picture' ? [block.hash] : []))
  const found = await Promise.all(hashes.map(async (hash) => [hash, await stored.get(tenant, hash)] as const))
  return new Map(found.flatMap(([hash, file]) => (file === null ? [] : [[hash, file.bytes] as const])))
}

async function showRendered(
  posting: SlackPosting,
  target: SlackTarget,
  post: Post,
  render: (view: Post['view'], files: FileWay) => Rendered,
): Promise<Message> {
  const { only, direct } = post
  const isWithout = async () =>
    posting.uploads.isHopeless(post.key) || (await posting.lacks.has(target.tenant, 'files'))
  // Whether the workspace takes files is asked for what has some alone: most cards have none.
  const rendered = async (files: FileWay): Promise<Rendered> => {
    const usual = render(post.view, files)
    const needsFiles = usual.files.length > 0 || post.view.blocks.some(({ type }) => type === 'picture')
    return needsFiles && (await isWithout()) ? render(post.view, 'off') : usual
  }
  const shown = async (files: FileWay): Promise<Message> => {
    if (only !== null && direct !== undefined && !isDirect(target)) {
      const notice = direct.notice === null ? null : renderPlainly(direct.notice)
      return sendApart(posting, target, { ...post, only, notice }, await rendered('attached'))
    }
    if (only !== null) return whisper(posting, target, { ...post, only }, rendered)
    return placeCard(posting, target, post, await rendered(files))
  }
  const showAsText = async (error: unknown): Promise<Message> => {
    const { tenant } = target
    posting.log.error(
      { tenant, key: post.key, error: errorCode(error) || String(error) },
      'Slack takes no file of a post',
    )
    return shown('off')
  }
  try {
    return await shown('attached')
  } catch (error) {
    if (posting.uploads.isHopeless(post.key) && meaningOf(error) !== 'lacking') return showAsText(error)
    // What else a workspace may lack was dealt with where it is asked for: what is left are files.
    if (meaningOf(error) !== 'lacking' || (await posting.lacks.has(target.tenant, 'files'))) throw error
    await posting.lacks.note(target.tenant, 'files', errorCode(error))
    return shown('off')
  }
}

/** Another try, where Slack does not find the channel because it has another id by now; null for any other error. */
async function underFormerId(
  refusal: unknown,
  { tenant, channel }: SlackTarget,
  { edits }: Pick<Post, 'edits'>,
  channels: Pick<ChannelChanges, 'hasChanged'>,
): Promise<TryLater | null> {
  if (errorCode(refusal) !== notFound) return null
  const named = [channel, edits?.channel ?? channel]
  const changed = await Promise.all(named.map((one) => channels.hasChanged(tenant, one)))
  return changed.includes(true) ? new TryLater('the channel has another id by now', 0) : null
}

/** A room that is closed waits for a person to open it; a learner's own place that is closed is given up, and says so; direct messages that are refused are no place. */
async function explainFailure(
  refusal: unknown,
  target: SlackTarget,
  post: Pick<Post, 'only' | 'edits'>,
  channels: Pick<ChannelChanges, 'hasChanged'>,
): Promise<Error> {
  const { room, channel, client } = target
  const moved = await underFormerId(refusal, target, post, channels)
  if (moved !== null) return moved
  const error = isDirect(target) ? asUnreachable(refusal) : refusal
  const why = closedWhy(error)
  if (room === null && post.only === null && why !== undefined) return new Closed(refusalOf(errorCode(error)), why)
  if (room === null || meaningOf(error) !== 'closed') return forOutbox(error)
  return blockClosed(room, channel, client, error)
}

/** The reaction by which people see that a message is saved. */
const name = 'white_check_mark'

/**
 * A reaction on a message that is saved. Where the workspace does not allow it, there is none; a message that is gone,
 * marked already or full of reactions stays as it is (docs.slack.dev/reference/methods/reactions.add).
 */
function markSaved({ lacks, log }: SlackPosting, clients: Clients): NonNullable<Chat['mark']> {
  return async (tenant, { channel }, message, mark) => {
    try {
      if (await lacks.has(tenant, 'marks')) return
      const { reactions } = await clients(tenant)
      const reaction = { channel, timestamp: message, name }
      await (mark === 'saved' ? reactions.add(reaction) : reactions.remove(reaction))
    } catch (error) {
      const meaning = meaningOf(error)
      if (meaning === 'wait' || meaning === 'unknown') throw forOutbox(error)
      if (meaning === 'lacking') await lacks.note(tenant, 'marks', errorCode(error))
      else log.debug({ tenant, error: errorCode(error) || String(error) }, 'a mark was left as it is')
    }
  }
}

/**
 * The line under a thread that says what the app is doing; Slack takes it away after two minutes by itself. Where the
 * workspace knows no such line, there is none.
 */
function showStatus({ lacks, log }: SlackPosting, clients: Clients): NonNullable<Chat['status']> {
  return async (tenant, { channel, thread }, what, language) => {
    if (thread === null) return
    try {
      if (await lacks.has(tenant, 'status')) return
      const status = what === 'reading' ? slackWords.reading[language] : ''
      const client = await clients(tenant)
      await client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status })
    } catch (error) {
      if (meaningOf(error) === 'lacking') await lacks.note(tenant, 'status', errorCode(error))
      else log.debug({ tenant, error: String(error) }, 'a status could not be shown')
    }
  }
}
