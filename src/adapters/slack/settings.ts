/** How the programme set Slack up. One of the two ways: a token for one workspace, or OAuth for many. */
export interface SlackSettings {
  /** Slack signs every request with it. */
  readonly signingSecret: string
  /** `xapp-…`: events come over a socket, for development; null: over HTTP. */
  readonly appToken: string | null
  readonly workspace: OneWorkspace | ManyWorkspaces
  /** Where the Web API is, with its slash at the end. */
  readonly apiUrl: string
  /** Whether a learner's message gets a reaction once it is saved. */
  readonly marks: 'on' | 'off'
}

/** Slack set up for one workspace, whose bot token, channels and coordinators stand in the configuration. */
export interface OneWorkspace {
  readonly type: 'one'
  readonly botToken: string
  readonly rooms: RoomIds
  /** User ids of people who coordinate, beside those in the coordinators' channel. */
  readonly coordinators: readonly string[]
}

/** Slack set up for any number of workspaces, each of which installs the app by OAuth. */
export interface ManyWorkspaces {
  readonly type: 'many'
  readonly clientId: string
  readonly clientSecret: string
  /** 32 bytes each: the first one seals tokens, all of them open. */
  readonly tokenKeys: readonly Buffer[]
}

/** Channel ids; null where the programme has not chosen one. */
export interface RoomIds {
  readonly reviewers: string | null
  readonly catalogue: string | null
  readonly coordinators: string | null
}
