import { isDeepStrictEqual } from 'node:util'
import { type SdkClient, loadSdk } from './sdk.ts'

/**
 * Makes botbuilder send what it otherwise drops: all but `type`, `text` and `mentioned` of an entity (the AI label and
 * citations are there), and `isTargeted` of a recipient. Microsoft mended the first in botbuilder-js#4903, which was
 * never published. Throws where the patch has no effect.
 */
export async function patchMappers(): Promise<void> {
  const { mappers } = loadSdk()
  mappers.Entity.type.additionalProperties = { type: { name: 'Object' } }
  mappers.ChannelAccount.type.modelProperties['isTargeted'] = {
    serializedName: 'isTargeted',
    type: { name: 'Boolean' },
  }
  await proveMappers()
}

const probe = {
  type: 'message',
  recipient: { id: 'someone', isTargeted: true },
  entities: [{ type: 'https://schema.org/Message', '@id': '', additionalType: ['AIGeneratedContent'], citation: [{}] }],
}

/** Serialises an activity through the same client, stops it before the network, and compares what would have gone out. */
export async function proveMappers(): Promise<void> {
  const { connector } = loadSdk()
  const unsigned = { signRequest: (request: object) => Promise.resolve(request) }
  const sent = await captureRequest(new connector.ConnectorClient(unsigned, { baseUri: 'https://127.0.0.1/' }))
  if (isDeepStrictEqual(sent, probe)) return
  throw new Error(
    'botbuilder drops parts of what is sent: AI labels and messages to one person would not arrive. Expected was ' +
      `${JSON.stringify(probe)}, and it would have sent ${JSON.stringify(sent)}. ` +
      'The installed botbuilder is not the one this program was made for: run npm ci.',
  )
}

async function captureRequest(client: SdkClient): Promise<unknown> {
  let body: unknown
  const stop = new Error('stopped before the network')
  client.client.pipeline.addPolicy(
    {
      name: 'capture',
      sendRequest: (request) => {
        body = request.body
        return Promise.reject(stop)
      },
    },
    { phase: 'Sign' },
  )
  client.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  await client.conversations.sendToConversation('probe', probe).catch((error: unknown) => {
    if (error !== stop) throw error
  })
  return typeof body === 'string' ? JSON.parse(body) : body
}
