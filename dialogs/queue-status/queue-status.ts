import { queueStatus, type QueueStatus as Status } from '../../models/desk/staff-operations.ts';
import type { JsonObject } from '../../models/json.ts';
import { filled } from '../filled.ts';
import { type Begins, Dialog } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { HOW_LONG } from './phrases.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line } = speaker<typeof en & typeof sharedTexts>();

/** Answers a customer in the queue who asks how long it takes, or whether anybody is there: with what is known of the wait. */
export class QueueStatus extends Dialog<JsonObject, { status: Status | null }> {
  readonly id = 'queue-status';
  readonly version = 1;
  readonly role = 'aside';
  readonly texts = { en, zh, de };
  override readonly phrases = { 'queue-status': HOW_LONG };
  override readonly begins: Begins<JsonObject> = {
    named: ({ name }, { queued }) => (queued && name === 'queue-status' ? {} : null),
  };
  readonly machine = this.define({
    initial: 'look',
    begin: () => ({ status: null }),
    takes: {},
    guards: {
      closed: ({ slots }) => slots.status?.open === false,
      known: ({ slots }) => slots.status !== null && slots.status.ahead !== null,
    },
    states: {
      look: this.query(queueStatus, {
        args: () => ({}),
        ok: { set: { status: (status) => status }, to: 'route' },
        refused: {},
        failed: 'waiting',
      }),
      route: {
        choose: [{ when: 'closed', to: 'closed' }, { when: 'known', to: 'position' }, { to: 'waiting' }],
      },
      closed: {
        end: 'done',
        say: ({ slots }) => {
          const { opens, zone } = filled(slots.status);
          return line('queue-closed', { opens, zone });
        },
        replacesPrompt: true,
      },
      position: {
        end: 'done',
        say: ({ slots }) => {
          const { ahead, minutes } = filled(slots.status);
          return line('queue-position', { ahead: filled(ahead), minutes });
        },
        replacesPrompt: true,
      },
      waiting: { end: 'done', say: () => line('queue-waiting', {}), replacesPrompt: true },
    },
  });
}
