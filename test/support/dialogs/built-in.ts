import { composeDialogs } from '../../../app/dialogs.ts';

/** The built-in dialogs of an app that has no others, in every built-in language. */
export const builtIn = composeDialogs();

/** Their kernel. */
export const { kernel } = builtIn;
