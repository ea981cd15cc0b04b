import type { Room } from '../../flows/model/event.ts'

/** The bot's registration in Microsoft Entra, and the programme's rooms in Teams. */
export interface TeamsSettings {
  readonly appId: string
  /** The Entra tenant that the bot is registered in. */
  readonly tenantId: string
  /** Tenants whose people it works for, that one among them. */
  readonly tenants: readonly string[]
  /** How it proves who it is. `keyFile` is the path of a certificate's private key in PEM. */
  readonly proof:
    | { readonly type: 'password'; readonly password: string }
    | { readonly type: 'certificate'; readonly thumbprint: string; readonly keyFile: string }
    | { readonly type: 'managed-identity' }
  /** `loopback`: requests without a token are believed, for trying out on one machine. */
  readonly anonymous: 'loopback' | 'never'
  /** Where Microsoft publishes the keys that it signs with. */
  readonly openId: string
  /** A login service on this machine; null for Microsoft's. */
  readonly login: string | null
  /** Conversation ids of the programme's channels; null for one that is not set. */
  readonly rooms: Readonly<Record<Room, string | null>>
  /** Entra object ids of the coordinators, in lower case. */
  readonly coordinators: readonly string[]
}
