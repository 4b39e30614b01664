import type { HandoffReason } from '../shared/handoff-reason.ts';

const QUEUED: Readonly<Partial<Record<HandoffReason, string>>> & {
  readonly [reason: string]: string | undefined;
} = {
  'uncertain-outcome': 'A person from our team will check what happened and write to you here.',
  'unreadable-state': "I lost my place in our conversation, I'm sorry.",
};

/** The wait for a person. */
export const en = {
  queued: ({ reason }: { reason: string }) => {
    const what =
      QUEUED[reason] ?? 'A person from our team will read this conversation and write to you here.';
    return `${what} You're in the queue now; you don't have to explain everything again.`;
  },
  'choice-leave-queue': () => 'Leave the queue',
};
