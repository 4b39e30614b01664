import { ticketStatus } from '../../models/desk/ticket-operations.ts';
import type { JsonObject } from '../../models/json.ts';
import { filled } from '../filled.ts';
import { Dialog, type TaskWords } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase, choice } = speaker<typeof en & typeof sharedTexts>();

type Slots = { ticket: string | null };

const HUMAN = choice('choice-human', {}, { type: 'human' });

/**
 * Says how a ticket of the staff desk stands, to the person it belongs to. Everybody else gets the same answer for every number, so that it reveals
 * none.
 */
export class TicketStatus extends Dialog<JsonObject, Slots> {
  readonly id = 'ticket-status';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = { en, zh, de };
  override readonly folder = import.meta.dirname;
  override readonly notInMenu = true;
  override readonly startsWith = 'ticket';
  override readonly startsWhenNamed = true;
  override readonly about = 'ticket';
  override readonly words: TaskWords = {
    label: ({ ticket = null }) => phrase('ticket-label', { ticket: ticket as string | null }),
  };
  readonly machine = this.define({
    initial: 'route',
    begin: () => ({ ticket: null }),
    takes: { ticket: { set: { ticket: (ticket) => ticket }, to: 'route' } },
    guards: { known: ({ slots }) => slots.ticket !== null },
    states: {
      route: { choose: [{ when: 'known', to: 'look' }, { to: 'ask' }] },
      ask: { ask: () => line('ticket-ask', {}) },
      look: this.query(ticketStatus, {
        args: ({ slots }) => ({ ticket: filled(slots.ticket) }),
        ok: {
          say: ({ ticket, state }) => line(`ticket-${state}`, { ticket }, state === 'solved' ? [HUMAN] : []),
          to: 'told',
        },
        refused: {
          'not-found': {
            say: (_, { ticket }) => line('ticket-not-shown', { ticket: filled(ticket) }, [HUMAN]),
            to: 'not-shown',
          },
        },
      }),
      told: { end: 'done' },
      'not-shown': { end: 'unproved' },
    },
  });
}
