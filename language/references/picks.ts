import type { Features, Picks, Referent } from '../../models/values/referent.ts';
import { featuresIn, hasFeatures } from './features.ts';
import { groupsOf, type Mention, mentionsIn } from './mentions.ts';
import { type Part, partsOf } from './parts.ts';
import { byPrice } from './prices.ts';
import { type Token, tokensOf } from './tokens.ts';
import { ordinalPhrases, PHRASES, placesOf } from './words-by-locale.ts';

/** What a text refers to, with the span of the first reference in the text. */
export interface Reference<Value> {
  readonly value: Value;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * The things that a normalised text refers to: by name, features, place in the list, price or number; all of them, both, or all but some. Where a name
 * fits several and nothing tells them apart, they are left open. Undefined: it refers to none.
 */
export function readPicks(text: string, referents: readonly Referent[]): Reference<Picks> | undefined {
  if (referents.length === 0) return undefined;
  const tokens = tokensOf(text);
  const [except] = placesOf(tokens, PHRASES.except());
  const head = pick(except === undefined ? tokens : tokens.slice(0, except.at), referents);
  if (except === undefined) return head && referenceTo(head);
  const tail = pick(tokens.slice(except.at + except.length), referents);
  if (tail === undefined) return head && referenceTo(head);
  const left = new Set([...tail.chosen, ...tail.open.flat()]);
  const from = head ?? { ...tail, chosen: referents.map(({ id }) => id), open: [] };
  const chosen = from.chosen.filter((id) => !left.has(id));
  // "Keep the mug" says of the others nothing: only who speaks of all of them leaves one out.
  if (chosen.length === 0 && from.open.length === 0) return undefined;
  return referenceTo({ ...from, chosen });
}

/** What a part of a message refers to, with the tokens of the first reference. */
interface Picked extends Picks {
  readonly first: readonly [Token, Token];
}

function referenceTo({ chosen, open, first: [from, to] }: Picked): Reference<Picks> {
  return { value: { chosen, open }, start: from.start, end: to.end };
}

function pick(tokens: readonly Token[], referents: readonly Referent[]): Picked | undefined {
  const [begin, end] = [tokens[0], tokens.at(-1)];
  if (begin === undefined || end === undefined) return undefined;
  const mentions = mentionsIn(tokens, groupsOf(referents));
  const found = partsOf(tokens, mentions).map((part) => pickIn(part, referents));
  const chosen = [...new Set(found.flatMap((each) => each?.chosen ?? []))];
  const open = found.flatMap((each) => each?.open ?? []);
  if (chosen.length === 0 && open.length === 0) return undefined;
  const [mention] = mentions;
  const first = mention && tokens.slice(mention.at, mention.at + mention.length);
  return { chosen, open, first: [first?.[0] ?? begin, first?.at(-1) ?? end] };
}

function pickIn({ tokens, mention }: Part, referents: readonly Referent[]): Picks | undefined {
  const all = placesOf(tokens, PHRASES.all()).length > 0;
  const both = placesOf(tokens, PHRASES.both()).length > 0;
  const named = byNumber(tokens, referents);
  if (named.length > 0) return { chosen: named, open: [] };
  const candidates = mention === undefined ? referents : membersOf(mention);
  const said = featuresIn(
    tokens,
    candidates.map(({ features }) => features),
  );
  const fitting = candidates.filter(({ features }) => hasFeatures(features, said));
  const places = placesIn(tokens, fitting);
  if (places.length > 0) return { chosen: places, open: [] };
  const priced = byPrice(tokens, fitting);
  if (priced !== undefined) return { chosen: [priced.id], open: [] };
  const isAll = all || (both && fitting.length === 2);
  if (mention === undefined && said.length === 0)
    return isAll ? { chosen: idsOf(referents), open: [] } : undefined;
  if (fitting.length === 0) return mention === undefined ? undefined : narrowed(candidates);
  if (isAll || (mention?.isPlural === true && mention.groups.length === 1))
    return { chosen: idsOf(fitting), open: [] };
  return narrowed(fitting);
}

/** One of some candidates: the only one, the first of several that are alike, or left open. */
function narrowed(candidates: readonly Referent[]): Picks {
  const [first] = candidates;
  if (first === undefined) return { chosen: [], open: [] };
  const areAlike = candidates.every(
    ({ names, features }) => names[0] === first.names[0] && isSame(features, first.features),
  );
  return areAlike ? { chosen: [first.id], open: [] } : { chosen: [], open: [idsOf(candidates)] };
}

/** Whether two things have the same features. */
export function isSame(one: Features, other: Features): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}

/** The things that a mention may be. */
export function membersOf({ groups }: Mention): Referent[] {
  return groups.flatMap(({ members }) => members);
}

/** The things at the places that a text names: "the first and the third", "the last one". */
function placesIn(tokens: readonly Token[], among: readonly Referent[]): string[] {
  const nth = ordinalPhrases().flatMap((phrases, place) =>
    placesOf(tokens, phrases).length > 0 ? [place] : [],
  );
  const last = placesOf(tokens, PHRASES.last()).length > 0 ? [among.length - 1] : [];
  return [...new Set([...nth, ...last])].flatMap((place) => among[place]?.id ?? []);
}

/** The things whose own numbers stand in a text. */
function byNumber(tokens: readonly Token[], referents: readonly Referent[]): string[] {
  const words = new Set(tokens.map(({ text }) => text));
  return referents.filter(({ id }) => /^\d{4,}$/.test(id) && words.has(id)).map(({ id }) => id);
}

function idsOf(referents: readonly Referent[]): string[] {
  return referents.map(({ id }) => id);
}
