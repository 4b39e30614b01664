import {
  ANOTHER_ITEM,
  BRIEFLY,
  CHANGED_MIND,
  FEWER_ITEMS,
  JOIN,
  NO,
  NO_PERSON,
  OTHER_ADDRESS,
  OTHER_PAYMENT,
  OTHER_REASON,
  OTHER_VARIANT,
  YES,
} from '../phrasing/sentences.ts';
import { withTypingErrors } from '../phrasing/typing-errors.ts';
import { orderWords, reasonWords, wishSentence } from '../phrasing/wish-sentences.ts';
import { addressWords, listed, optionWords, paymentWords, pieceWords } from '../phrasing/words.ts';
import type { Random } from '../random.ts';
import type { ShopFolder, Task } from '../shop-folder.ts';
import { answerTo } from './answers.ts';
import { isAbout, type Wrong, wrongIn } from './check-confirmation.ts';
import { type BotTurn, type ConfirmationAnswer, isConfirmation } from './customer.ts';
import { otherWishOf, slipOf } from './decoys.ts';
import { CustomerIdentity } from './identity.ts';
import type { Manner } from './manners.ts';
import { orderOf, type Wish } from './wishes.ts';

/** How often a customer says the same wish, in other words each time, before they give it up. */
const MAX_TRIES = 4;

/** How often they answer the same question in a row before they say the whole wish again. */
const MAX_ANSWERS = 2;

/** How often they correct a wish before they say all of it again. */
const MAX_CORRECTIONS = 3;

/** How often they say who they are. */
const MAX_INTRODUCTIONS = 6;

/** Most wishes in one message. */
const MAX_AT_ONCE = 3;

/** Typing errors in a message of somebody who mistypes. */
const TYPING_ERRORS = 2;

/** What a talk is about. */
export interface TaskTalkParts {
  readonly task: Task;
  readonly wishes: readonly Wish[];
  readonly manner: Manner;
  readonly answer: ConfirmationAnswer;
  readonly folder: ShopFolder;
  readonly random: Random;
}

/** A wish and how far the customer is with it. */
interface Open {
  readonly wish: Wish;
  /** What they say at first instead of it. */
  readonly first: Wish;
  tries: number;
  corrections: number;
  /** They have said yes to it, or given it up. */
  settled: boolean;
  refused: boolean;
}

/** A customer's side of a conversation about a task. */
export class TaskTalk {
  readonly #parts: TaskTalkParts;
  readonly #identity: CustomerIdentity;
  readonly #wishes: readonly Open[];
  readonly #knowsNumbers: boolean;
  #introductions = 0;
  /** The question that was asked last, and how often in a row. */
  #asked = { question: '', times: 0 };

