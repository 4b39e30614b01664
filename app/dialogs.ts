import { BUILT_IN_DIALOGS } from '../dialogs/built-in.ts';
import { Kernel } from '../dialogs/kernel/kernel.ts';
import type { AnyDialog, DialogClass } from '../dialogs/machine/dialog.ts';
import { DialogRegistry } from '../dialogs/machine/registry.ts';
import { TextSet, type TextsByLocale } from '../dialogs/text-set.ts';
import { type Examples, readExamples } from '../language/classifier/examples.ts';
import { BUILT_IN_KINDS } from '../language/entities/built-in-kinds.ts';
import { DEFAULT_KINDS } from '../language/entities/default-kinds.ts';
import { orderOf } from '../language/entities/kinds/order.ts';
import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import { BUILT_IN_LOCALES, type Locale } from '../models/locale/locale.ts';
import { bySpecificity } from '../models/values/by-specificity.ts';
import type { OrderNumberShape } from '../models/values/order-number-shape.ts';
import type { ValueKind } from '../models/values/value-kind.ts';
import { type ConfigLocales, registerLocales } from './languages/config-locales.ts';
import { exampleSources } from './languages/example-sources.ts';
import type { LanguagePack } from './languages/language-pack.ts';

/** Which dialogs an app has, in which languages. */
export interface DialogOptions {
  /** Besides the built-in ones; one of the id of a built-in dialog is taken in its place. Default: none. */
  readonly dialogs?: readonly DialogClass[] | undefined;
  /** Built-in dialogs that the app does not have, by their ids. Default: none. */
  readonly leaveOut?: readonly string[] | undefined;
  /** Default: the built-in languages. */
  readonly locales?: ConfigLocales | undefined;
  /**
   * The folder of the knowledge base: `<locale>/questions.txt` there has how customers ask what its articles answer, one question a line, besides
   * the examples of the built-in dialogs. Default: none.
   */
  readonly knowledge?: string | undefined;
  /** The shapes of the shop's order numbers. Default: those that most shops have. */
  readonly orderNumbers?: readonly OrderNumberShape[] | undefined;
  /** Texts in place of those of the dialogs. Default: none. */
  readonly texts?: TextsByLocale | undefined;
}

/** The dialogs of an app with everything that is derived from them. */
export interface Dialogs {
  readonly kernel: Kernel;
  /** The tags of the languages, all of them known. */
  readonly locales: readonly Locale[];
  readonly texts: TextSet;
  /** The kinds of values that some dialog takes, the most specific first. */
  readonly kinds: readonly ValueKind[];
  /** Read from their files at each access. */
  readonly examples: Examples;
}

/** Composes the dialogs of an app. @throws `DIALOG_BROKEN` naming the place of the first fault */
export function composeDialogs({
  dialogs = [],
  leaveOut = [],
  locales = BUILT_IN_LOCALES,
  knowledge,
  orderNumbers,
  texts,
}: DialogOptions = {}): Dialogs {
  const tags = registerLocales(locales);
  const packs = locales.filter((locale) => typeof locale === 'object');
  const own = dialogs.map((Class): AnyDialog => new Class());
  const replaced = new Set([...leaveOut, ...own.map(({ id }) => id)]);
  const builtIn = BUILT_IN_DIALOGS.map((Class): AnyDialog => new Class());
  const unknown = leaveOut.find((left) => !builtIn.some(({ id }) => id === left));
  if (unknown !== undefined)
    throw new OnevoiceError('DIALOG_BROKEN', {
      detail: `no built-in dialog to leave out is named "${unknown}"`,
    });
  const registry = new DialogRegistry([...builtIn.filter(({ id }) => !replaced.has(id)), ...own]);
  return {
    kernel: new Kernel(registry),
    locales: tags,
    texts: new TextSet(
      registry.dialogs,
      tags,
      [textsOf(packs), ...(texts ? [texts] : [])],
      orderNumbers?.[0]?.examples[0],
    ),
    kinds: kindsOf(registry, orderOf(orderNumbers)),
    get examples() {
      return readExamples(
        exampleSources(registry.dialogs, knowledge),
        tags,
        new Map(packs.map(({ tag, examples }) => [tag, examples])),
      );
    },
  };
}

function textsOf(packs: readonly LanguagePack[]): TextsByLocale {
  return Object.fromEntries(packs.map(({ tag, dialogs }) => [tag, dialogs]));
}

function kindsOf({ dialogs, kinds }: DialogRegistry, order: ValueKind): ValueKind[] {
  const taken = new Set(dialogs.flatMap(({ machine }) => Object.keys(machine.takes)));
  const wanted = BUILT_IN_KINDS.filter((kind) => DEFAULT_KINDS.includes(kind) || taken.has(kind.name));
  const builtIn = wanted.map((kind) => (kind.name === order.name ? order : kind));
  return bySpecificity([...builtIn.filter(({ name }) => !kinds.has(name)), ...kinds.values()]);
}
