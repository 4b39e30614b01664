import { expect } from 'chai';
import { plainFallback } from '../../../../channels/slack/blocks/plain-fallback.ts';
import { answeredBlocks, selectionBlocks } from '../../../../channels/slack/blocks/selection-blocks.ts';
import { renderAnswer } from '../../../../channels/slack/customers/render-answer.ts';
import { selectionOf } from '../../../../models/conversation/selection.ts';
import { CARD } from '../../../../models/shop/card.ts';
import { elementsOf, hasMarkup, slackFaults } from '../../../support/slack-kit/slack-block-limits.ts';
import { HOSTILE_TEXTS } from '../../../support/slack-kit/slack-hostile.ts';

const WORDS = { choose: 'Choose' };
const items = (count: number, length = 0) =>
  Array.from({ length: count }, (_, index) => `Item ${index + 1}`.padEnd(length, '.'));
const asked = (options: readonly string[], text = 'Which items?') => ({
  type: 'message',
  text,
  channelData: { selection: { options, submit: 'Return these', none: 'None' } },
});
const kinds = (options: readonly string[]) =>
  selectionBlocks({ options, submit: 'Send' }, WORDS)?.flatMap((block) =>
    block.type === 'input' ? [block.element.type] : [],
  );

describe('the blocks of a selection', () => {
  it('are checkboxes up to ten options, and a select of several up to a hundred', () => {
    expect(kinds(items(10))).to.deep.equal(['checkboxes']);
    expect(kinds(items(11))).to.deep.equal(['multi_static_select']);
    expect(kinds(items(100))).to.deep.equal(['multi_static_select']);
  });

  it('are none beyond the limits of Slack, where a numbered list says all', () => {
    for (const options of [items(101), items(2, 76), items(100, 75)]) {
      expect(kinds(options)).to.equal(undefined);
      const messages = renderAnswer(asked(options));
      expect(messages.flatMap((message) => slackFaults(message))).to.deep.equal([]);
      const texts = messages.map(({ text }) => text).join('\n');
      for (const option of options) expect(texts).to.contain(option);
      expect(texts).to.contain('Answer with the numbers');
    }
  });

  it('keep the limits of Slack, whatever the labels and the text are', () => {
    for (const hostile of HOSTILE_TEXTS) {
      const activity = asked([hostile.replaceAll('\n', ' '), 'Mug'], hostile);
      if (selectionOf(activity) === undefined) continue;
      for (const message of renderAnswer(activity)) {
        expect(slackFaults(message), hostile).to.deep.equal([]);
        expect(hasMarkup(message.blocks)).to.equal(false);
        const answered = { blocks: answeredBlocks(message.blocks, hostile) };
        expect(slackFaults(answered), hostile).to.deep.equal([]);
        expect(hasMarkup(answered.blocks)).to.equal(false);
      }
    }
  });

  it('are in one message with their buttons, since a press tells only what its message holds', () => {
    const card = {
      type: 'product',
      title: 'Lamp',
      text: 'Oak',
      price: '39',
      url: 'https://shop.example/lamp',
    };
    for (let count = 10; count <= 20; count += 1) {
      const attachments = Array.from({ length: count }, () => ({ contentType: CARD, content: card }));
      const text = 'A sentence that says something. '.repeat(90);
      const messages = renderAnswer({ ...asked(items(90, 40), text), attachments });
      const [holder, ...others] = messages.filter(({ blocks }) => elementsOf(blocks, 'input').length > 0);
      expect(others).to.deep.equal([]);
      expect(holder?.blocks.map(({ block_id }) => block_id)).to.include.members([
        'selection:options',
        'selection:buttons',
      ]);
      expect(messages.flatMap((message) => slackFaults(message))).to.deep.equal([]);
    }
  });

  it('are the options alone in plain text, where the buttons can not be pressed', () => {
    const [message] = renderAnswer(asked(items(2)));
    expect(message && plainFallback(message).text).to.equal('Which items?\n\n1. Item 1\n2. Item 2');
  });

  it('leave everything else of an answered message as it was', () => {
    const [message] = renderAnswer(asked(items(2)));
    const before = message?.blocks ?? [];
    const after = answeredBlocks([...before, { type: 'divider', block_id: 'x' }], 'Item 2');
    expect(after).to.have.length(3);
    expect([after[0], after[2]]).to.deep.equal([before[0], { type: 'divider', block_id: 'x' }]);
    expect(elementsOf(after[1], 'text').map(({ text }) => text)).to.deep.equal(['✅ Item 2']);
  });
});
