import type { Features, Referent } from '../../models/values/referent.ts';
import type { Pointer } from './pointers/pointers.ts';
import type { Reading } from './reading.ts';
import { endOf, type Span, within } from './text/spans.ts';
import { narrowed } from './things/features.ts';
import { placesIn, thingsAt } from './things/places.ts';
import { pricedAt, withinPrice } from './things/prices.ts';

/** Most words of a clause that are not understood and leave it a mention of a few features. */
const FEW = 0;

/** What a clause that names nothing may point to. */
export interface Pointable {
  readonly referents: readonly Referent[];
  readonly catalogue: readonly Features[];
  /** Things of one name were named before, so that features tell them apart. */
  readonly isNarrowing: boolean;
  /** Nothing was pointed to before. */
  readonly isFirst: boolean;
}

/**
 * Whether a clause that names nothing points to things: by a place, a price or an order of prices, by features with a word that stands for a thing ("the blue one"), with a phrase
 * such as "return", or with nothing else; or by "all" and "both" with such a phrase, if nothing was pointed to before. "I have no time" and "all day" do not.
 */
export function isEvident(pointer: Pointer, pointable: Pointable, reading: Reading): boolean {
  const { cues } = reading;
  const { referents, catalogue, isNarrowing, isFirst } = pointable;
  const { from, to } = pointer;
  const has = (...lists: (readonly Span[])[]) => lists.some((spans) => within(spans, from, to).length > 0);
  const unknown = reading.unknownIn(from, to);
  const acts = has(cues.giveBack, cues.keep, cues.into, cues.insteadOf);
  if (thingsAt(placesIn(reading, pointer), referents).length > 0)
    return acts || unknown === 0 || has(cues.one, cues.determiners);
  if (pricedAt(reading, pointer, referents).length + withinPrice(reading, pointer, referents).length > 0)
    return true;
  if (has(cues.cheapest, cues.dearest)) return unknown <= FEW || has(cues.one, cues.determiners);
  const said = narrowed(within(reading.said, from, to), catalogue).filter(
    ({ isWeak }) => !isWeak || isNarrowing,
  );
  if (said.length > 0)
    return (
      acts || unknown <= FEW || has(cues.one, cues.only) || said.some((span) => isDescribed(span, reading))
    );
  if (within(reading.steps, from, to).some(({ isComplaint }) => !isComplaint))
    return has(cues.one, cues.both) || unknown === 0 || (acts && unknown <= FEW);
  if (has(cues.all) || (has(cues.both) && referents.length === 2)) return isFirst && (acts || unknown === 0);
  return false;
}

/** Whether a feature stands between an article and something that is understood: "the red, please" speaks of a thing, "the red tape" does not. */
function isDescribed(feature: Span, { cues, known, tokens }: Reading): boolean {
  const end = endOf(feature);
  const hasArticle = within(cues.determiners, feature.at - 1, feature.at).length > 0;
  return hasArticle && (end >= tokens.length || known.has(end));
}
