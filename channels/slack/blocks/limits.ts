/** Slack's limits, in characters unless noted otherwise: docs.slack.dev/reference/block-kit. */
export const LIMITS = {
  /** Blocks of one message. */
  blocks: 50,
  /** Blocks of a modal or of App Home. */
  viewBlocks: 100,
  /** All texts of a message together; beyond it Slack answers `msg_blocks_too_long`, undocumented (bolt-js#2509). */
  message: 13_200,
  section: 3000,
  header: 150,
  field: 2000,
  buttonLabel: 75,
  buttonValue: 2000,
  /** Also the limit of an option in an overflow menu. */
  optionLabel: 75,
  optionValue: 150,
  /** Options of a select. */
  options: 100,
  /** Options of a group of checkboxes. */
  checkboxes: 10,
  /** Title, submit and close of a modal. */
  viewTitle: 24,
  /** The `private_metadata` of a modal. */
  privateMetadata: 3000,
  inputLabel: 2000,
  inputText: 3000,
  alt: 2000,
  url: 3000,
} as const;

/** The text within `max` characters, cut at a whole character and marked with an ellipsis if it is longer. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const last = segmenter.segment(text.slice(0, max + 64)).containing(max - 1);
  return `${text.slice(0, last?.index ?? 0).trimEnd()}…`;
}
