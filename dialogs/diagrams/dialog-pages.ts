import { BUILT_IN_DIALOGS } from '../built-in.ts';
import { diagram } from './draw-dialog.ts';

/** The page of every dialog under docs/dialogs; a test fails when a stored page is out of date. */
export function diagrams(): { readonly path: string; readonly text: string }[] {
  return BUILT_IN_DIALOGS.map((Class) => new Class()).map((dialog) => ({
    path: `docs/dialogs/${dialog.id}.md`,
    text: diagram(dialog),
  }));
}
