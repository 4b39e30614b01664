import { toUSVString } from 'node:util';

/** Slack's documented limits of texts, by where they stand: [type of the element or block, property, most characters]. */
const TEXTS: readonly (readonly [string, string, number])[] = [
  ['section', 'text', 3000],
  ['header', 'text', 150],
  ['button', 'text', 75],
  ['button', 'value', 2000],
  ['button', 'url', 3000],
  ['image', 'alt_text', 2000],
  ['image', 'image_url', 3000],
  ['static_select', 'placeholder', 150],
  ['multi_static_select', 'placeholder', 150],
  ['users_select', 'placeholder', 150],
  ['input', 'label', 2000],
  ['input', 'hint', 2000],
  ['modal', 'title', 24],
  ['modal', 'submit', 24],
  ['modal', 'close', 24],
  ['modal', 'private_metadata', 3000],
  ['modal', 'callback_id', 255],
];

/** [type, property, least, most] of lists. */
const COUNTS: readonly (readonly [string, string, number, number])[] = [
  ['section', 'fields', 1, 10],
  ['actions', 'elements', 1, 25],
  ['context', 'elements', 1, 10],
  ['static_select', 'options', 1, 100],
  ['multi_static_select', 'options', 1, 100],
  ['checkboxes', 'options', 1, 10],
  ['overflow', 'options', 1, 5],
  ['rich_text', 'elements', 1, 100],
  ['rich_text_section', 'elements', 1, 1000],
  ['rich_text_list', 'elements', 1, 1000],
  ['rich_text_quote', 'elements', 1, 1000],
];

/** Everything of a message or view that Slack would refuse; written from Slack's reference, not from the product's limits. */
export function slackFaults(shown: unknown, most = 50): string[] {
  const blocks = at(shown, 'blocks');
  if (!Array.isArray(blocks)) return ['no blocks'];
  const faults: string[] = [];
  const say = (path: string, fault: string) => faults.push(`${path}: ${fault}`);
  if (blocks.length > most) say('blocks', `${blocks.length} of at most ${most}`);
  const ids = blocks.flatMap((block) => at(block, 'block_id') ?? []);
  if (new Set(ids).size < ids.length) say('blocks', 'a block_id twice');
  if (most === 50 && total(blocks) > 13_200) say('blocks', `${total(blocks)} characters`);
  walk(shown, '', say);
  return faults;
}

type Say = (path: string, fault: string) => void;

function walk(value: unknown, path: string, say: Say): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      walk(item, `${path}[${index}]`, say);
    });
  } else if (typeof value === 'object' && value !== null) {
    check(value, path, say);
    for (const [key, item] of Object.entries(value)) walk(item, `${path}.${key}`, say);
  } else if (typeof value === 'string') {
    if (/\p{Cc}/u.test(value.replace(/[\n\t]/g, ''))) say(path, 'a control character');
    if (value !== toUSVString(value)) say(path, 'half a surrogate pair');
  }
}

function check(value: object, path: string, say: Say): void {
  const type = at(value, 'type') ?? (at(value, 'value') === undefined ? undefined : 'option');
  for (const [of, property, most] of TEXTS) {
    if (of !== type) continue;
    const text = wordsOf(at(value, property));
    if (text === undefined) continue;
    if (text.length > most) say(path, `${property} has ${text.length} of at most ${most} characters`);
    if (text === '' && property !== 'private_metadata') say(path, `${property} is empty`);
  }
  for (const [of, property, least, most] of COUNTS) {
    const list = at(value, property);
    if (of !== type || !Array.isArray(list)) continue;
    if (list.length < least || list.length > most) say(path, `${list.length} ${property}`);
  }
  if (type === 'option') {
    if ((wordsOf(at(value, 'text')) ?? '').length > 75) say(path, 'an option longer than 75 characters');
    if (String(at(value, 'value')).length > 150) say(path, 'an option value longer than 150 characters');
    if (at(value, 'value') === '') say(path, 'an empty option value');
  }
  if (type === 'section' && at(value, 'text') === undefined && at(value, 'fields') === undefined) {
    say(path, 'neither text nor fields');
  }
  const fields = at(value, 'fields');
  if (Array.isArray(fields) && fields.some((field) => (wordsOf(field) ?? '').length > 2000)) {
    say(path, 'a field longer than 2000 characters');
  }
  if ((type === 'text' || type === 'plain_text' || type === 'mrkdwn') && at(value, 'text') === '') {
    say(path, 'an empty text');
  }
  for (const id of ['block_id', 'action_id']) {
    const text = at(value, id);
    if (typeof text === 'string' && (text === '' || text.length > 255)) say(path, `${id} of ${text.length}`);
  }
  const elements = at(value, 'elements');
  if (type === 'actions' && Array.isArray(elements)) {
    const ids = elements.map((element) => at(element, 'action_id'));
    if (new Set(ids).size < ids.length) say(path, 'an action_id twice');
  }
}

/** Whether Slack's markup is read anywhere in it. */
export function hasMarkup(shown: unknown): boolean {
  if (typeof shown !== 'object' || shown === null) return false;
  return at(shown, 'type') === 'mrkdwn' || Object.values(shown).some(hasMarkup);
}

/** All elements of one type anywhere in it. */
export function elementsOf(shown: unknown, type: string): Record<string, unknown>[] {
  if (typeof shown !== 'object' || shown === null) return [];
  const own = at(shown, 'type') === type ? [{ ...shown }] : [];
  return [...own, ...Object.values(shown).flatMap((item) => elementsOf(item, type))];
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function wordsOf(value: unknown): string | undefined {
  const text = typeof value === 'object' ? at(value, 'text') : value;
  return typeof text === 'string' ? text : undefined;
}

function total(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + total(item), 0);
}
