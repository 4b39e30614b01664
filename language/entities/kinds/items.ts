import type { FoundValue, ValueContext, ValueKind } from '../../../models/values/value-kind.ts';
import type { ItemQuantity } from '../../../models/values/value-types.ts';
import { span } from '../entity-candidate.ts';
import { articleSource, spelledNumber, spelledNumberSource } from '../spelled-number.ts';
import { fewPiecesSource, noCount } from '../words/counting.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

/** An item, where it stands in the text. */
interface Part {
  readonly quantity: number;
  readonly isArticle: boolean;
  readonly start: number;
  readonly nameStart: number;
  readonly end: number;
  /** Nothing stands before it since the last separator. */
  readonly isFirst: boolean;
}

/** Shortest item, in UTF-16 units: a number, and a name of two letters or of a measure and a character. */
const LEAST_ITEM = 3;

const andSource = ENTITY_WORDS.derive(() => inAnyLanguage(({ and }) => and));
const separatorPattern = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`[,;&+]|(?<!\d)\.|\.(?!\d)|(?<!\p{Script=Latin})(?:${andSource()})(?!\p{Script=Latin})`,
      'dgu',
    ),
);

const ofSource = ENTITY_WORDS.derive(() => `(?:(?:${inAnyLanguage(({ of }) => of)}) )?`);
const endSource = ENTITY_WORDS.derive(
  () =>
    String.raw`(?<!\p{Script=Latin})(?:${inAnyLanguage(({ afterItem }) => afterItem)})(?!\p{Script=Latin})`,
);
const wordSource = ENTITY_WORDS.derive(
  () => String.raw`(?!${endSource()})\p{Script=Latin}[\p{Script=Latin}\d'-]{0,30}`,
);
const latinNameSource = ENTITY_WORDS.derive(
  () =>
    String.raw`(?<latin>(?!(?:${spelledNumberSource()})(?![\p{Script=Latin}-]))${wordSource()}(?: ${wordSource()}){0,3})`,
);
const hanNameSource = ENTITY_WORDS.derive(
  () => String.raw`(?<han>(?:(?!${endSource()})[\p{Script=Han}\p{Script=Latin}\d]){1,12})`,
);
const itemPattern = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`(?<![\p{Script=Latin}\d#@_/:.-]|第)(?:(?:(?:${articleSource()}) )?(?<number>\d{1,3}|${spelledNumberSource()})|(?<article>${articleSource()}))` +
        `(?: ?${fewPiecesSource()}(?<=\\p{Script=Han}) ?${hanNameSource()}|(?: ?${fewPiecesSource()} ?| ?[x*×] ?| )${ofSource()}${latinNameSource()})`,
      'dgu',
    ),
);

/** A list of things, each with how many: "2 chains and a bell". Their names are as the customer wrote them. */
export const items: ValueKind<ItemQuantity[]> = {
  name: 'items',
  specificity: 45,
  example: {
    value: [
      { name: 'chains', quantity: 2 },
      { name: 'bell', quantity: 1 },
    ],
    text: '2 chains and a bell',
  },
  find: (text, context) =>
    listsOf(text)
      .filter((list) => isList(text, list))
      .map((list) => toValue(text, list, context)),
};

/** Runs of items that only a separator stands between. */
function listsOf(text: string): Part[][] {
  const lists: Part[][] = [];
  let isOpen = false;
  for (const clause of clausesOf(text)) {
    const part = partOf(text, clause);
    if (part === undefined) isOpen &&= text.slice(clause.start, clause.end).trim() === '';
    else {
      const list = isOpen && part.isFirst ? lists.at(-1) : undefined;
      if (list === undefined) lists.push([part]);
      else list.push(part);
      isOpen = true;
    }
  }
  return lists;
}

function clausesOf(text: string): { start: number; end: number }[] {
  const separators = Array.from(text.matchAll(separatorPattern()), (match) => span(match));
  const starts = [0, ...separators.map(({ end }) => end)];
  return starts.map((start, index) => ({ start, end: separators[index]?.start ?? text.length }));
}

function partOf(text: string, { start, end }: { start: number; end: number }): Part | undefined {
  const clause = text.slice(start, end);
  if (clause.trim().length < LEAST_ITEM) return undefined;
  for (const match of clause.matchAll(itemPattern())) {
    const { number, article = '', latin } = match.groups ?? {};
    const name = span(match, latin === undefined ? 'han' : 'latin');
    const counted = span(match, number === undefined ? 'article' : 'number');
    const quantity = spelledNumber(number ?? article) ?? Number(number);
    if (quantity < 1 || noCount().test(clause.slice(counted.end, counted.end + 12))) continue;
    return {
      quantity,
      isArticle: number === undefined,
      start: start + match.index,
      nameStart: start + name.start,
      end: start + name.end,
      isFirst: clause.slice(0, match.index).trim() === '',
    };
  }
  return undefined;
}

/** Articles alone are a list only at the very beginning: "a saddle and a bell", but not "I have a question". */
function isList(text: string, list: readonly Part[]): boolean {
  const startsText = text.slice(0, list[0]?.start).trim() === '';
  return list.some(({ isArticle }) => !isArticle) || startsText;
}

function toValue(text: string, list: readonly Part[], context: ValueContext): FoundValue<ItemQuantity[]> {
  const written = context.written ?? ((start, end) => text.slice(start, end));
  return {
    value: list.map(({ nameStart, end, quantity }) => ({ name: written(nameStart, end), quantity })),
    marked: false,
    start: list[0]?.start ?? 0,
    end: list.at(-1)?.end ?? 0,
  };
}
