import { Dialog, type Migration } from '../kernel/dialog.ts';
import { line } from '../kernel/effects.ts';
import { menu } from '../kernel/menu.ts';
import type { SmallTalkKind } from '../vocabulary.ts';

type Slots = { kind: SmallTalkKind; amid: boolean; met: boolean };

/** Answers small talk: a greeting, thanks, a goodbye, or the question what the bot can do. */
export class SmallTalk extends Dialog<'small-talk', Slots> {
  readonly id = 'small-talk';
  readonly version = 2;
  readonly role = 'aside';
  override readonly migrations: readonly Migration[] = [
    ({ state, slots }) => ({ state, slots: { ...slots, met: true } }),
  ];
  readonly machine = this.define({
    initial: 'route',
    begin: ({ kind, amid, met }) => ({ kind, amid, met }),
    takes: {},
    guards: {
      'greeting-amid': ({ slots }) => slots.kind === 'greeting' && slots.amid,
      'greeting-again': ({ slots }) => slots.kind === 'greeting' && slots.met,
      greeting: ({ slots }) => slots.kind === 'greeting',
      thanks: ({ slots }) => slots.kind === 'thanks',
      bye: ({ slots }) => slots.kind === 'bye',
    },
    states: {
      route: {
        choose: [
          { when: 'greeting-amid', to: 'greeting-amid' },
          { when: 'greeting-again', to: 'greeting-again' },
          { when: 'greeting', to: 'greeting' },
          { when: 'thanks', to: 'thanks' },
          { when: 'bye', to: 'bye' },
          { to: 'what-can-you-do' },
        ],
      },
      'greeting-amid': { end: 'done', say: () => line('hello', {}) },
      'greeting-again': { end: 'done', say: () => menu('hello') },
      greeting: { end: 'done', say: () => menu('greeting') },
      thanks: { end: 'done', say: () => line('thanks', {}) },
      bye: { end: 'done', say: () => line('bye', {}) },
      'what-can-you-do': { end: 'done', say: () => menu('menu') },
    },
  });
}
