import { expect } from 'chai';
import { composeDialogs } from '../../app/dialogs.ts';
import { SecretFinder } from '../../bots/secret-finder.ts';
import type { Shop } from '../../commerce/shop.ts';
import { newStack } from '../../dialogs/machine/stack.ts';
import type { Conversation } from '../../models/conversation/conversation.ts';
import { NOBODY } from '../../models/customer/identity.ts';
import type { Json } from '../../models/json.ts';
import { defineValue } from '../../models/values/define-value.ts';
import { ConversationStub } from '../support/path/turn-stub.ts';

const { kernel, kinds } = composeDialogs();

const pin = defineValue({
  name: 'pin',
  pattern: /pin (\d{4})/,
  secret: true,
  example: { value: '1234', text: 'pin 1234' },
});

function finder(isOpenSecret?: Shop['isOpenSecret'], more: { failures?: unknown[] } = {}): SecretFinder {
  return new SecretFinder({
    kernel,
    kinds: [...kinds, pin],
    shop: isOpenSecret === undefined ? {} : { isOpenSecret },
    log: (_event, fields) => void more.failures?.push(fields),
  });
}

/** A conversation, in which a code was mailed for `challenge`. */
function conversation(challenge: string | null): Conversation {
  const { conversation: blank } = new ConversationStub();
  const slots = { least: 'otp', order: '1042', purpose: null, own: false, email: null, postcode: null };
  const frame = {
    dialog: 'identify',
    version: 4,
    state: 'expired',
    slots: { ...slots, challenge, address: '', minutes: 10, code: null },
  };
  const stack = newStack(`${blank._id}/1`, 'en', NOBODY, new Date(0));
  return { ...blank, memory: { stack: { ...stack, frames: [frame] } } as unknown as Json };
}

describe('the secrets in a text', () => {
  const atRest = new ConversationStub().conversation;
  const open = (value: string) => async (_kind: string, asked: Json) => asked === value;

  it('are those that a dialog takes, whatever it asks now, as they are written and in normal form', async () => {
    const found = await finder().find('Hm, 482 913?', conversation('c'));
    expect(found).to.deep.equal(['482 913', '482913']);
    expect(await finder().find('４８２９１３', conversation('c'))).to.deep.equal(['４８２９１３', '482913']);
  });

  it('are none where no dialog takes any, unless the shop knows one as open', async () => {
    expect(await finder().find('482913', conversation(null))).to.deep.equal([]);
    expect(await finder().find('482913', atRest)).to.deep.equal([]);
    expect(await finder(open('482913')).find('482913', atRest)).to.deep.equal(['482913']);
    expect(await finder(open('482914')).find('482913', atRest)).to.deep.equal([]);
  });

  it('are not what the text calls something else', async () => {
    for (const text of ['order 482913', 'my order number is #482913', 'invoice no. 482913'])
      expect(await finder(open('482913')).find(text, conversation('c'))).to.deep.equal([]);
  });

  it("are those of a shop's own kind too", async () => {
    expect(await finder(open('1234')).find('My PIN 1234.', atRest)).to.deep.equal(['1234']);
    expect(await finder(open('1235')).find('My PIN 1234.', atRest)).to.deep.equal([]);
  });

  it('are found at the end of a long text, and where its parts meet', async () => {
    for (const before of [0, 9_980, 9_984, 10_236, 10_240, 30_000]) {
      const text = `${'x '.repeat(before / 2)}482913`;
      expect(await finder(open('482913')).find(text, atRest), String(before)).to.deep.equal(['482913']);
    }
  });

  it('are the first fifty values of a text that may be some, so that a flood of numbers is no flood of questions to the shop', async () => {
    const asked: Json[] = [];
    const counting = finder(async (_kind, value) => asked.push(value) > 0);
    const flood = Array.from({ length: 14_000 }, (_, index) => 100_000 + index).join(' or ');
    expect(await counting.find(flood, atRest)).to.have.lengthOf(50);
    expect(asked).to.have.lengthOf(50);
  });

  it('are all that may be some where a dialog of the shop fails to tell what it takes', async () => {
    const failures: unknown[] = [];
    const failing = new SecretFinder({
      kernel: {
        accepted: () => {
          throw new Error('a guard is broken');
        },
      },
      kinds,
      shop: {},
      log: (_event, fields) => void failures.push(fields),
    });
    expect(await failing.find('482913', atRest)).to.deep.equal(['482913']);
    expect(failures).to.have.length(1);
  });

  it('count as open where the shop can not tell', async () => {
    const failures: unknown[] = [];
    const failing = finder(() => Promise.reject(new Error('away')), { failures });
    expect(await failing.find('482913', atRest)).to.deep.equal(['482913']);
    expect(failures).to.have.length(1);
  });
});
