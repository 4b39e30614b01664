import type { AnyDialog, Role } from '../../../dialogs/machine/dialog.ts';
import { AT_DESK } from '../../../dialogs/machine/stack.ts';
import type { StaffContact } from '../../../models/desk/staff-contact.ts';
import type { JsonObject } from '../../../models/json.ts';
import { BUILT_IN_LOCALES } from '../../../models/locale/locale.ts';
import type { WalkOptions } from '../../../testing/walk/walk.ts';
import { PROVES_ALL } from '../proof.ts';
import { BUILT_IN_LAWS } from './built-in-laws.ts';
import { ORDER_SAMPLES } from './order-samples.ts';

/** How many configurations of each depth `npm test` visits; `npm run prove` visits all. */
export const BREADTH = 60;
/** The same for a proof dialog with `npm run prove`: its configurations are more than a walk visits in whole. */
const PROOF_BREADTH = 400;

/** How much of each dialog is walked, for a title. */
export const EXTENT = PROVES_ALL
  ? `all; of a proof dialog ${PROOF_BREADTH} configurations of each depth`
  : `${BREADTH} configurations of each depth, drawn by a seed; all with npm run prove`;

/** Reasons for which the offer and the queue are begun: each that has words of its own, and one of a shop. */
const REASONS = [
  'asked',
  'not-understood',
  'no-answer',
  'too-many-attempts',
  'unknown-order',
  'no-mailbox',
  'codes-used-up',
  'codes-locked',
  'not-provable',
  'not-allowed',
  'shop-unavailable',
  'uncertain-outcome',
  'cannot-cancel',
  'sent-file',
  'poor-rating',
  'unreadable-state',
  'a reason of a shop',
].map((reason) => ({ reason }));

/** Commands that need no yes, since they change no order: they prove the customer's identity. */
export const WITHOUT_YES = ['send-code', 'send-address-code', 'verify-code', 'mail-staff'];

/** The roles of the dialogs that depend on how a person is reached. */
const OF_PEOPLE: ReadonlySet<string> = new Set<Role>(['offer', 'queue', 'contact']);

const CONTACTS: readonly StaffContact[] = [
  AT_DESK,
  { ...AT_DESK, by: 'mail' },
  { ...AT_DESK, by: 'mail', writesByEmail: true, phone: '0800 1' },
  { ...AT_DESK, by: 'details', email: 'shop@example.com', hours: '9-17' },
  { ...AT_DESK, by: 'none' },
];

/** The inputs of the parts that need one, by their ids. */
const INPUTS: Readonly<Record<string, readonly JsonObject[]>> = {
  'order-options': [{ order: '1042', but: 'return-items' }],
};

/** What the walk of a built-in dialog needs to know. */
export function optionsFor({ id, role }: AnyDialog): WalkOptions {
  return {
    withoutYes: WITHOUT_YES,
    locales: BUILT_IN_LOCALES,
    laws: BUILT_IN_LAWS,
    samples: ORDER_SAMPLES,
    ...(OF_PEOPLE.has(role) && { inputs: REASONS, staff: CONTACTS }),
    ...(role === 'part' && { inputs: INPUTS[id] ?? [{}] }),
    ...(PROVES_ALL ? { variants: 4 } : { breadth: BREADTH }),
    ...(PROVES_ALL && role === 'proof' && { variants: 1, breadth: PROOF_BREADTH }),
  };
}