  constructor(parts: TaskTalkParts) {
    const { task, wishes, folder, random } = parts;
    this.#parts = parts;
    this.#identity = new CustomerIdentity(folder, task.user_id, task.instruction, random);
    this.#knowsNumbers = wishes.every(
      (wish) => task.instruction.includes(orderOf(wish)?.slice(1) ?? '') || random.chance(0.5),
    );
    this.#wishes = wishes.map((wish, at) => ({
      wish,
      first: firstOf(wish, at, parts),
      tries: 0,
      corrections: 0,
      settled: false,
      refused: false,
    }));
  }

  /** The first message. */
  opening(): string {
    const { manner, random } = this.#parts;
    if (manner === 'wish-first') return this.#sayNext() ?? '';
    const introduction = this.#identity.introduction();
    if (manner !== 'all-at-once') return introduction;
    const said = this.#wishes.slice(0, MAX_AT_ONCE).map((each) => this.#say(each));
    const dotted = introduction.endsWith('.') ? introduction : `${introduction}.`;
    return [dotted, ...said.map((each, at) => (at === 0 ? each : random.pick(JOIN)({}) + lower(each)))].join(
      ' ',
    );
  }

  /** What they say to what they heard; undefined where they leave. */
  answer(heard: BotTurn): string | undefined {
    const { random, manner } = this.#parts;
    const { asking } = heard;
    if (asking === undefined) return this.#sayNext();
    if (isConfirmation(asking)) return this.#confirm(asking, heard.last);
    const current = this.#current;
    if (asking.startsWith('identify-')) {
      this.#introductions += 1;
      if (this.#introductions > MAX_INTRODUCTIONS) return undefined;
      return this.#identity.answer(asking, current && this.#knowsNumbers ? orderOf(current.wish) : undefined);
    }
    if (/^offer-|^yes-or-no/.test(asking)) return random.pick(NO_PERSON)({});
    if (current === undefined) return undefined;
    const times = this.#asked.question === asking ? this.#asked.times + 1 : 1;
    this.#asked = { question: asking, times };
    const answer = times > MAX_ANSWERS ? undefined : answerTo(heard, said(current), random);
    if (answer === undefined) return this.#sayNext();
    const isTyped = manner === 'mistyping' && !heard.choices.includes(answer);
    return isTyped ? this.#mistyped(answer) : answer;
  }

  get #current(): Open | undefined {
    return this.#wishes.find(({ settled }) => !settled);
  }

  /** The next wish that is open, or the same in other words; undefined where none is left. */
  #sayNext(): string | undefined {
    const current = this.#current;
    if (current === undefined) return undefined;
    if (current.tries >= MAX_TRIES) {
      current.settled = true;
      return this.#sayNext();
    }
    return this.#say(current);
  }

  #say(open: Open): string {
    const { manner, random } = this.#parts;
    open.tries += 1;
    const wish = said(open);
    // Who was not understood once says it with everything that is needed.
    if (manner === 'brief' && open.tries === 1) return random.pick(BRIEFLY[wish.kind])();
    const sentence = wishSentence(wish, orderWords(wish, this.#knowsNumbers || open.tries > 1), random);
    return manner === 'mistyping' && open.tries === 1 ? this.#mistyped(sentence) : sentence;
  }

  #confirm(asking: string, text: string): string | undefined {
    const { answer, random, manner } = this.#parts;
    if (answer === 'no') return this.#decline(asking, text);
    if (answer === 'none') return this.#ignore(asking, text);
    const open = this.#wishes.find(({ wish }) => isAbout(asking, text, wish));
    if (open === undefined) return this.#changeMind();
    const wrong = wrongIn(text, open.wish);
    if (wrong !== undefined && open.corrections < MAX_CORRECTIONS) {
      open.corrections += 1;
      return this.#corrected(wrong, open.wish);
    }
    if (wrong !== undefined && open.tries < MAX_TRIES)
      return random.pick(CHANGED_MIND)({ wish: this.#say(open) });
    if (wrong !== undefined) {
      open.settled = true;
      return random.pick(NO)({});
    }
    if (manner === 'refusing-first' && !open.refused) {
      open.refused = true;
      return random.pick(NO)({});
    }
    open.settled = true;
    return random.pick(YES)({});
  }

  #decline(asking: string, text: string): string {
    for (const open of this.#wishes)
      if (isAbout(asking, text, open.wish) || isAbout(asking, text, open.first)) open.settled = true;
    return this.#parts.random.pick(NO)({});
  }

  #ignore(asking: string, text: string): string | undefined {
    for (const open of this.#wishes)
      if (isAbout(asking, text, open.wish) || isAbout(asking, text, open.first)) open.settled = true;
    return this.#sayNext();
  }

  /** To a change that nobody asked for, or that they wanted at first: they say what they want. */
  #changeMind(): string {
    const current = this.#current;
    if (current === undefined) return this.#parts.random.pick(NO)({});
    return this.#parts.random.pick(CHANGED_MIND)({ wish: this.#say(current) });
  }

  #corrected(wrong: Wrong, wish: Wish): string {
    const { random } = this.#parts;
    switch (wrong.kind) {
      case 'payment':
        return random.pick(OTHER_PAYMENT)({ payment: paymentWords(wrong.payment) });
      case 'missing':
        return random.pick(ANOTHER_ITEM)({ items: listed(wrong.items.map(pieceWords)) });
      case 'extra':
        return random.pick(FEWER_ITEMS)({
          items: 'items' in wish ? listed(wish.items.map(pieceWords)) : '',
          kept: listed(wrong.names),
        });
      case 'variant':
        return random.pick(OTHER_VARIANT)({ item: wrong.swap.name, wanted: optionWords(wrong.swap.becomes) });
      case 'address':
        return random.pick(OTHER_ADDRESS)({ address: addressWords(wrong.address) });
      case 'reason':
        return random.pick(OTHER_REASON)({
          because: reasonWords(wish.kind === 'cancel' ? wish.reason : '', random),
        });
    }
  }

  #mistyped(text: string): string {
    const kept = this.#wishes.flatMap(({ wish }) => keptWords(wish));
    return withTypingErrors(text, this.#parts.random, TYPING_ERRORS, kept);
  }
}

/** What a customer says of a wish for the moment: something else until they have corrected it. */
function said({ wish, first, tries, corrections }: Open): Wish {
  return tries > 1 || corrections > 0 ? wish : first;
}

function firstOf(wish: Wish, at: number, { manner, folder }: TaskTalkParts): Wish {
  if (manner === 'correcting') return slipOf(wish, folder) ?? wish;
  return manner === 'changing-mind' && at === 0 ? (otherWishOf(wish, folder) ?? wish) : wish;
}

/** Names of products and options, which a customer reads off. */
function keptWords(wish: Wish): string[] {
  if (!('items' in wish)) return 'contents' in wish ? [...wish.contents] : [];
  return wish.items.flatMap((item) => [
    item.name,
    ...wish.contents,
    ...Object.entries({ ...item.options, ...('becomes' in item ? item.becomes : {}) }).flat(),
  ]);
}

function lower(text: string): string {
  return /^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
