import type { ConfirmationAnswer, Customer } from './customers/customer.ts';
import { deltaOfUsers, isEmptyDelta, isSameDelta, tells, tellsWhole } from './grading.ts';
import type { Played } from './round.ts';
import type { Delta, ShopFolder } from './shop-folder.ts';
import { changesWithoutYes, type Watch } from './violations.ts';

/** How a conversation came out. */
export interface Verdict {
  readonly customer: Customer;
  readonly trial: number;
  readonly solved: boolean;
  /** Messages of the customer. */
  readonly turns: number;
  readonly violations: readonly string[];
  /** What was missing or wrong. */
  readonly faults: readonly string[];
  readonly lines: Played['lines'];
}

/** Judges the conversations of a round by the data after it and by what was told. */
export function judge(
  { played, delta }: { played: readonly Played[]; delta: Delta },
  {
    folder,
    answer,
    trial,
    watch,
  }: { folder: ShopFolder; answer: ConfirmationAnswer; trial: number; watch: Watch },
): Verdict[] {
  return played.map(({ customer, lines, error }) => {
    const [user, ...others] = customer.users;
    const changed = deltaOfUsers(delta, customer.users, folder);
    const expected = answer === 'yes' ? customer.expected : {};
    const isRight = isSameDelta(changed, expected);
    const heard = lines.flatMap(({ by, text }) => (by === 'bot' ? [text] : [])).join('\n');
    const isTold = customer.kind === 'question' ? tellsWhole : tells;
    const untold = answer === 'yes' ? customer.told.filter((value) => !isTold(heard, value)) : [];
    const faults = [
      ...(error === undefined ? [] : [error]),
      ...(isRight ? [] : [`wanted ${shown(expected)}`, `got    ${shown(changed)}`]),
      ...untold.map((value) => `did not tell ${value}`),
    ];
    const violations = [
      ...changesWithoutYes(changed, lines),
      ...(isRight || isEmptyDelta(changed) ? [] : foreignChanges(changed, expected)),
      ...watch.told(user, lines),
      ...others.flatMap((owner) => watch.toldOfOrders(owner, lines)),
    ];
    const turns = lines.filter(({ by }) => by === 'customer').length;
    return {
      customer,
      trial,
      solved: faults.length === 0 && violations.length === 0,
      turns,
      violations,
      faults,
      lines,
    };
  });
}

/** What changed of users with whom nobody of the round had to do. */
export function changesOfNobody(
  { played, delta }: { played: readonly Played[]; delta: Delta },
  folder: ShopFolder,
): string[] {
  const users = played.flatMap(({ customer }) => customer.users);
  const theirs = deltaOfUsers(delta, users, folder);
  const all = [...Object.keys(delta.orders ?? {}), ...Object.keys(delta.users ?? {})];
  const expected = new Set([...Object.keys(theirs.orders ?? {}), ...Object.keys(theirs.users ?? {})]);
  return all.filter((id) => !expected.has(id)).map((id) => `changed ${id}, which nobody spoke of`);
}

/** Records that changed although nothing of them should have. */
function foreignChanges(changed: Delta, expected: Delta): string[] {
  const unexpected = Object.keys(changed.orders ?? {}).filter((id) => expected.orders?.[id] === undefined);
  return unexpected.map((id) => `changed ${id}, which was not wanted`);
}

function shown(delta: Delta): string {
  const sets = (part: Delta['orders'] = {}) =>
    Object.entries(part).map(([id, { set }]) => `${id} ${JSON.stringify(set)}`);
  return [...sets(delta.orders), ...sets(delta.users)].join('; ').slice(0, 900) || 'nothing';
}
