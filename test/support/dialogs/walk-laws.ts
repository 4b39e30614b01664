import type { Effect } from '../../../dialogs/machine/effects.ts';
import { covers } from '../../../dialogs/machine/proof.ts';
import type { Stack } from '../../../dialogs/machine/stack.ts';
import { renderSay, TEXTS } from '../../../dialogs/texts/render-say.ts';
import type { DeskNotice } from '../../../dialogs/vocabulary.ts';
import { type Identity, NOBODY, type ProofLevel } from '../../../models/customer/identity.ts';
import type { CommandName, QueryName } from '../../../models/shop/shop-operations.ts';
import type { Law, Step } from './dialog-walk.ts';

/** The least proof of each call by the shop's policy, stated independently of the dialogs. */
const LEAST: Readonly<Record<QueryName | CommandName, ProofLevel>> = {
  'match-order': 'none',
  'order-status': 'matched',
  'my-orders': 'channel',
  'cancel-preview': 'matched',
  'cancel-order': 'channel',
  'send-code': 'matched',
  'verify-code': 'none',
};

/** Commands that need no yes, since they change no order: they prove the customer's identity. */
const NEEDS_NO_YES: ReadonlySet<string> = new Set<CommandName>(['send-code', 'verify-code']);

type Call = Extract<Effect, { type: 'query' | 'command' }>;

const calls = ({ effects }: Step): Call[] =>
  effects.filter((effect): effect is Call => effect.type === 'query' || effect.type === 'command');

type Say = Extract<Effect, { type: 'say' }>;

const says = ({ effects }: Step): Say[] => effects.filter((effect) => effect.type === 'say');

const isQueued = ({ frames }: Stack) => frames.some(({ dialog }) => dialog === 'handoff');

/** The identity that a step can prove, by the shop's and the channel's results alone. */
function provedBy({ before, event, answered }: Step): Identity {
  if (event.type === 'proved') return event.identity;
  if (event.type !== 'result' || event.outcome !== 'ok' || !answered) return NOBODY;
  const customer = String(event.value['customer']);
  if (answered.name === 'match-order')
    return { level: 'matched', customer, order: String(answered.args['order']) };
  return answered.name === 'verify-code' ? { level: 'otp', customer } : before.identity;
}

const worded = new Map<string, string | undefined>();

