import type { HandoffReason } from '../shared/handoff-reason.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

const QUEUED: Readonly<Partial<Record<HandoffReason, string>>> & {
  readonly [reason: string]: string | undefined;
} = {
  'uncertain-outcome': '人工客服会核实情况，并在这里回复您。',
  'unreadable-state': '抱歉，刚才的对话我没能接上。',
};

/** The wait for a person. */
export const zh: TextsLike<typeof english> = {
  queued: ({ reason }) => {
    const what = QUEUED[reason] ?? '人工客服会看到这段对话，并在这里回复您。';
    return `${what}您已进入排队，之前说过的不用再重复。`;
  },
  'choice-leave-queue': () => '退出排队',
};
