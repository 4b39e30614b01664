import { type Json, jsonList } from '../server/json.ts';
import { elementsOf, type FoundElement } from './blocks.ts';
import { typedText } from './rich-text.ts';

/**
 * What people put into elements, by action id or block id: typed text, the value of an option, an id, or several of them. The result is
 * `state.values` (docs.slack.dev/reference/interaction-payloads/view-interactions-payload).
 */
export type Filled = Readonly<Record<string, string | readonly string[] | null>>;

type Given = string | readonly string[] | null | undefined;

function listed(given: Given): readonly string[] {
  return typeof given === 'string' ? [given] : (given ?? []);
}

function single(given: Given): string | null {
  return listed(given)[0] ?? null;
}

/** The options of a menu, in or out of groups. */
export function optionsOf(element: Json): Json[] {
  return [
    ...jsonList(element.options),
    ...jsonList(element.option_groups).flatMap((group) => jsonList(group.options)),
  ];
}

/** The option with this value; throws when the menu has none. */
export function optionOf(element: Json, value: string): Json {
  const option = optionsOf(element).find((one) => one.value === value);
  if (option === undefined)
    throw new Error(
      `no option ${value}; there are ${optionsOf(element)
        .map((one) => one.value)
        .join(', ')}`,
    );
  return option;
}

function optionState(element: Json, given: Given): Json {
  const value = single(given);
  if (given === undefined) return { selected_option: element.initial_option ?? null };
  return { selected_option: value === null ? null : optionOf(element, value) };
}

function optionsState(element: Json, given: Given): Json {
  if (given === undefined) return { selected_options: element.initial_options ?? [] };
  return { selected_options: listed(given).map((value) => optionOf(element, value)) };
}

function one(property: string, initial: string) {
  return (element: Json, given: Given): Json => ({
    [property]: given === undefined ? (element[initial] ?? null) : single(given),
  });
}

function many(property: string, initial: string) {
  return (element: Json, given: Given): Json => ({
    [property]: given === undefined ? (element[initial] ?? []) : [...listed(given)],
  });
}

const typed = one('value', 'initial_value');

const STATES: Readonly<Record<string, (element: Json, given: Given) => Json>> = {
  plain_text_input: typed,
  email_text_input: typed,
  url_text_input: typed,
  number_input: typed,
  rich_text_input: (element, given) => ({
    rich_text_value:
      given === undefined
        ? (element.initial_value ?? null)
        : typedText(single(given) ?? '', 'typed').blocks[0],
  }),
  static_select: optionState,
  external_select: optionState,
  radio_buttons: optionState,
  multi_static_select: optionsState,
  checkboxes: optionsState,
  users_select: one('selected_user', 'initial_user'),
  multi_users_select: many('selected_users', 'initial_users'),
  conversations_select: one('selected_conversation', 'initial_conversation'),
  channels_select: one('selected_channel', 'initial_channel'),
  datepicker: one('selected_date', 'initial_date'),
  timepicker: one('selected_time', 'initial_time'),
  datetimepicker: (element, given) => ({
    selected_date_time: given === undefined ? (element.initial_date_time ?? null) : Number(single(given)),
  }),
};

/** What an element holds, or undefined when it holds nothing (a button, an overflow menu). */
export function elementState(element: Json, given?: Given): Json | undefined {
  const state = STATES[String(element.type)]?.(element, given);
  return state === undefined ? undefined : { type: element.type, ...state };
}

function isEmpty(state: Json): boolean {
  const [, value] = Object.entries(state).find(([key]) => key !== 'type') ?? [];
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** What Slack's client itself refuses before anything is sent: an empty required field, a text of the wrong length. */
function complaint({ element, block }: FoundElement, state: Json): string | undefined {
  if (block.type !== 'input') return undefined;
  if (isEmpty(state)) return block.optional === true ? undefined : 'is required';
  const length = typeof state.value === 'string' ? state.value.length : 0;
  if (length > Number(element.max_length ?? Number.POSITIVE_INFINITY))
    return `is longer than ${element.max_length}`;
  if (length < Number(element.min_length ?? 0)) return `is shorter than ${element.min_length}`;
  return undefined;
}

/** `state.values` of blocks as people filled them; throws what Slack's client would show instead of sending (`check`). */
export function stateValues(blocks: readonly Json[], filled: Filled, check: boolean): Json {
  const elements = elementsOf(blocks);
  const unknown = Object.keys(filled).filter(
    (key) => !elements.some((element) => element.actionId === key || element.blockId === key),
  );
  if (unknown.length > 0)
    throw new Error(
      `no field ${unknown.join(', ')}; there are ${elements.map(({ actionId }) => actionId).join(', ')}`,
    );
  const values: Record<string, Record<string, unknown>> = {};
  for (const found of elements) {
    const given = found.actionId in filled ? filled[found.actionId] : filled[found.blockId];
    const state = elementState(found.element, given);
    if (state === undefined) continue;
    const wrong = check ? complaint(found, state) : undefined;
    if (wrong !== undefined) throw new Error(`cannot be submitted: ${found.actionId} ${wrong}`);
    values[found.blockId] = { ...values[found.blockId], [found.actionId]: state };
  }
  return values;
}
