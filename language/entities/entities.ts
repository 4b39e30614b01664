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

/** Adds candidates, the most certain first: a span that is certain gets no second kind. */
function add(found: EntityCandidate[], taken: Span[], more: readonly EntityCandidate[]): void {
  const free = more.filter((candidate) => !taken.some((other) => overlaps(candidate, other)));
  found.push(...free);
  taken.push(...free);
}

/** If one number can only be an order, another number that fits a second kind is that, not an order too. */
function settle(bare: readonly EntityCandidate[], orderIsMarked: boolean): EntityCandidate[] {
  const others = bare.filter(({ kind }) => kind !== 'order');
  const open = (candidate: EntityCandidate): boolean => others.some((other) => overlaps(candidate, other));
  const certain = orderIsMarked || bare.some((candidate) => candidate.kind === 'order' && !open(candidate));
  return bare.filter((candidate) => candidate.kind !== 'order' || !certain || !open(candidate));
}

/** Finds every entity candidate of a normalised text, in its order; a number that fits several kinds is a candidate of each. */
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
  ].filter((candidate) => !taken.some((other) => overlaps(candidate, other)));
  found.push(
    ...settle(
      bare,
      found.some(({ kind }) => kind === 'order'),
    ),
  );

  found.push(...findScore(text));

  return found.sort((a, b) => a.start - b.start).slice(0, MAX_ENTITIES);
}
