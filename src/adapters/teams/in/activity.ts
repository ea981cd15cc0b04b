import { z } from 'zod'
import { storable } from '../../../text/storable.ts'

const text = z.string().transform(storable)

/** Ids are GUIDs, numbers or Teams' own codes: a number is taken for its digits. */
const id = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(text.pipe(z.string().min(1).max(1_000)))

const Account = z.looseObject({
  id,
  name: text.pipe(z.string().max(1_000)).optional().catch(undefined),
  aadObjectId: z.string().max(200).optional().catch(undefined),
  role: z.string().optional().catch(undefined),
  isTargeted: z.boolean().optional().catch(undefined),
})

const Entity = z.looseObject({
  type: z.string().catch(''),
  text: z.string().optional().catch(undefined),
  mentioned: z
    .looseObject({ id, name: text.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  locale: z.string().optional().catch(undefined),
  timezone: z.string().optional().catch(undefined),
})

const Attachment = z.looseObject({
  contentType: z.string().catch(''),
  contentUrl: z.string().optional().catch(undefined),
  name: text.optional().catch(undefined),
  content: z.unknown().optional(),
})

const Named = z.looseObject({ id: z.string().optional().catch(undefined) })

const ChannelData = z.looseObject({
  tenant: Named.optional().catch(undefined),
  team: Named.optional().catch(undefined),
  channel: Named.optional().catch(undefined),
  eventType: z.string().optional().catch(undefined),
})

/**
 * The fields of an activity that we read. Without the first five nobody could be answered, and it is refused; whatever is
 * wrong with the others counts as not there.
 */
export const Activity = z.looseObject({
  type: z.string().min(1).max(100),
  id,
  serviceUrl: z.url().max(2_000),
  channelId: z.string().max(100).default('msteams'),
  conversation: z.looseObject({
    id,
    conversationType: z.string().optional().catch(undefined),
    tenantId: z.string().optional().catch(undefined),
    isGroup: z.boolean().optional().catch(undefined),
  }),

  name: z.string().optional().catch(undefined),
  action: z.string().optional().catch(undefined),
  from: Account.optional().catch(undefined),
  recipient: Account.optional().catch(undefined),
  text: text.optional().catch(undefined),
  textFormat: z.string().optional().catch(undefined),
  locale: z.string().optional().catch(undefined),
  localTimezone: z.string().optional().catch(undefined),
  timestamp: z.string().optional().catch(undefined),
  replyToId: id.optional().catch(undefined),
  entities: z.array(Entity).catch([]).default([]),
  attachments: z.array(Attachment).catch([]).default([]),
  membersAdded: z.array(Account).catch([]).default([]),
  membersRemoved: z.array(Account).catch([]).default([]),
  channelData: ChannelData.optional().catch(undefined),
  value: z.unknown().optional(),
})

/** An activity whose sender is known to be the Bot Connector. */
export type Activity = z.output<typeof Activity>
/**
 * What comes with an activity: a file, a picture, a card, a quote, or Teams' own HTML of the message; its `content` is
 * unchecked.
 */
export type Attachment = z.output<typeof Attachment>
