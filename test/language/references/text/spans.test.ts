import { expect } from 'chai';
import fc from 'fast-check';
import {
  covers,
  endOf,
  firstBehind,
  lastBefore,
  type Span,
  within,
} from '../../../../language/references/text/spans.ts';

/** Spans in their order that do not overlap. */
const spans = fc.array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 3 }) })).map((some) => {
  let end = 0;
  return some.map(({ gap, length }): Span => {
    const at = end + gap;
    end = at + length;
    return { at, length };
  });
});

describe('spans in their order', () => {
  const place = fc.nat(40);

  it('are found as by looking at each', () => {
    fc.assert(
      fc.property(spans, place, place, (some, at, to) => {
        expect(covers(some, at)).to.equal(some.some((span) => span.at <= at && at < endOf(span)));
        expect(within(some, at, to)).to.deep.equal(some.filter((span) => span.at >= at && span.at < to));
        expect(lastBefore(some, at)).to.equal(some.findLast((span) => endOf(span) <= at));
        expect(firstBehind(some, at)).to.equal(some.find((span) => span.at >= at));
      }),
    );
  });
});
