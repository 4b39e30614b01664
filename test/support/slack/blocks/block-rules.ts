import { z } from 'zod';
import { isJson, type Json, jsonList } from '../server/json.ts';
import {
  accessoryRule,
  actionElementRule,
  contextElementRule,
  inputElementRule,
  nameRule,
  plainRule,
  textRule,
} from './element-rules.ts';

/**
 * Block Kit's rules for blocks (docs.slack.dev/reference/block-kit/blocks): at most 50 in a message and 100 in a view, ids unique.
 * The total of 13,200 characters of text is documented nowhere; Slack answers `msg_blocks_too_long` from there on (slackapi/bolt-js#2509).
 */
export const MESSAGE_BLOCKS = 50;
/** Blocks in a modal or on the home tab (docs.slack.dev/reference/views). */
export const VIEW_BLOCKS = 100;
const TOTAL_TEXT = 13_200;

function block<T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) {
  return z.strictObject({ type: z.literal(type), block_id: nameRule.optional(), ...shape });
}

/** Blocks of which nothing but the kind is checked. */
const LOOSE = [
  'rich_text',
  'file',
  'video',
  'table',
  'context_actions',
  'alert',
  'card',
  'carousel',
] as const;

const blockRule = z.discriminatedUnion('type', [
  block('section', {
    text: textRule(3000).optional(),
    fields: z.array(textRule(2000)).min(1).max(10).optional(),
    accessory: accessoryRule.optional(),
    expand: z.boolean().optional(),
  }).refine((section) => section.text !== undefined || section.fields !== undefined, {
    message: 'must have a text or fields',
  }),
  block('header', { text: plainRule(150) }),
  block('divider', {}),
  block('context', { elements: z.array(contextElementRule).min(1).max(10) }),
  block('actions', { elements: z.array(actionElementRule).min(1).max(25) }),
  block('image', {
    image_url: z.string().min(1).max(3000).optional(),
    slack_file: z.looseObject({}).optional(),
    alt_text: z.string().min(1).max(2000),
    title: plainRule(2000).optional(),
  }),
  block('input', {
    label: plainRule(2000),
    element: inputElementRule,
    hint: plainRule(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
  block('markdown', { text: z.string().min(1).max(12_000) }),
  ...LOOSE.map((type) => z.looseObject({ type: z.literal(type), block_id: nameRule.optional() })),
]);

/** What is wrong with blocks, in Slack's form: `[ERROR] … [json-pointer:/blocks/0/text]`; empty when nothing is. */
export function blockFaults(blocks: unknown, limit: number, at = '/blocks'): string[] {
  const read = z.array(blockRule).max(limit).safeParse(blocks);
  if (read.success) return twice(jsonList(blocks), at);
  return read.error.issues.map((issue) => pointing(issue.message, [at, ...issue.path.map(String)].join('/')));
}

/** A complaint in the form of Slack's `response_metadata.messages`. */
export function pointing(message: string, pointer: string): string {
  return `[ERROR] ${message} [json-pointer:${pointer}]`;
}

/** Whether the blocks hold more text than Slack takes in one message. */
export function blocksTooLong(blocks: unknown): boolean {
  return textLength(blocks) > TOTAL_TEXT;
}

function twice(blocks: readonly Json[], at: string): string[] {
  const faults: string[] = [];
  const ids = new Set<unknown>();
  blocks.forEach((block, index) => {
    const id = block.block_id;
    if (id !== undefined && ids.has(id))
      faults.push(pointing(`block_id "${id}" already exists`, `${at}/${index}`));
    ids.add(id);
    const actions = new Set<unknown>();
    for (const { action_id: action } of jsonList(block.elements)) {
      if (action !== undefined && actions.has(action))
        faults.push(pointing(`action_id "${action}" already exists`, `${at}/${index}/elements`));
      actions.add(action);
    }
  });
  return faults;
}

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textLength(item), 0);
  if (!isJson(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, item]) => sum + (key === 'text' && typeof item === 'string' ? item.length : textLength(item)),
    0,
  );
}
