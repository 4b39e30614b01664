import type { Texts } from '../../templates.ts';
import { cancel } from './cancel-order.ts';
import { desk } from './desk.ts';
import { identify } from './identify.ts';
import { quotedAnswer } from './quoted-answer.ts';
import { shared } from './shared.ts';
import { track } from './track-order.ts';

/** Everything the bot says in German. */
export const de: Texts = { ...shared, ...quotedAnswer, ...identify, ...track, ...cancel, ...desk };
