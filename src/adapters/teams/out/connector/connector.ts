import { LRUCache } from 'lru-cache'
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { audience, signer } from './token.ts'
import { conversationOf, type ThreadAddress } from './address.ts'
import { credentialsFor, type Proof } from './credentials.ts'
import { ConnectorRefused, NotSent, readFailure } from './failure.ts'
import { type CredentialsFactory, loadSdk, type Policy, type SdkClient } from './sdk.ts'
import { isAllowedService } from '../../gate/allowed.ts'
import { patchMappers } from './patch-mappers.ts'

interface ConnectorOptions {
  readonly appId: string
  readonly tenantId: string
  readonly proof: Proof
  /** `loopback` lets requests go to this machine too, for trying out. */
  readonly local: 'loopback' | 'never'
  /** A login service on this machine; null for Microsoft's. */
  readonly login: string | null
  /** How long an answer may take, in ms. */
  readonly timeoutMs?: number
}

/** An activity as it goes out. */
export type OutActivity = Readonly<Record<string, unknown>> & { readonly type: string }

/**
 * Sends to the Bot Connector. Each call is one request, never repeated. They throw `ConnectorRefused` (nothing happened),
 * `NotSent` (nothing went out) or `OutcomeUnknown`.
 */
export interface Connector {
  /** Sends an activity and returns its id. */
  send(to: ThreadAddress, activity: OutActivity): Promise<string>
  /** Sends it so that one person alone sees it: `recipient` is their Teams id. Channels and group chats alone have it. */
  sendTo(to: ThreadAddress, recipient: string, activity: OutActivity): Promise<string>
  update(to: ThreadAddress, id: string, activity: OutActivity): Promise<void>
  remove(to: ThreadAddress, id: string): Promise<void>
  /** The id of the personal chat with a person of this Entra tenant, which is made where there is none. */
  openChat(to: Pick<ThreadAddress, 'serviceUrl' | 'bot'>, userId: string, tenantId: string): Promise<string>
  /** Gets a token, to see that the registration and its secret are right; throws with Microsoft's reason. */
  signIn(): Promise<void>
  /** The bot's token, for what lies at the Connector: pictures that people send. */
  token(): Promise<string>
}

const defaultTimeoutMs = 15_000

/** Opens the way out. Throws where botbuilder would drop what we send. */
export async function openConnector(options: ConnectorOptions): Promise<Connector> {
  await patchMappers()
  const signing = signer(credentialsFor(options))
  const clientFor = clients(options, signing.factory)
  const run = async <T>({ serviceUrl }: Pick<ThreadAddress, 'serviceUrl'>, act: (client: SdkClient) => Promise<T>) => {
    try {
      return await act(await clientFor(serviceUrl))
    } catch (error) {
      const failure = readFailure(error)
      if (failure instanceof ConnectorRefused && failure.status === 401) signing.renew()
      throw failure
    }
  }
  const send = (to: ThreadAddress, activity: OutActivity, more: object) =>
    run(to, async ({ conversations }) => {
      const where = conversationOf(to)
      return idIn(await conversations.sendToConversation(where, address(to, activity), more))
    })
  return {
    send: (to, activity) => send(to, activity, {}),
    sendTo: (to, recipient, activity) =>
      send(to, { ...activity, recipient: { id: recipient, isTargeted: true } }, { customHeaders: targetedHeader }),
    update: (to, id, activity) =>
      run(to, async ({ conversations }) => {
        await conversations.updateActivity(conversationOf(to), id, { ...address(to, activity), id })
      }),
    remove: (to, id) =>
      run(to, async ({ conversations }) => {
        await conversations.deleteActivity(conversationOf(to), id)
      }),
    openChat: (to, userId, tenantId) =>
      run(to, async ({ conversations }) => {
        const channelData = { tenant: { id: tenantId } }
        const parameters = { isGroup: false, bot: to.bot, members: [{ id: userId }], tenantId, channelData }
        return idIn(await conversations.createConversation(parameters))
      }),
    signIn: () => signing.signIn(options),
    token: () => signing.token(options),
  }
}

/** Requests with the same service share their client. */
function clients(options: ConnectorOptions, factory: CredentialsFactory): (serviceUrl: string) => Promise<SdkClient> {
  const { connector } = loadSdk()
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { MicrosoftAppId: options.appId, MicrosoftAppTenantId: options.tenantId, MicrosoftAppType: 'SingleTenant' },
    factory as never,
  )
  const claims = new connector.ClaimsIdentity([{ type: 'aud', value: options.appId }], true)
  const open = new LRUCache<string, Promise<SdkClient>>({ max: mostClients })
  return (serviceUrl) => {
    if (!isAllowedService(serviceUrl, options.local)) {
      return Promise.reject(new NotSent(`The service address ${hostOf(serviceUrl)} is not one of Microsoft’s`))
    }
    const known = open.get(serviceUrl)
    if (known !== undefined) return known
    const made = authentication
      .createConnectorFactory(claims as never)
      .create(serviceUrl, audience)
      .then((client) => {
        const ours = client as unknown as SdkClient
        connectorPolicies(ours, options.timeoutMs ?? defaultTimeoutMs)
        return ours
      })
    open.set(serviceUrl, made)
    made.catch(() => open.delete(serviceUrl))
    return made
  }
}

/** A service address is regional: a tenant has one or two. */
const mostClients = 50

function address(to: ThreadAddress, activity: OutActivity): OutActivity {
  return { ...activity, from: to.bot, conversation: { id: conversationOf(to) } }
}

function idIn({ id }: { readonly id?: string }): string {
  return id ?? ''
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'that is no address'
}

/** Marks a request whose activity one person alone sees; it never leaves this process. */
const targetedHeader = { 'x-mlops-targeted': 'true' } as const

/**
 * Takes from a client what would send twice or for ever: botbuilder sends a POST again after a 5xx or a broken connection,
 * follows redirections with our token, and waits without end for an answer. Its own options for this have no effect.
 */
function connectorPolicies(client: SdkClient, timeoutMs: number): void {
  const { pipeline } = client.client
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.removePolicy({ name: 'redirectPolicy' })
  for (const name of unused) pipeline.removePolicy({ name })
  pipeline.addPolicy(withTimeout(timeoutMs))
  pipeline.addPolicy(targeted)
}

/** What looks at each request for something that ours never have: files, tracing spans, a log of Azure's. */
const unused = ['formDataPolicy', 'multipartPolicy', 'tracingPolicy', 'logPolicy']

function withTimeout(ms: number): Policy {
  return {
    name: 'mlops-timeout',
    sendRequest: (request, next) => {
      request.timeout = ms
      return next(request)
    },
  }
}

/** Teams takes "for one person alone" from the address: botbuilder has no parameter for it. */
const targeted: Policy = {
  name: 'mlops-targeted',
  sendRequest: (request, next) => {
    const [name] = Object.keys(targetedHeader)
    if (name !== undefined && request.headers.get(name) !== undefined) {
      request.headers.delete(name)
      const url = new URL(request.url)
      url.searchParams.set('isTargetedActivity', 'true')
      request.url = url.href
    }
    return next(request)
  },
}
