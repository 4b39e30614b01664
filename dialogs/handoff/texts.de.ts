import type { HandoffReason } from '../shared/handoff-reason.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

const QUEUED: Readonly<Partial<Record<HandoffReason, string>>> & {
  readonly [reason: string]: string | undefined;
} = {
  'uncertain-outcome': 'Jemand aus unserem Team prüft, was passiert ist, und schreibt Ihnen hier.',
  'unreadable-state': 'Ich habe in unserem Gespräch leider den Faden verloren.',
};

/** The wait for a person. */
export const de: TextsLike<typeof english> = {
  queued: ({ reason }) => {
    const what =
      QUEUED[reason] ?? 'Jemand aus unserem Team liest diese Unterhaltung und schreibt Ihnen hier.';
    return `${what} Sie sind jetzt in der Warteschlange und müssen nichts noch einmal erklären.`;
  },
  'choice-leave-queue': () => 'Nicht mehr warten',
};
