import { expect } from 'chai';
import fc from 'fast-check';
import { isStorable } from '../../../../channels/shared/clean-text.ts';
import { checkedActivity, clientActivity } from '../../../../channels/web/directline/activity-schema.ts';
import { jsonBody } from '../../../../channels/web/directline/requests/json-body.ts';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import { growthOf, MOST_GROWTH } from '../../../support/growth.ts';

/** What is read from the JSON of an activity, or the code of its refusal. */
function read(json: string): unknown {
  try {
    return checkedActivity(jsonBody(Buffer.from(json), clientActivity));
  } catch (error) {
    if (error instanceof OnevoiceError) return error.code.replace('DIRECT_LINE_', '');
    throw error;
  }
}

const say = (more: object) => read(JSON.stringify({ type: 'message', text: 'hi', ...more }));

describe('an activity of a client', () => {
  it('has ids that every store holds as they are, and names and texts that are cleaned', () => {
    for (const id of ['a\0', '\ud800', 'a'.repeat(129)])
      expect(say({ from: { id } }), JSON.stringify(id.slice(0, 9))).to.equal('BAD_ARGUMENT');
    expect(say({ from: { id: 'a', name: 'A\0nn\ud83d' }, text: 'h\0i\ud83d\n' })).to.deep.include({
      from: { id: 'a', name: 'Ann\ufffd' },
      text: 'hi\ufffd\n',
    });
    expect(say({ id: 'x\0', channelData: { clientActivityID: '\udc00' } })).to.deep.include({
      id: undefined,
      clientActivityId: undefined,
    });
  });

  it('has at most five attachments, which are counted before they are read', () => {
    const attachments = (count: number) => Array.from({ length: count }, () => ({ contentUrl: 'x' }));
    expect(say({ attachments: attachments(5) }))
      .to.have.property('attachments')
      .that.has.length(5);
    expect(say({ attachments: attachments(6) })).to.equal('BAD_ARGUMENT');
    expect(say({ attachments: { length: 1 } })).to.equal('BAD_ARGUMENT');
  });

  it('is read or refused, whatever was sent, and what is read can be stored', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const odd = fc.oneof(text, fc.jsonValue({ maxDepth: 3 }), fc.constant(undefined));
    const activity = fc.record({
      type: fc.oneof(fc.constantFrom('message', 'event', 'typing', 'conversationUpdate'), odd),
      id: odd,
      text: odd,
      name: odd,
      locale: odd,
      value: odd,
      from: fc.oneof(fc.record({ id: odd, name: odd, role: fc.constantFrom('user', 'bot', undefined) }), odd),
      attachments: fc.oneof(fc.array(fc.record({ contentUrl: odd, name: odd }), { maxLength: 7 }), odd),
      channelData: fc.oneof(fc.record({ clientActivityID: odd }), odd),
    });
    fc.assert(
      fc.property(activity, (sent) => {
        const answer = read(JSON.stringify(sent));
        if (typeof answer === 'string') return;
        const { attachments, ...stored } = answer as { attachments: readonly unknown[] };
        expect(attachments.length).to.be.at.most(5);
        for (const value of textsOf(stored)) expect(isStorable(value), JSON.stringify(value)).to.equal(true);
      }),
    );
  });

  const bodies: [what: string, make: (size: number) => string][] = [
    ['brackets', (size) => '['.repeat(size)],
    ['blanks', (size) => ' '.repeat(size)],
    ['levels', (size) => `{"type":"message","value":${'['.repeat(size / 2)}${']'.repeat(size / 2)}}`],
    ['attachments', (size) => `{"type":"message","attachments":[${'{},'.repeat(size / 3)}{}]}`],
    ['properties', (size) => `{${Array.from({ length: size / 8 }, (_, nth) => `"p${nth}":0`).join()}}`],
    ['properties of one name', (size) => `{${'"type":"message",'.repeat(size / 17)}"text":""}`],
    ['a language', (size) => `{"type":"message","text":"","locale":"${'en-'.repeat(size / 3)}"}`],
    ['a name', (size) => `{"type":"event","name":"${'a'.repeat(size)}"}`],
    [
      'a link',
      (size) => `{"type":"message","attachments":[{"contentUrl":"data:${';base64'.repeat(size / 7)}"}]}`,
    ],
  ];
  for (const [what, make] of bodies)
    it(`costs no more than in proportion for ${what}`, async () => {
      expect(await growthOf(make, read)).to.be.at.most(MOST_GROWTH);
    });
});

/** All texts in a value, the names of properties too. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => [name, ...textsOf(item)]);
}
