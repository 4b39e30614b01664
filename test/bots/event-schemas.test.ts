import { expect } from 'chai';
import { providerAppTakeoverSchema, reactionOf, receiptSchema } from '../../bots/event-schemas.ts';

describe('what a channel tells about a message', () => {
  const valid = (value: unknown) => receiptSchema.safeParse(value).success;

  it('names the message in one way at least, by an id of 512 characters at most', () => {
    expect(valid({ status: 'read', id: 'a' })).to.equal(true);
    expect(valid({ status: 'read', providerId: 'a' })).to.equal(true);
    expect(valid({ status: 'read' })).to.equal(false);
    expect(valid({ status: 'read', id: '' })).to.equal(false);
    expect(valid({ status: 'read', id: 'x'.repeat(512) })).to.equal(true);
    expect(valid({ status: 'read', id: 'x'.repeat(513) })).to.equal(false);
    expect(valid({ status: 'seen', id: 'a' })).to.equal(false);
  });

  it('has a reason of 512 characters at most, and an end that is a time', () => {
    expect(valid({ status: 'failed', id: 'a', reason: 'x'.repeat(512) })).to.equal(true);
    expect(valid({ status: 'failed', id: 'a', reason: 'x'.repeat(513) })).to.equal(false);
    expect(providerAppTakeoverSchema.safeParse({ until: '2026-01-05T10:00:00Z' }).success).to.equal(true);
    expect(providerAppTakeoverSchema.safeParse({ until: 'later' }).success).to.equal(false);
  });

  it('is a reaction by its newest emoji, or none any more', () => {
    const reactionsAdded = [{ type: '👍' }, { type: '👎' }] as never;
    expect(reactionOf({ replyToId: 'a', reactionsAdded })).to.deep.equal({ providerId: 'a', emoji: '👎' });
    expect(reactionOf({ replyToId: 'a' })).to.deep.equal({ providerId: 'a', emoji: null });
    expect(reactionOf({ replyToId: 'a', reactionsAdded: [] })).to.deep.equal({
      providerId: 'a',
      emoji: null,
    });
    expect(reactionOf({ reactionsAdded })).to.equal(undefined);
    const emoji = (length: number) => [{ type: 'x'.repeat(length) }] as never;
    expect(reactionOf({ replyToId: 'a', reactionsAdded: emoji(64) })).to.include({ providerId: 'a' });
    expect(reactionOf({ replyToId: 'a', reactionsAdded: emoji(65) })).to.equal(undefined);
    expect(reactionOf({ replyToId: 'a', reactionsAdded: emoji(0) })).to.equal(undefined);
  });
});
