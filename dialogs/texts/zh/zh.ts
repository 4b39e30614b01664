import type { Texts } from '../templates.ts';
import { cancel } from './cancel.ts';
import { desk } from './desk.ts';
import { identify } from './identify.ts';
import { shared } from './shared.ts';
import { track } from './track.ts';

/** Everything the bot says in Chinese. */
export const zh: Texts = { ...shared, ...identify, ...track, ...cancel, ...desk };
