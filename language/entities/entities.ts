import { MAX_ENTITIES } from '../understanding.ts';
import { findAmounts } from './amounts.ts';
import { findBareCodes, findMarkedCodes } from './codes.ts';
import { findEmails } from './emails.ts';
import { type EntityCandidate, overlaps, span } from './entity-candidate.ts';
import { findBareOrders, findMarkedOrders } from './order-numbers.ts';
import { findBarePostcodes, findLonePostcode, findMarkedPostcodes } from './postcodes.ts';
import { findScore } from './scores.ts';

type Span = Pick<EntityCandidate, 'start' | 'end'>;

const URL = /https?:\/\/[^\s]{1,2000}/dgu;
const PHONE = /(?<![\p{L}\d])(?:\+ ?\d|\(0|0)[\d ()/-]{7,18}\d(?!\d)/dgu;

function all(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (match) => span(match));
}

/** Adds findings, strongest first: a stretch that was read with certainty has no second reading. */
function add(found: EntityCandidate[], taken: Span[], more: readonly EntityCandidate[]): void {
  const free = more.filter((finding) => !taken.some((other) => overlaps(finding, other)));
  found.push(...free);
  taken.push(...free);
}

/** Where one number can only be an order and another could be something else as well, the other is that. */
function settle(bare: readonly EntityCandidate[], orderIsMarked: boolean): EntityCandidate[] {
  const others = bare.filter(({ kind }) => kind !== 'order');
  const open = (finding: EntityCandidate): boolean => others.some((other) => overlaps(finding, other));
  const certain = orderIsMarked || bare.some((finding) => finding.kind === 'order' && !open(finding));
  return bare.filter((finding) => finding.kind !== 'order' || !certain || !open(finding));
}

/** Finds every entity of a normalised text, in its order; a number that can mean several things is given several times. */
export function findEntities(text: string): EntityCandidate[] {
  const found: EntityCandidate[] = [];
  const taken: Span[] = [];
  add(found, taken, findEmails(text));
  add(found, taken, findMarkedOrders(text));
  taken.push(...all(text, URL));
  add(found, taken, findMarkedPostcodes(text));
  add(found, taken, findMarkedCodes(text));
  add(found, taken, findAmounts(text));
  taken.push(...all(text, PHONE));

  const bare = [
    ...findBareOrders(text),
    ...findBarePostcodes(text),
    ...findLonePostcode(text),
    ...findBareCodes(text),
  ].filter((finding) => !taken.some((other) => overlaps(finding, other)));
  found.push(
    ...settle(
      bare,
      found.some(({ kind }) => kind === 'order'),
    ),
  );

  found.push(...findScore(text));

  return found.sort((a, b) => a.start - b.start).slice(0, MAX_ENTITIES);
}
