/** Teams' limits as Microsoft documents them, and how far from them we stay. */
export const limits = {
  /**
   * Bytes of one card's JSON. "Format your bot messages" says about 100 KB of UTF-16 for a message, other pages and older
   * clients 28 KB and 40 KB: we keep under all of them.
   */
  cardBytes: 24 * 1024,
  /** Halving stops here: no limit of Teams is this low. */
  smallestCardBytes: 3 * 1024,
  /** Buttons in a row: the renderer's own limit in adaptivecards is 5, and ours leaves one for the overflow. */
  visibleButtons: 4,
  actionsInSet: 5,
  /** Characters of a button's title. Ours: clients cut longer ones, each at another place. */
  buttonTitle: 75,
  /** Characters of the sentence in a notification, and of what an old client shows in place of the card. */
  summary: 500,
  fallback: 1_000,
  /** Characters of what a picture shows. Ours: screen readers read it whole. */
  altText: 1_000,
  /** Characters of a citation's name and abstract ("Bot messages with AI-generated content"). */
  citationName: 80,
  citationAbstract: 160,
  citations: 5,
  /** Characters of a text input: what a section of a proposal can hold. */
  inputCharacters: 40_000,
} as const
