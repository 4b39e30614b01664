import { type Begins, Dialog, type Migration } from '../machine/dialog.ts';
import type { SmallTalkKind } from '../machine/events.ts';
import { menu } from '../machine/menu.ts';
import { speaker } from '../machine/speaker.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line } = speaker<typeof en & typeof sharedTexts>();

type Slots = { kind: SmallTalkKind; amid: boolean; met: boolean };

/** Answers small talk: a greeting, thanks, a goodbye, or the question what the bot can do. */
export class SmallTalk extends Dialog<Slots, Slots> {
  readonly id = 'small-talk';
  readonly version = 2;
  readonly role = 'aside';
  readonly texts = { en, zh, de };
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['greeting', 'hello', 'thanks', 'bye', 'assistant'];
  override readonly intents = {
    greeting: { type: 'small-talk', kind: 'greeting' },
    thanks: { type: 'small-talk', kind: 'thanks' },
    bye: { type: 'small-talk', kind: 'bye' },
    'what-can-you-do': { type: 'small-talk', kind: 'what-can-you-do' },
  } as const;
  override readonly begins: Begins<Slots> = {
    'small-talk': ({ kind }, { amid, met }) => ({ kind, amid, met }),
  };
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
      met: ({ slots }) => slots.met,
    },
    states: {
      route: {
        choose: [
          { when: 'greeting-amid', to: 'greeting-amid' },
          { when: 'greeting-again', to: 'greeting-again' },
          { when: 'greeting', to: 'greeting' },
          { when: 'thanks', to: 'thanks' },
          { when: 'bye', to: 'bye' },
          // The first message of the bot says that it is one.
          { when: 'met', to: 'assistant' },
          { to: 'what-can-you-do' },
        ],
      },
      'greeting-amid': { end: 'done', say: () => line('hello', {}) },
      'greeting-again': { end: 'done', say: () => menu(line('hello', {})) },
      greeting: { end: 'done', say: () => menu(line('greeting', {})) },
      thanks: { end: 'done', say: () => line('thanks', {}) },
      bye: { end: 'done', say: () => line('bye', {}) },
      assistant: { end: 'done', say: () => menu(line('assistant', {})) },
      'what-can-you-do': { end: 'done', say: () => menu(line('menu', {})) },
    },
  });
}
