import { createRequire } from 'node:module'

/**
 * The parts of botbuilder's packages that botbuilder itself does not export. They are asked for through botbuilder, so
 * that its own copies are meant whatever else is installed. What stands here is all that we use of them.
 */
interface SdkParts {
  readonly connector: {
    readonly ClaimsIdentity: new (claims: { type: string; value: string }[], isAuthenticated: boolean) => object
    readonly ConnectorClient: new (credentials: object, options: { baseUri: string }) => SdkClient
    readonly MsalServiceClientCredentialsFactory: new (appId: string, application: object) => CredentialsFactory
  }
  readonly msal: { readonly ConfidentialClientApplication: new (configuration: object) => object }
  readonly mappers: Record<'Entity' | 'ChannelAccount', { readonly type: MappedType }>
}

interface MappedType {
  additionalProperties?: object
  modelProperties: Record<string, object>
}

/** What signs requests; made for one audience. */
export interface CredentialsFactory {
  createCredentials(appId: string, audience: string, loginEndpoint: string, validate: boolean): Promise<object>
  isValidAppId(appId: string): Promise<boolean>
  isAuthenticationDisabled(): Promise<boolean>
}

/** A client of the Bot Connector's API, as far as we use it. */
export interface SdkClient {
  readonly conversations: {
    createConversation(parameters: object, options?: object): Promise<{ readonly id?: string }>
    sendToConversation(conversation: string, activity: object, options?: object): Promise<{ readonly id?: string }>
    updateActivity(conversation: string, id: string, activity: object, options?: object): Promise<unknown>
    deleteActivity(conversation: string, id: string, options?: object): Promise<unknown>
  }
  readonly client: { readonly pipeline: Pipeline }
}

interface Pipeline {
  addPolicy(policy: Policy, options?: { readonly phase: 'Sign' }): void
  removePolicy(policy: { readonly name: string }): unknown
}

/** One step on a request's way out. */
export interface Policy {
  readonly name: string
  sendRequest(request: OutRequest, next: (request: OutRequest) => Promise<object>): Promise<object>
}

/** An HTTP request of botbuilder on its way out, which a policy may change; `timeout` is in ms. */
export interface OutRequest {
  url: string
  timeout: number
  readonly method: string
  readonly body?: unknown
  readonly headers: { get(name: string): string | undefined; delete(name: string): void }
}

/** Loads them; botbuilder takes half a second, and only who uses Teams pays for it. */
export function loadSdk(): SdkParts {
  const fromHere = createRequire(import.meta.url)
  const fromBotbuilder = createRequire(fromHere.resolve('botbuilder'))
  const fromConnector = createRequire(fromBotbuilder.resolve('botframework-connector'))
  return {
    connector: fromBotbuilder('botframework-connector') as SdkParts['connector'],
    msal: fromConnector('@azure/msal-node') as SdkParts['msal'],
    mappers: fromBotbuilder('botframework-connector/lib/connectorApi/models/mappers') as SdkParts['mappers'],
  }
}
