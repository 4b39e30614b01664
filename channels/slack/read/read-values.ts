import { z } from 'zod';
import { maybe, part } from './payload-fields.ts';
import { toPlain } from './plain/to-plain.ts';

const option = part({ value: maybe });

const element = z.object({
  value: maybe,
  selected_option: option,
  selected_options: z.array(option).catch([]),
  selected_user: maybe,
  selected_users: z.array(z.string()).catch([]),
  selected_channel: maybe,
  selected_channels: z.array(z.string()).catch([]),
  selected_conversation: maybe,
  selected_conversations: z.array(z.string()).catch([]),
  selected_date: maybe,
  selected_time: maybe,
  selected_date_time: z.number().optional().catch(undefined),
  rich_text_value: z.unknown().optional(),
});

const state = z.object({
  values: z.record(z.string(), z.record(z.string(), z.unknown()).catch({})).catch({}),
});

/** What an element of Block Kit holds: a button's value, a text, or what was chosen; several joined by commas, nothing as ''. */
export function chosenValue(item: unknown): string {
  const sent = element.safeParse(item).data;
  if (sent === undefined) return '';
  const one =
    sent.value ??
    sent.selected_option?.value ??
    sent.selected_user ??
    sent.selected_channel ??
    sent.selected_conversation ??
    sent.selected_date ??
    sent.selected_time ??
    sent.selected_date_time?.toString();
  if (one !== undefined) return one;
  if (sent.rich_text_value !== undefined) return toPlain({ text: '', blocks: [sent.rich_text_value] });
  const chosen = sent.selected_options.flatMap((each) => each?.value ?? []);
  const named = [sent.selected_users, sent.selected_channels, sent.selected_conversations];
  return [...chosen, ...named.flat()].join(',');
}

/** The values of all options that are chosen in the inputs of a message. */
export function chosenOptions(sent: unknown): string[] {
  const elements = Object.values(state.safeParse(sent).data?.values ?? {}).flatMap(Object.values);
  return elements.flatMap((item) =>
    (element.safeParse(item).data?.selected_options ?? []).flatMap((each) => each?.value ?? []),
  );
}

/** The inputs of a modal by block id and action id. */
export function readValues(sent: unknown): Record<string, Record<string, string>> {
  const { values } = state.safeParse(sent).data ?? { values: {} };
  return mapped(values, (block) => mapped(block, chosenValue));
}

function mapped<A, B>(record: Record<string, A>, to: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
