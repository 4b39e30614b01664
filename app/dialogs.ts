import { join } from 'node:path';
import { BUILT_IN_DIALOGS } from '../dialogs/built-in.ts';
import type { AnyDialog, DialogClass } from '../dialogs/kernel/dialog.ts';
import { Kernel } from '../dialogs/kernel/kernel.ts';
import { DialogRegistry } from '../dialogs/kernel/registry.ts';
import { TextSet, type TextsByLocale } from '../dialogs/texts/text-set.ts';
import {
  type ExampleSource,
  type Examples,
  OUT_OF_SCOPE_EXAMPLES,
  readExamples,
} from '../language/classifier/examples.ts';
import { BUILT_IN_KINDS } from '../language/entities/built-in-kinds.ts';
import { DEFAULT_KINDS } from '../language/entities/default-kinds.ts';
import { LOCALES } from '../models/locale/locale.ts';
import { bySpecificity } from '../models/values/by-specificity.ts';
import type { ValueKind } from '../models/values/value-kind.ts';

/** Which dialogs an app has, in which languages. */
export interface DialogOptions {
  /** Besides the built-in ones; one of the id of a built-in dialog is taken in its place. Default: none. */
  readonly dialogs?: readonly DialogClass[] | undefined;
  /** Built-in dialogs that the app does not have, by their ids. Default: none. */
  readonly leaveOut?: readonly string[] | undefined;
  /** Default: the built-in languages. */
  readonly locales?: readonly string[] | undefined;
  /**
   * The folder of the knowledge base: `<locale>/questions.txt` there has how customers ask what its articles answer, one question a line, besides
   * the examples of the built-in dialogs. Default: none.
   */
  readonly knowledge?: string | undefined;
  /** Texts in place of those of the dialogs. Default: none. */
  readonly texts?: TextsByLocale | undefined;
}

/** The dialogs of an app with everything that is derived from them. */
export interface Dialogs {
  readonly kernel: Kernel;
  readonly texts: TextSet;
  /** The kinds of values that some dialog takes, the most specific first. */
  readonly kinds: readonly ValueKind[];
  readonly examples: Examples;
}

/** Composes the dialogs of an app. @throws `DIALOG_BROKEN` naming the place of the first fault */
export function composeDialogs({
  dialogs = [],
  leaveOut = [],
  locales = LOCALES,
  knowledge,
  texts,
}: DialogOptions = {}): Dialogs {
  const own = dialogs.map((Class): AnyDialog => new Class());
  const replaced = new Set([...leaveOut, ...own.map(({ id }) => id)]);
  const builtIn = BUILT_IN_DIALOGS.map((Class): AnyDialog => new Class());
  const registry = new DialogRegistry([...builtIn.filter(({ id }) => !replaced.has(id)), ...own]);
  return {
    kernel: new Kernel(registry),
    texts: new TextSet(registry.dialogs, locales, texts ? [texts] : []),
    kinds: kindsOf(registry),
    examples: readExamples(
      [
        ...registry.dialogs.flatMap(examplesOf),
        ...(knowledge === undefined ? [] : questionsIn(knowledge, registry)),
        OUT_OF_SCOPE_EXAMPLES,
      ],
      locales as never,
    ),
  };
}

function kindsOf({ dialogs, kinds }: DialogRegistry): ValueKind[] {
  const taken = new Set(dialogs.flatMap(({ machine }) => Object.keys(machine.takes)));
  const wanted = BUILT_IN_KINDS.filter((kind) => DEFAULT_KINDS.includes(kind) || taken.has(kind.name));
  return bySpecificity([...wanted.filter(({ name }) => !kinds.has(name)), ...kinds.values()]);
}

function examplesOf({ id, role, folder, intents }: AnyDialog): ExampleSource[] {
  if (folder === undefined) return [];
  const named = [...(role === 'task' ? [id] : []), ...Object.keys(intents)];
  return named.map((intent) => ({
    intent,
    path: (locale) => join(folder, `examples.${intent === id ? '' : `${intent}.`}${locale}.txt`),
  }));
}

/** The questions of a knowledge folder, as examples of the intent that is a question to it. */
function questionsIn(folder: string, { dialogs }: DialogRegistry): ExampleSource[] {
  const intents = dialogs.flatMap((dialog) => Object.entries(dialog.intents));
  return intents
    .filter(([, meaning]) => meaning === 'question')
    .map(([intent]) => ({ intent, path: (locale) => join(folder, locale, 'questions.txt') }));
}
