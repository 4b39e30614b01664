import type { Log } from '../../models/log/log.ts';
import { bySpecificity } from '../../models/values/by-specificity.ts';
import type { ValueContext, ValueKind } from '../../models/values/value-kind.ts';
import { MAX_ENTITIES } from '../understanding.ts';
import { type EntityCandidate, overlaps, span } from './entity-candidate.ts';

type Span = Pick<EntityCandidate, 'start' | 'end'>;

const URL = /https?:\/\/[^\s]{1,2000}/dgu;
const PHONE = /(?<![\p{L}\d]|\d[-/.])(?:\+ ?\d|\(0|0)[\d ()/-]{7,18}\d(?!\d)/dgu;
/** An account number (IBAN, ISO 13616) or another number in four or more groups, such as that of a card. */
const GROUPED =
  /(?<![\p{L}\d])(?:[a-z]{2}\d{2}(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,3})?|\d{4}(?:[ -]\d{4}){3,4})(?![\p{L}\d])/dgu;

function all(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (match) => span(match));
}

/** What one kind finds; nothing if it throws. Spans outside of the text are no values. */
function candidatesOf(kind: ValueKind, text: string, context: ValueContext, log?: Log): EntityCandidate[] {
  try {
    return kind
      .find(text, context)
      .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
      .slice(0, MAX_ENTITIES)
      .map((found) => ({ ...found, kind: kind.name }));
  } catch (err) {
    log?.('value-kind-failed', { kind: kind.name, err });
    return [];
  }
}

/** Whether a certain span leaves a candidate no room. A part of it, such as the postcode of an address, does. */
function excludes(certain: Span, candidate: Span): boolean {
  const isPart =
    candidate.start <= certain.start &&
    certain.end <= candidate.end &&
    candidate.end - candidate.start > certain.end - certain.start;
  return overlaps(certain, candidate) && !isPart;
}

/** If one number can only be of a kind, another number that also fits a more specific kind is that one. */
function settle(
  bare: readonly EntityCandidate[],
  certainKinds: ReadonlySet<string>,
  rank: ReadonlyMap<string, number>,
): EntityCandidate[] {
  const rankOf = ({ kind }: EntityCandidate) => rank.get(kind) ?? 0;
  const isOpen = (candidate: EntityCandidate) =>
    bare.some((other) => rankOf(other) > rankOf(candidate) && overlaps(other, candidate));
  const settled = new Set([
    ...certainKinds,
    ...bare.filter((candidate) => !isOpen(candidate)).map(({ kind }) => kind),
  ]);
  return bare.filter((candidate) => !settled.has(candidate.kind) || !isOpen(candidate));
}

/**
 * Finds every entity candidate of a normalised text, in its order, and at one place in the order of `kinds`. What the text names is certain, and so are links and phone numbers:
 * nothing else is read into their spans. A number that fits several kinds is a candidate of each.
 */
export function findEntities(
  text: string,
  kinds: readonly ValueKind[],
  context: ValueContext,
  log?: Log,
): EntityCandidate[] {
  const candidates = bySpecificity(kinds).flatMap((kind) => candidatesOf(kind, text, context, log));
  const found: EntityCandidate[] = [];
  for (const candidate of candidates.filter(({ marked }) => marked))
    if (!found.some((other) => overlaps(other, candidate))) found.push(candidate);

  const certain = [...found, ...all(text, URL), ...all(text, PHONE), ...all(text, GROUPED)];
  const bare = candidates.filter(
    (candidate) => !candidate.marked && !certain.some((other) => excludes(other, candidate)),
  );
  const rank = new Map(kinds.map(({ name, specificity }) => [name, specificity]));
  const place = new Map(kinds.map(({ name }, index) => [name, index]));
  const placeOf = ({ kind }: EntityCandidate) => place.get(kind) ?? 0;
  const [certainly, doubtful] = [bare.filter(({ doubt }) => !doubt), bare.filter(({ doubt }) => doubt)];
  found.push(...settle(certainly, new Set(found.map(({ kind }) => kind)), rank), ...doubtful);
  return found.sort((a, b) => a.start - b.start || placeOf(a) - placeOf(b)).slice(0, MAX_ENTITIES);
}