/** The fault of a message's wording, checked once for all walks. */
function misworded(say: Say): string | undefined {
  const key = JSON.stringify(say);
  if (!worded.has(key)) {
    const faults = TEXTS.entries().flatMap(([locale]) => {
      const { text, choices } = renderSay(say, locale);
      return [text, ...choices.map(({ label }) => label)]
        .filter((words) => words.trim() === '' || /undefined|null|NaN|\[object/.test(words))
        .map((words) => `${say.text} in ${locale} reads "${words}"`);
    });
    worded.set(key, faults[0]);
  }
  return worded.get(key);
}

/** The reprompts of questions: fewer words, the same buttons. */
const SHORTER: Readonly<Record<string, readonly string[]>> = {
  queued: ['queue-noted', 'no-answer-queued', 'email-noted', 'keeps-waiting'],
  'desk-closed': ['queue-noted'],
  'desk-delayed': ['queue-noted'],
  'offer-human': ['yes-or-no'],
};

/** Events of staff, which need an answer only to a customer in the queue. */
const STAFF_NOTICES: ReadonlySet<string> = new Set(['staff-closed', 'staff-delayed', 'staff-expected']);

/** The only events after which the optional CSAT question has to be asked. */
const ASKS_RATING: ReadonlySet<string> = new Set(['staff-resolved', 'repeat', 'resume']);

/** Whether a notice to staff agrees with the customer's message. */
function agrees(notice: DeskNotice, { event, before }: Step): boolean {
  const values = event.type === 'inform' || event.type === 'correct' ? event.values : {};
  const top = before.frames.at(-1)?.dialog;
  if (notice.type === 'csat-given') return top === 'rating' && values.score === String(notice.score);
  if (notice.email !== null) return top === 'by-email' && values.email === notice.email;
  return top === 'by-email' && event.type === 'affirm' && covers(before.identity, 'channel');
}

/** The laws of the walk: what has to hold in every step. Each gives the fault of a step that breaks it, or undefined. */
export const WALK_LAWS: Readonly<Record<string, Law>> = {
  'identity comes from a proof': (step) => {
    const { before, after } = step;
    const same =
      after.identity === before.identity ||
      JSON.stringify(after.identity) === JSON.stringify(before.identity);
    if (same || JSON.stringify(step.after.identity) === JSON.stringify(provedBy(step))) return undefined;
    return `${step.event.type} changed who the customer is`;
  },
  'a call is made for somebody proved': (step) => {
    const call = calls(step).find(
      ({ name, args }) => !covers(step.after.identity, LEAST[name], args['order']),
    );
    return call && `${call.name} without the proof it needs`;
  },
  'a command follows a yes to exactly its arguments': (step) => {
    const command = calls(step).find(({ type, name }) => type === 'command' && !NEEDS_NO_YES.has(name));
    if (!command) return undefined;
    if (step.event.type !== 'affirm') return `${command.name} after ${step.event.type}, which is no yes`;
    const same = Object.entries(command.args).every(
      ([name, value]) => JSON.stringify(step.asked?.params[name]) === JSON.stringify(value),
    );
    return same ? undefined : `${command.name} with other arguments than were shown`;
  },
  'every message is answered': (step) => {
    const silent = ['resume', 'proved', 'result'].includes(step.event.type) && !step.answered;
    if (silent || STAFF_NOTICES.has(step.event.type) || says(step).length > 0 || calls(step).length > 0)
      return undefined;
    const { dialog, state } = step.before.frames.at(-1) ?? { dialog: 'rest', state: '' };
    return `silence after ${step.event.type} in ${dialog} ${state}`;
  },
  'a waiting state ends with its question': (step, kernel) => {
    const prompt = kernel.prompt(step.after);
    const last = says(step).at(-1);
    const beneath = step.answered !== undefined && !step.before.frames.at(-1)?.pendingKey;
    if (!prompt || !last || beneath) return undefined;
    if (prompt.text === 'ask-rating' && !ASKS_RATING.has(step.event.type)) return undefined;
    const place = step.event.type === 'staff-expected' && last.text === 'queue-position';
    const words = place || last.text === prompt.text || SHORTER[prompt.text]?.includes(last.text);
    const asked = words && JSON.stringify(last.choices) === JSON.stringify(prompt.choices);
    return asked ? undefined : `${step.after.frames.at(-1)?.state} waits without having asked`;
  },
  'an answered call is over': ({ event, answered, after }) => {
    if (event.type !== 'result' || !answered) return undefined;
    return after.frames.some(({ pendingKey }) => pendingKey === event.key)
      ? `${answered.name} is never over`
      : undefined;
  },
  'a person is called only after being asked for or agreed to': ({ event, effects, before, answered }) => {
    if (!effects.some(({ type }) => type === 'handoff')) return undefined;
    const agreed = event.type === 'affirm' && before.frames.at(-1)?.dialog === 'offer-human';
    const uncertain = answered?.name === 'cancel-order';
    return event.type === 'human' || agreed || uncertain ? undefined : `handed over after ${event.type}`;
  },
  'notices of staff reach waiting customers, and each once': (step) => {
    const { event, before } = step;
    if (!STAFF_NOTICES.has(event.type)) return undefined;
    const { counts } = before;
    const counted = event.type === 'staff-closed' ? counts['closed-announced'] : counts['delay-announced'];
    const known = event.type !== 'staff-expected' && (counted ?? counts['email-answer-accepted'] ?? 0) > 0;
    const told = says(step).length > 0;
    if (told === (isQueued(before) && !known)) return undefined;
    return `${event.type} ${told ? 'is told to' : 'is kept from'} somebody in ${before.frames.at(-1)?.dialog}`;
  },
  'a notice to staff agrees with the message': (step) => {
    const wrong = step.effects.find((effect) => effect.type === 'notify' && !agrees(effect.notice, step));
    return wrong && `${JSON.stringify(wrong)} after ${step.event.type}`;
  },
  'every text exists in every language': (step) => {
    for (const say of says(step)) {
      const fault = misworded(say);
      if (fault !== undefined) return fault;
    }
    return undefined;
  },
  'shared repair works in every waiting state': (step, kernel) => {
    const { event, before, asked, after, effects } = step;
    if (!asked) return undefined;
    const name = `${before.frames.at(-1)?.dialog}.${before.frames.at(-1)?.state}`;
    if (event.type === 'human' && !isQueued(after)) return `human is not called in ${name}`;
    if (event.type === 'cancel' && after.frames.length >= before.frames.length)
      return `cancel does nothing in ${name}`;
    if (event.type === 'repeat' && JSON.stringify(kernel.prompt(after)) !== JSON.stringify(asked)) {
      return `repeat asks something else in ${name}`;
    }
    const gone = ['start-over', 'cancel', 'clarify', 'ask', 'human', 'unknown', 'small-talk'].includes(
      event.type,
    );
    if (gone && !kernel.accepts(before, event)) return `${event.type} is not accepted in ${name}`;
    const offered = isQueued(after) || after.frames.at(-1)?.dialog === 'offer-human';
    if (event.type === 'unknown' && before.notUnderstoodCount >= 1 && !offered)
      return `no person is offered in ${name}`;
    const corrected = event.type === 'correct' && event.values.order;
    const told = effects.length > 0 && after.frames.some(({ slots }) => slots['order'] === corrected);
    const hasOrder = before.frames.some(({ slots }) => typeof slots['order'] === 'string');
    if (corrected && hasOrder && !isQueued(before) && !told) return `correcting does nothing in ${name}`;
    return undefined;
  },
};
