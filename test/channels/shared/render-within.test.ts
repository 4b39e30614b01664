import { expect } from 'chai';
import type { Capabilities } from '../../../channels/channel.ts';
import { renderWithin } from '../../../channels/shared/render-within.ts';

const PLAIN: Capabilities = {
  maxText: 200,
  maxButtons: 0,
  typing: false,
  cards: false,
  edits: false,
  maxFile: 0,
  pace: 'interactive',
};

const selection = { options: ['Lamp', 'Mug', 'Tent'], submit: 'Return these' };
const asked = (more: object = {}, locale = 'en') => ({
  type: 'message',
  text: 'Which items?',
  locale,
  channelData: { public: true, selection: { ...selection, ...more } },
});

describe('rendering a selection', () => {
  it('is a numbered list with the line that says how to answer, where the channel shows none itself', () => {
    const [message, ...others] = renderWithin(PLAIN, asked());
    expect(message?.text).to.equal(
      'Which items?\n\n1. Lamp\n2. Mug\n3. Tent\n\nAnswer with the numbers, e.g. 1, 3, or with "all".',
    );
    expect(message?.channelData).to.deep.equal({ public: true });
    expect(others).to.deep.equal([]);
  });

  it('says in the language of the message how to answer, and how to choose nothing', () => {
    const line = (locale: string) =>
      renderWithin(PLAIN, asked({ none: 'X' }, locale))[0]
        ?.text?.split('\n')
        .at(-1);
    expect(line('en-GB')).to.equal('Answer with the numbers, e.g. 1, 3, or with "all" or "X".');
    expect(line('de')).to.equal('Antworten Sie mit den Nummern, z. B. 1, 3, oder mit „alle“ oder „X“.');
    expect(line('zh-CN')).to.equal('请回复编号，例如 1、3，或回复“全部”或“X”。');
  });

  it('gives no number as an example that the list does not have', () => {
    const [message] = renderWithin(PLAIN, asked({ options: ['Lamp', 'Mug'] }));
    expect(message?.text).to.contain('e.g. 1, or');
  });

  it('stays a selection up to as many options as the channel shows, and goes with the last part', () => {
    const long = { ...asked(), text: 'A word. '.repeat(40) };
    const parts = renderWithin({ ...PLAIN, maxSelection: 3 }, long);
    expect(parts.map(({ channelData }) => channelData)).to.deep.equal([
      { public: true },
      { public: true, selection },
    ]);
    const [listed] = renderWithin({ ...PLAIN, maxSelection: 2 }, asked());
    expect(listed?.text).to.contain('3. Tent');
  });

  it('writes no sign of a label as Markdown', () => {
    const [message] = renderWithin(PLAIN, {
      ...asked({ options: ['*Lamp*', 'b', 'c'] }),
      textFormat: 'markdown',
    });
    expect(message?.text).to.contain('\\*Lamp\\*');
  });
});
