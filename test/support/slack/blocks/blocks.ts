import { isJson, type Json, jsonList } from '../server/json.ts';
import type { Ids } from '../workspace/ids.ts';

/** An interactive element of a block and where it stands. */
export interface FoundElement {
  readonly blockId: string;
  readonly actionId: string;
  readonly type: string;
  readonly element: Json;
  /** The block it stands in; of interest for an input block's label and whether it may stay empty. */
  readonly block: Json;
}

const PASSIVE = new Set(['image', 'plain_text', 'mrkdwn']);

/**
 * What Slack fills in when it takes blocks: ids where there are none, `emoji: true` in plain text, `verbatim: false` in mrkdwn
 * (docs.slack.dev/reference/block-kit/blocks, "block_id": one is generated when none is given).
 */
export function completedBlocks(blocks: readonly Json[], ids: Ids): Json[] {
  return blocks.map((block) => {
    const named = { block_id: ids.short(), ...block };
    if (block.type === 'rich_text' || block.type === 'markdown') return named;
    return Object.fromEntries(Object.entries(named).map(([key, value]) => [key, completed(value, key, ids)]));
  });
}

function completed(value: unknown, key: string, ids: Ids): unknown {
  if (Array.isArray(value)) return value.map((item) => completed(item, key, ids));
  if (!isJson(value)) return value;
  if (value.type === 'plain_text') return { emoji: true, ...value };
  if (value.type === 'mrkdwn') return { verbatim: false, ...value };
  const inner = Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, completed(item, name, ids)]),
  );
  const acts = ['elements', 'element', 'accessory'].includes(key) && !PASSIVE.has(String(value.type));
  return acts ? { action_id: ids.short(), ...inner } : inner;
}

/** The interactive elements of blocks, in order. */
export function elementsOf(blocks: readonly Json[]): FoundElement[] {
  return blocks.flatMap((block) =>
    (block.type === 'rich_text'
      ? []
      : [...jsonList(block.elements), ...jsonList([block.element, block.accessory])]
    )
      .filter((element) => !PASSIVE.has(String(element.type)))
      .map((element) => ({
        blockId: String(block.block_id),
        actionId: String(element.action_id),
        type: String(element.type),
        element,
        block,
      })),
  );
}

/** The one element with this action id (and block id, where several share it); throws when people would not see it. */
export function elementCalled(blocks: readonly Json[], actionId: string, blockId?: string): FoundElement {
  const found = elementsOf(blocks).filter(
    (element) => element.actionId === actionId && (blockId === undefined || element.blockId === blockId),
  );
  const [first] = found;
  if (first === undefined || found.length > 1) {
    const there = elementsOf(blocks).map((element) => `${element.blockId}/${element.actionId}`);
    throw new Error(
      `${found.length} elements are called ${actionId}; there are ${there.join(', ') || 'none'}`,
    );
  }
  return first;
}

/** All text a reader sees in blocks, one line a text object. */
export function visibleText(blocks: unknown): string {
  return textsOf(blocks).join('\n');
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (!isJson(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'text' && typeof item === 'string' ? [item] : textsOf(item),
  );
}
