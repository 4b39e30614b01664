import type { Event } from '../../dialogs/machine/events.ts';
import type { Json, JsonObject } from '../../models/json.ts';
import type { Picks, Referent } from '../../models/values/referent.ts';
import type { WordingArgs } from '../../models/values/wording-operation.ts';

/** Most things of which each is chosen. */
const MOST_CHOICES = 4;

/** Some values of a kind that refers to things in question: one of them, all, and where it is not said which. */
export function referenceValues(kind: string, among: readonly Referent[]): Json[] {
  const ids = among.map(({ id }) => id);
  const [first] = among;
  if (first === undefined) return [];
  const open = ids.length > 1 ? [ids] : [];
  const picks = (some: Partial<Picks>): Picks => ({
    chosen: [],
    open: [],
    without: [],
    adds: false,
    ...some,
  });
  if (kind === 'picks')
    return [
      picks({ chosen: [first.id] }),
      picks({ chosen: ids }),
      picks({ chosen: ids.slice(-1), adds: true }),
      picks({ without: [first.id] }),
      ...open.map((some) => picks({ open: [some] })),
    ];
  if (kind === 'address-part')
    return [
      { street: 'Lindenstraße 22', city: null, postcode: null },
      { street: null, city: 'Hamburg', postcode: '20099' },
    ];
  if (kind !== 'swaps') return ids.slice(0, MOST_CHOICES);
  const { id: from, instead } = first;
  const others = instead.map(({ id }) => id);
  const swap = (to: string | null, fitting: string[] = [], without: string[] = []) => ({
    swaps: [{ from, to, among: fitting, without }],
    open: [],
  });
  return [
    ...others.slice(0, 2).map((to) => swap(to)),
    swap(null),
    ...(others.length > 1 ? [swap(null, others)] : []),
    swap(null, [], ['red']),
    ...open.map((some) => ({ swaps: [], open: [some] })),
  ];
}

/** The messages that refer to what is in question now. */
export function referencesTo(referents: ReadonlyMap<string, readonly Referent[]>): Event[] {
  return [...referents].flatMap(([kind, among]) =>
    referenceValues(kind, among).map((value): Event => ({ type: 'inform', values: { [kind]: value } })),
  );
}

/** What the words of a message may be read as: nothing, and some values of each kind that is in question. */
export function wordingSamples(args: JsonObject): JsonObject[] {
  const { among } = args as WordingArgs;
  const nothing = { picks: null, swaps: null, choice: null, payment: null };
  const values = Object.entries(among).map(([kind, things]) =>
    referenceValues(kind, things).map((value) => ({ [kind]: value })),
  );
  const all = values.map(([value]) => value ?? {});
  return [nothing, ...values.flat(), Object.assign({}, ...all)].map((value) => ({ ...nothing, ...value }));
}
