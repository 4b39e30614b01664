import type { Law } from '../step.ts';
import { ANSWER_LAWS } from './answer-laws.ts';
import { PROOF_LAWS } from './proof-laws.ts';
import { REPAIR_LAWS } from './repair-laws.ts';
import { WISH_LAWS } from './wish-laws.ts';

/** What the kernel promises of every step of every dialog, by name. */
export const LAWS: Readonly<Record<string, Law>> = {
  ...PROOF_LAWS,
  ...ANSWER_LAWS,
  ...REPAIR_LAWS,
  ...WISH_LAWS,
};
