/**
 * Slack's numbers, written down from its documentation independently of the program: a wrong number there has to show
 * here. Lengths are in characters as JavaScript counts them, which is never less than Slack counts.
 */
export const slackLimits = {
  /** docs.slack.dev/reference/block-kit/blocks */
  blocksInMessage: 50,
  blocksInView: 100,
  blockId: 255,
  /** Not documented; the shortest text that was seen to be refused had 13,202 characters. */
  blocksText: 13_200,
  /** docs.slack.dev/reference/methods/chat.postMessage and chat.update */
  text: 4_000,
  /** docs.slack.dev/reference/block-kit/composition-objects/text-object */
  textObject: 3_000,
  header: 150,
  section: 3_000,
  field: 2_000,
  fields: 10,
  contextElements: 10,
  contextActions: 5,
  accessibilityLabel: 75,
  actionElements: 25,
  /** docs.slack.dev/reference/block-kit/blocks/table-block; that a message takes one table was seen by others. */
  tableRows: 100,
  tableColumns: 20,
  tables: 1,
  /** The same page: all characters of a table. */
  tableText: 10_000,
  /** docs.slack.dev/reference/block-kit/blocks/rich-text-block */
  listIndent: 8,
  /** docs.slack.dev/reference/block-kit/block-elements */
  buttonText: 75,
  buttonValue: 2_000,
  buttonUrl: 3_000,
  actionId: 255,
  overflowOptions: 5,
  optionText: 75,
  optionValue: 150,
  selectOptions: 100,
  optionGroups: 100,
  groupLabel: 75,
  boxes: 10,
  placeholder: 150,
  input: 3_000,
  inputLabel: 2_000,
  inputHint: 2_000,
  /** docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** docs.slack.dev/reference/views */
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3_000,
  callbackId: 255,
  viewStack: 3,
  /**
   * docs.slack.dev/interactivity/handling-user-interaction: trigger ids live 3 s, an acknowledgement takes at most as long.
   * Here they have ten times as long, so that no test depends on how busy the machine is: what holds up an acknowledgement
   * is held back for good in tests, and how long one takes is measured by `npm run bench`.
   */
  triggerMs: 30_000,
  ackMs: 30_000,
  responseUses: 5,
  /**
   * docs.slack.dev/apis/web-api/rate-limits: one message per second and channel, “short bursts >1 allowed”. How short is not
   * written down: others counted a bucket of 25 that empties by one a second; here it holds half of that.
   */
  channelMs: 1_000,
  channelBurst: 12,
  /** The same page, and docs.slack.dev/reference/methods/chat.update: Tier 3, 50 a minute for an app in a workspace. */
  editsPerMinute: 50,
  /** docs.slack.dev/reference/methods/assistant.threads.setStatus */
  statusText: 100,
  loadingMessages: 10,
} as const
