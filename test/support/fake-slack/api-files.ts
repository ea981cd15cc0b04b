import type { Answer, Arguments, Method, Setting } from './method.ts'
import { SlackError, textOf, writableChannel } from './method.ts'
import { wireFile, wireMessage } from './wire-message.ts'
import type { File } from './world.ts'
import { newId, nextTs } from './world.ts'

/** `files.*`: docs.slack.dev/messaging/working-with-files */
export const fileMethods: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': { scopes: ['files:write'], run: uploadUrl },
  'files.completeUploadExternal': { scopes: ['files:write'], run: complete },
  'files.delete': { scopes: ['files:write'], run: remove },
  'files.info': { scopes: ['files:read'], run: info },
}

function uploadUrl(args: Arguments, { workspace, url }: Setting): Answer {
  const name = textOf(args, 'filename')
  const length = Number(textOf(args, 'length'))
  if (name === '' || !(length > 0)) throw new SlackError('invalid_arguments')
  const id = newId('F')
  workspace.files.set(id, { id, name, content: Buffer.alloc(0), user: workspace.botUser.id, shared: false })
  return { upload_url: `${url}/upload/${workspace.id}/${id}/${length}`, file_id: id }
}

function complete(args: Arguments, setting: Setting): Answer {
  const { workspace } = setting
  const wanted = (args['files'] as readonly { readonly id: string }[] | undefined) ?? []
  const files = wanted.map(({ id }) => {
    const file = workspace.files.get(id)
    if (file === undefined || file.content.length === 0 || file.shared) throw new SlackError('file_not_found')
    return file
  })
  if (textOf(args, 'channel_id') !== '') share(args, setting, files)
  for (const file of files) file.shared = true
  return { files: files.map((file) => wireFile(file)) }
}

function share(args: Arguments, setting: Setting, files: readonly File[]): void {
  const channel = writableChannel(args, setting)
  const thread = textOf(args, 'thread_ts') || null
  if (thread !== null && !channel.messages.some(({ ts }) => ts === thread)) throw new SlackError('thread_not_found')
  const { workspace } = setting
  const message = {
    ts: nextTs(),
    user: workspace.botUser.id,
    botId: workspace.botId,
    text: textOf(args, 'initial_comment'),
    blocks: [],
    threadTs: thread,
    metadata: null,
    edited: null,
    clientMessageId: null,
    files,
    onlyFor: null,
  }
  channel.messages.push(message)
  setting.tell({ ...wireMessage(message, workspace), subtype: 'file_share', channel: channel.id }, channel)
}

function remove(args: Arguments, { workspace }: Setting): Answer {
  const id = textOf(args, 'file')
  if (!workspace.files.delete(id)) throw new SlackError('file_not_found')
  for (const channel of workspace.channels.values()) {
    channel.messages = channel.messages.filter(({ files }) => !files.some((file) => file.id === id))
  }
  return {}
}

function info(args: Arguments, { workspace, url }: Setting): Answer {
  const file = workspace.files.get(textOf(args, 'file'))
  if (file === undefined) throw new SlackError('file_not_found')
  return { file: wireFile({ ...file, url: `${url}/download/${workspace.id}/${file.id}` }) }
}
