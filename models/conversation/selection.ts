/**
 * A question to which several answers may be chosen, as `channelData.selection` of the bot's message. A channel shows it as checkboxes or as
 * a numbered list. The answer is an ordinary message: the chosen labels one a line, or the label of `none`. A message with a selection
 * has no suggested actions.
 */
export interface Selection {
  /** The labels: at least one, each different, none of more than one line. */
  readonly options: readonly string[];
  /** The label of the button that sends what is chosen. */
  readonly submit: string;
  /** The label of the button that chooses nothing. Default: no such button, at least one option has to be chosen. */
  readonly none?: string;
}

/** The selection of a message; undefined if it has none, or one that breaks the rules of {@link Selection}. */
export function selectionOf({ channelData }: { readonly channelData?: unknown }): Selection | undefined {
  const sent = fieldsOf(fieldsOf(channelData)['selection']);
  const { options, submit, none } = sent;
  if (!isLabel(submit) || (none !== undefined && !isLabel(none))) return undefined;
  if (!Array.isArray(options) || options.length === 0 || !options.every(isLabel)) return undefined;
  if (new Set(options).size < options.length) return undefined;
  return { options, submit, ...(none !== undefined && { none }) };
}

function isLabel(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && !value.includes('\n');
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
