import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

/** The texts that dialogs about orders share, which each of them adds to its own. */
export const orderTexts = { en, zh, de };
