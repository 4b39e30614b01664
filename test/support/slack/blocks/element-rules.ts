import { z } from 'zod';

/**
 * Block Kit's rules for composition objects and elements: sizes and properties as
 * docs.slack.dev/reference/block-kit/composition-objects and .../block-elements state them. An unknown property is refused, as by Slack.
 */
export const nameRule = z.string().min(1).max(255);

/** A plain_text object of at most `max` characters. */
export function plainRule(max: number) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });
}

/** A text object of either kind of at most `max` characters. */
export function textRule(max: number) {
  const mrkdwn = z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });
  return z.discriminatedUnion('type', [plainRule(max), mrkdwn]);
}

const style = z.enum(['primary', 'danger']);

const confirm = z.strictObject({
  title: plainRule(100).optional(),
  text: textRule(300),
  confirm: plainRule(30).optional(),
  deny: plainRule(30).optional(),
  style: style.optional(),
});

const option = z.strictObject({
  text: textRule(75),
  value: z.string().max(150),
  description: textRule(75).optional(),
  url: z.string().max(3000).optional(),
});

const groups = z.array(z.strictObject({ label: plainRule(75), options: z.array(option).min(1).max(100) }));

const actionable = { action_id: nameRule.optional() };
const asking = { ...actionable, confirm: confirm.optional(), focus_on_load: z.boolean().optional() };
const select = { ...asking, placeholder: plainRule(150).optional() };
const several = { ...select, max_selected_items: z.number().int().min(1).optional() };
const respondable = { response_url_enabled: z.boolean().optional() };
const filter = {
  filter: z.looseObject({}).optional(),
  default_to_current_conversation: z.boolean().optional(),
};
const choices = {
  options: z.array(option).min(1).max(100).optional(),
  option_groups: groups.min(1).max(100).optional(),
};
const typing = {
  ...actionable,
  placeholder: plainRule(150).optional(),
  focus_on_load: z.boolean().optional(),
  dispatch_action_config: z.looseObject({}).optional(),
};

function element<T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) {
  return z.strictObject({ type: z.literal(type), ...shape });
}

const accessible = { accessibility_label: z.string().max(75).optional() };

const button = element('button', {
  ...actionable,
  ...accessible,
  text: plainRule(75),
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
  style: style.optional(),
  confirm: confirm.optional(),
});

const menus = [
  element('overflow', { ...actionable, confirm: confirm.optional(), options: z.array(option).min(1).max(5) }),
  element('static_select', { ...select, ...choices, initial_option: option.optional() }),
  element('multi_static_select', { ...several, ...choices, initial_options: z.array(option).optional() }),
  element('external_select', {
    ...select,
    initial_option: option.optional(),
    min_query_length: z.number().optional(),
  }),
  element('users_select', { ...select, initial_user: z.string().optional() }),
  element('multi_users_select', { ...several, initial_users: z.array(z.string()).optional() }),
  element('conversations_select', {
    ...select,
    ...respondable,
    ...filter,
    initial_conversation: z.string().optional(),
  }),
  element('channels_select', { ...select, ...respondable, initial_channel: z.string().optional() }),
  element('checkboxes', {
    ...asking,
    options: z.array(option).min(1).max(10),
    initial_options: z.array(option).optional(),
  }),
  element('radio_buttons', {
    ...asking,
    options: z.array(option).min(1).max(10),
    initial_option: option.optional(),
  }),
  element('datepicker', { ...select, initial_date: z.iso.date().optional() }),
  element('timepicker', {
    ...select,
    initial_time: z.string().optional(),
    timezone: z.string().optional(),
  }),
  element('datetimepicker', { ...asking, initial_date_time: z.number().int().optional() }),
] as const;

const typed = [
  element('plain_text_input', {
    ...typing,
    initial_value: z.string().optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(3000).optional(),
    max_length: z.number().int().min(1).max(3000).optional(),
  }),
  element('email_text_input', { ...typing, initial_value: z.string().optional() }),
  element('url_text_input', { ...typing, initial_value: z.string().optional() }),
  element('number_input', {
    ...typing,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  element('rich_text_input', { ...typing, initial_value: z.looseObject({}).optional() }),
] as const;

const image = element('image', {
  image_url: z.string().min(1).max(3000).optional(),
  slack_file: z.looseObject({}).optional(),
  alt_text: z.string().min(1).max(2000),
});

/** What may stand in an actions block (docs.slack.dev/reference/block-kit/blocks/actions-block). */
export const actionElementRule = z.discriminatedUnion('type', [button, ...menus, typed[4]]);

/** What may stand at a section's side. */
export const accessoryRule = z.discriminatedUnion('type', [button, image, ...menus]);

/** What may stand in an input block. */
export const inputElementRule = z.discriminatedUnion('type', [...typed, ...menus.slice(1)]);

/** What may stand in a context block; its texts have a text object's own limit. */
export const contextElementRule = z.union([textRule(3000), image]);
