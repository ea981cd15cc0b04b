/**
 * Slack's limits, and ours where Slack's are not known exactly. Lengths are UTF-16 code units of the text as it is sent,
 * escapes included: never less than what Slack counts, whether that is characters or code points.
 */
export const limits = {
  /** docs.slack.dev/reference/block-kit/blocks: 50 blocks in a message. We leave room for what comes last, the buttons. */
  messageBlocks: 45,
  /** Blocks in a modal or on the Home tab (docs.slack.dev/surfaces/modals). */
  viewBlocks: 100,
  /**
   * docs.slack.dev/apis/web-api/rate-limits: one message per second and channel; a little more, for clocks and networks.
   * “Short bursts >1 allowed”: others counted 25 at once and one a second after that. Ours is shorter than any that was
   * seen to be refused, and a channel waits as long as Slack says where it is refused all the same.
   */
  channelMs: 1_050,
  channelBurst: 10,
  /** What a thread begins with beside its root message: the welcome and the first card. */
  threadBegins: 2,
  /** All text of a message's blocks. Undocumented: `msg_blocks_too_long` was seen from 13,202 on. */
  messageText: 12_000,
  /**
   * The top-level text. Longer ones arrive as several messages, and chat.update refuses them (`msg_too_long`,
   * docs.slack.dev/reference/methods/chat.update).
   */
  topText: 4_000,
  /** What a file's alternative text takes (docs.slack.dev/reference/methods/files.completeUploadExternal). */
  pictureText: 1_000,
  /** Messages that one view may take; a longer one comes as a file beside its beginning. Ours: beyond, nobody scrolls. */
  viewMessages: 5,
  /** The same for a text to be read: each of its tables takes a message of its own, and a file shows it as source. */
  readingMessages: 12,
  /**
   * docs.slack.dev/reference/block-kit/blocks/table-block: 100 rows with that of the headers, 20 cells in each. One table to
   * a message, else `only_one_table_allowed` (seen by others; Slack does not write it down).
   */
  tableRows: 100,
  tableColumns: 20,
  /** docs.slack.dev/reference/block-kit/blocks/rich-text-block: how far the items of a list are indented. */
  listIndent: 8,
  /** docs.slack.dev/reference/block-kit/blocks/section-block */
  sectionText: 3_000,
  sectionFields: 10,
  fieldText: 2_000,
  /** docs.slack.dev/reference/block-kit/blocks/header-block */
  headerText: 150,
  /** docs.slack.dev/reference/block-kit/blocks/context-block: 10 elements. Each is a text object of at most 3,000. */
  contextElements: 10,
  contextText: 3_000,
  /** docs.slack.dev/reference/block-kit/blocks/actions-block: 25. Beyond four buttons, people stop reading. */
  rowElements: 25,
  rowButtons: 4,
  /** docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2_000,
  actionId: 255,
  blockId: 255,
  /** docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element: 2 to 5 options once, 1 to 5 today. */
  menuOptions: 5,
  /** docs.slack.dev/reference/block-kit/composition-objects/option-object */
  optionText: 75,
  optionValue: 150,
  /** docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object: title, text, buttons. */
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** docs.slack.dev/reference/views */
  viewTitle: 24,
  privateMetadata: 3_000,
  /** docs.slack.dev/reference/block-kit/blocks/input-block */
  inputLabel: 2_000,
  inputHint: 2_000,
  /** docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
  inputText: 3_000,
  /** docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  selectOptions: 100,
  selectGroups: 100,
  /** docs.slack.dev/reference/block-kit/block-elements/checkboxes-element and radio-button-group-element */
  checkOptions: 10,
} as const
