import { expect } from 'chai';
import type { Event } from '../../../dialogs/machine/events.ts';
import type { Result } from '../../../models/conversation/command.ts';
import type { Identity } from '../../../models/customer/identity.ts';
import type { JsonObject } from '../../../models/json.ts';
import { BUILT_IN_LOCALES } from '../../../models/locale/locale.ts';
import { builtIn } from './built-in.ts';
import { ORDER_SAMPLES } from './order-samples.ts';
import { Talk } from './talk.ts';

/** A customer whom the channel vouches for. */
export const ANN: Identity = { level: 'signed', customer: 'c1' };

/** A task that changes something, and how a customer gets to its question for a yes. */
export interface ChangingTask {
  readonly id: string;
  /** Default: `1042`; null for a task without an order. */
  readonly order?: string | null;
  readonly command: string;
  readonly preview: string;
  /** What the customer says until the question for the yes. */
  readonly answers: readonly Event[];
  /** What the yes is to. */
  readonly args: JsonObject;
  /** What the customer says in place of something before the yes, and what the yes is to then. */
  readonly correction: Event;
  readonly corrected: JsonObject;
  readonly texts: { readonly confirm: string; readonly done: string; readonly kept: string };
}

/** The message that begins a task. */
export function started({ id, order = '1042' }: Pick<ChangingTask, 'id' | 'order'>): Event {
  return { type: 'start', dialog: id, values: order === null ? {} : { order } };
}

/** A conversation that has come to the question for the yes. */
export function asked(task: ChangingTask, shop: Readonly<Record<string, Result>> = {}): Talk {
  const talk = new Talk(ANN, shop);
  for (const event of [started(task), ...task.answers]) talk.send(event);
  return talk;
}

/** The last message in a language. */
export function wordsOf({ lines }: Talk, locale: string): string {
  const last = lines.at(-1);
  return last === undefined ? '' : builtIn.texts.render(last, locale).text;
}

/** A refusal of the shop. */
export function refused(reason: string, more: JsonObject = {}): Result {
  return { outcome: 'refused', value: { reason, ...more } };
}

/** The details of an order with one piece, which the card has paid. */
export function onePiece(): Result {
  const [{ adjustments = [] } = {}, single = {}] = ORDER_SAMPLES['order-details']?.({ order: '1042' }) ?? [];
  return { outcome: 'ok', value: { ...single, adjustments } };
}

/** What every task that changes something does around its yes. */
export function describesYes(task: ChangingTask): void {
  const { command, preview, args, correction, corrected, texts } = task;

  it('sends the command after an explicit yes to exactly what was shown', () => {
    const talk = asked(task);
    expect(talk.lines.at(-1)?.text).to.equal(texts.confirm);
    expect(talk.commands).to.deep.equal([]);
    expect(talk.send({ type: 'affirm' })).to.include(texts.done);
    expect(talk.commands).to.deep.equal([{ name: command, args }]);
    expect(talk.dialogs).to.deep.equal([]);
  });

  it('sends nothing after a no', () => {
    const talk = asked(task);
    expect(talk.send({ type: 'deny' })).to.include(texts.kept);
    expect(talk.commands).to.deep.equal([]);
    expect(talk.dialogs).to.deep.equal([]);
  });

  it('asks for a new yes after a correction, and takes no old button for it', () => {
    const talk = asked(task);
    const old = talk.lines.at(-1)?.choices[0]?.event as Event;
    expect(old).to.include({ type: 'affirm' });
    expect(talk.send(correction)).to.include(texts.confirm);
    talk.send(old);
    expect(talk.commands).to.deep.equal([]);
    talk.send({ type: 'affirm' });
    expect(talk.commands).to.deep.equal([{ name: command, args: corrected }]);
  });

  it('asks the shop first what the command would do, and again before a yes to something else', () => {
    const talk = asked(task);
    expect(talk.calls.filter((name) => name === preview)).to.have.length(1);
    talk.send(correction);
    expect(talk.calls.filter((name) => name === preview)).to.have.length(2);
  });

  it('hands over and does not try again when nobody knows whether it was done', () => {
    const talk = asked(task, { [command]: { outcome: 'timed-out', value: { reason: 'slow' } } });
    talk.send({ type: 'affirm' });
    expect(talk.effects).to.include('handoff');
    expect(talk.commands).to.have.length(1);
  });
}

/** How an order that can't be had what is asked for is answered. */
export function describesRefusals(task: ChangingTask, text: string, reasons: readonly string[]): void {
  it('words each reason for which it is not possible, in every language', () => {
    for (const locale of BUILT_IN_LOCALES) {
      const words = reasons.map((reason) => {
        const talk = asked(task, { [task.preview]: refused(reason) });
        expect(talk.lines.at(-1)?.text, reason).to.equal(text);
        expect(talk.commands).to.deep.equal([]);
        return wordsOf(talk, locale);
      });
      expect(new Set(words), locale).to.have.property('size', reasons.length);
      for (const words_ of words) expect(words_).to.include('1042');
    }
  });
}

/** How an order of somebody else is answered. */
export function describesForeignOrder(task: Pick<ChangingTask, 'id'>, question: string): void {
  it('tells nothing of an order that is not the customer’s, and asks for another number', () => {
    const talk = new Talk(ANN, { 'order-details': refused('not-found') });
    const said = talk.send(started(task));
    expect(said.slice(-2)).to.deep.equal(['order-not-found', question]);
    expect(talk.calls).to.deep.equal(['order-details']);
    expect(talk.stack.frames[0]?.slots).to.include({ order: null, quote: null });
  });
}

/** How an order is answered whose days are over in which it could be sent back. */
export function describesOverdue(task: ChangingTask, text: string): void {
  it('says of an order that came too long ago which days are over, and which rule says so', () => {
    const window = { days: 30, deliveredOn: '2026-01-02', lastDay: '2026-02-01' };
    const source = {
      title: { en: 'Return period', zh: '退货期限', de: 'Rückgabefrist' },
      since: '2026-01-01',
    };
    for (const locale of BUILT_IN_LOCALES) {
      const late = (more: JsonObject) => {
        const talk = asked(task, { [task.preview]: refused('too-late', { window: { ...window, ...more } }) });
        expect(talk.lines.at(-1)?.text).to.equal(text);
        expect(talk.commands).to.deep.equal([]);
        return wordsOf(talk, locale);
      };
      for (const part of ['1042', '30', '2026']) expect(late({}), locale).to.include(part);
      expect(late({}), locale).to.not.include(source.title.en);
      expect(late({ source }), locale).to.include(source.title[locale as 'en']);
    }
  });
}
