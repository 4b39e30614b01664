import { expect } from 'chai';
import type { SlackBlock } from '../../../../channels/slack/blocks/block.ts';
import { packBlocks } from '../../../../channels/slack/blocks/pack-blocks.ts';

const divider = (id: string): SlackBlock => ({ type: 'divider', block_id: id });
const dividers = (count: number) => Array.from({ length: count }, (_, index) => divider(`${index}`));
const group = [divider('first'), divider('second')];
const sizes = (blocks: Parameters<typeof packBlocks>[0]) => packBlocks(blocks).map(({ length }) => length);

describe('packing blocks into messages', () => {
  it('fills a message with 50 blocks, and never splits a group', () => {
    expect(sizes(dividers(51))).to.deep.equal([50, 1]);
    expect(sizes([...dividers(48), group])).to.deep.equal([50]);
    expect(sizes([...dividers(49), group])).to.deep.equal([49, 2]);
  });

  it('begins a message where the texts become too long, before the whole group', () => {
    const long: SlackBlock = { type: 'markdown', text: 'x'.repeat(9_000) };
    expect(sizes([long, [divider('first'), { type: 'markdown', text: 'x'.repeat(5_000) }]])).to.deep.equal([
      1, 2,
    ]);
    expect(sizes([long, group])).to.deep.equal([3]);
  });
});
