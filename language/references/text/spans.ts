/** A part of a text, in tokens. */
export interface Span {
  readonly at: number;
  readonly length: number;
}

/** The first token behind a span. */
export function endOf({ at, length }: Span): number {
  return at + length;
}

/** Whether one of some spans that stand in their order and do not overlap covers a token. */
export function covers(spans: readonly Span[], at: number): boolean {
  const span = spans[firstFrom(spans, at + 1) - 1];
  return span !== undefined && at < endOf(span);
}

/** Those of some spans in their order that begin in a part of a text, whose end is exclusive. */
export function within<Found extends Span>(spans: readonly Found[], from: number, to: number): Found[] {
  return spans.slice(firstFrom(spans, from), firstFrom(spans, to));
}

/** The last of some spans in their order that ends at a token or before it. */
export function lastBefore<Found extends Span>(spans: readonly Found[], at: number): Found | undefined {
  let index = firstFrom(spans, at) - 1;
  while (index >= 0 && endOf(spans[index] ?? { at, length: 0 }) > at) index -= 1;
  return spans[index];
}

/** The first of some spans in their order that begins at a token or behind it. */
export function firstBehind<Found extends Span>(spans: readonly Found[], at: number): Found | undefined {
  return spans[firstFrom(spans, at)];
}

/** Spans by a place of each, such as where it ends. */
export function byPlace<Found extends Span>(
  spans: readonly Found[],
  placeOf: (span: Found) => number,
): ReadonlyMap<number, readonly Found[]> {
  const places = new Map<number, Found[]>();
  for (const span of spans) {
    const there = places.get(placeOf(span));
    if (there === undefined) places.set(placeOf(span), [span]);
    else there.push(span);
  }
  return places;
}

/** The tokens that some spans cover. */
export function tokensOfSpans(spans: readonly Span[]): ReadonlySet<number> {
  return new Set(spans.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)));
}

/** The index of the first span that begins at a token or behind it. */
function firstFrom(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.at ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
