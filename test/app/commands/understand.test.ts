import { Readable } from 'node:stream';
import { expect } from 'chai';
import { understandLines } from '../../../app/commands/understand.ts';

/** What the command prints for lines of input, parsed. */
async function understood(...lines: readonly (object | string)[]): Promise<Record<string, unknown>[]> {
  const printed: string[] = [];
  const input = Readable.from(
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`),
  );
  const code = await understandLines({ print: (line) => printed.push(line) }, {}, input);
  expect(code).to.equal(0);
  return printed.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('onevoice understand', () => {
  it('prints the events of a message at rest, with the layer that decided', async () => {
    const [track, negated, part, article, empty, angry] = await understood(
      { text: 'where is order 1042' },
      { text: "please don't cancel 1112" },
      { text: '别取消1052', locale: 'zh' },
      { text: 'how long can I return something?' },
      { text: 'xyzzy', locale: 'en' },
      { text: 'This is ridiculous!!! where is my stuff' },
    );
    expect(angry?.['events']).to.deep.equal([{ type: 'start', dialog: 'track-order', values: {} }]);
    expect(track).to.deep.include({
      text: 'where is order 1042',
      locale: 'en',
      events: [{ type: 'start', dialog: 'track-order', values: { order: '1042' } }],
      layer: 'classifier',
    });
    expect(track?.['confidence']).to.be.within(0.5, 1);
    for (const [line, locale] of [
      [negated, 'en'],
      [part, 'zh'],
    ] as const)
      expect(line).to.deep.include({ locale, events: [{ type: 'refrain', dialog: 'cancel-order' }] });
    expect(article?.['layer']).to.equal('knowledge');
    expect(empty).to.deep.include({ events: [{ type: 'unknown' }], layer: 'none', confidence: 0 });
  });

  it('has each question waiting, in the language of the line', async () => {
    const lines = await understood(
      { text: 'ok great thanks', asking: 'offer-human' },
      { text: 'ok great thanks', asking: 'confirm' },
      { text: '是的，取消吧', asking: 'confirm', locale: 'zh' },
      { text: 'nein, lieber nicht', asking: 'confirm', locale: 'de' },
      { text: 'never mind', asking: 'confirm' },
      { text: 'Thanks, 1042', asking: 'order' },
      { text: 'it is ann@example.com', asking: 'email' },
      { text: 'the code is 548439, thanks', asking: 'code' },
      { text: '4', asking: 'score' },
    );
    expect(lines.map(({ events }) => (events as { type: string; values?: object }[])[0])).to.deep.equal([
      { type: 'affirm' },
      { type: 'wait' },
      { type: 'affirm' },
      { type: 'deny' },
      { type: 'cancel' },
      { type: 'inform', values: { order: '1042' } },
      { type: 'inform', values: { email: 'ann@example.com' } },
      { type: 'inform', values: { code: '548439' } },
      { type: 'inform', values: { score: '4' } },
    ]);
  });

  it('says of a line that is no message what is wrong with it, and goes on', async () => {
    const [broken, wrong, fine] = await understood(
      '{"text": ',
      { text: 'yes', asking: 'colour' },
      { text: 'hello' },
    );
    expect(broken).to.have.property('error');
    expect(wrong?.['error']).to.include('asking');
    expect(fine).to.deep.include({ events: [{ type: 'small-talk', kind: 'greeting' }], layer: 'rule' });
  });
});
