import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import type { Identity } from '../../../models/customer/identity.ts';
import { openConnection } from '../../../models/store/connection.ts';
import { ANYBODY, matched, type OpenDemoShop, openDemoShop, SHOP_NOW } from '../../support/demo-shop.ts';

const MINUTE = 60_000;
const TOO_MANY = { outcome: 'refused', value: { reason: 'too-many' } };

describe('one-time codes', () => {
  let folder: string;
  let connection: Connection;
  let demo: OpenDemoShop;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onevoice-codes-'));
    connection = await openConnection({ dataDir: folder });
    demo = await openDemoShop(connection);
  });

  afterEach(async () => {
    await connection.close();
    await rm(folder, { recursive: true });
  });

  const send = (order: string, key: string, asker: Identity = ANYBODY, locale = 'en') =>
    demo.shop.perform({ name: 'send-code', args: { order, locale }, key }, asker);

  const sendTo = (email: string, key: string) =>
    demo.shop.perform({ name: 'send-address-code', args: { email }, key }, ANYBODY);

  const verify = (challenge: string, code: string, key: string) =>
    demo.shop.perform({ name: 'verify-code', args: { challenge, code }, key }, ANYBODY);

  async function mailedCode(): Promise<string> {
    const [mail] = await demo.mails.findNewest(1);
    return /\d{6}/.exec(mail?.text ?? '')?.[0] ?? 'no code';
  }

  /** Sends a code for #1042 and gives its challenge, the code, and a wrong code. */
  async function issued(key = 's1') {
    const challenge = String((await send('1042', key)).value['challenge']);
    const code = await mailedCode();
    const wrong = code === '000000' ? '111111' : '000000';
    return { challenge, code, wrong };
  }

  it('are mailed to the address on the order, in the language asked for', async () => {
    await send('1051', 's1', matched('1051', 'lina'), 'zh');
    const [mail] = await demo.mails.findNewest(1);
    expect(mail).to.include({ to: 'lina@example.com' });
    expect(mail?.text).to.include('验证码');
    await send('1042', 's2');
    expect((await demo.mails.findNewest(1))[0]?.text).to.match(/Your code is \d{6}\./);
    await send('1061', 's3', matched('1061', 'lena'), 'de');
    const german = (await demo.mails.findNewest(3)).find(({ to }) => to === 'lena@example.com');
    expect(german?.text).to.match(/Ihr Code lautet \d{6}\. Er gilt 10 Minuten\./);
  });

  it('tell a part of the address only to somebody who knows the order', async () => {
    expect((await send('1042', 's1', matched('1042'))).value).to.include({ address: 'a•••@e•••.com' });
    expect((await send('1042', 's2', ANYBODY)).value).to.include({ address: '•••@•••' });
    expect((await send('1042', 's3', matched('1051', 'lina'))).value).to.include({ address: '•••@•••' });
  });

  it('answer for an unknown order as for a known one, to the last try', async () => {
    const known = await send('1042', 's1');
    const unknown = await send('9999', 's2');
    expect({ ...unknown.value, challenge: '' }).to.deep.equal({ ...known.value, challenge: '' });
    expect(await demo.mails.findNewest(10)).to.have.length(1);
    const code = await mailedCode();
    const wrong = code === '000000' ? '111111' : '000000';
    for (let n = 1; n <= 6; n += 1) {
      const left = await verify(String(known.value['challenge']), wrong, `k${n}`);
      expect(await verify(String(unknown.value['challenge']), wrong, `u${n}`)).to.deep.equal(left);
    }
    await send('1042', 's3');
    await send('1042', 's4');
    await send('9999', 's5');
    await send('9999', 's6');
    expect(await send('9999', 's7')).to.deep.equal(await send('1042', 's8'));
  });

  it('prove the customer, once', async () => {
    const { challenge, code } = await issued();
    expect(await verify(challenge, ` ${code.slice(0, 3)} ${code.slice(3)}`, 'v1')).to.deep.equal({
      outcome: 'ok',
      value: { customer: 'ann' },
    });
    expect(await verify(challenge, code, 'v2')).to.deep.equal({
      outcome: 'refused',
      value: { reason: 'expired' },
    });
  });

  it('give a repeated command its first result, and send no second mail', async () => {
    const first = await send('1042', 's1');
    const code = await mailedCode();
    demo.clock.now = new Date(SHOP_NOW.getTime() + MINUTE);
    expect(await send('1042', 's1')).to.deep.equal(first);
    expect(await demo.mails.findNewest(10)).to.have.length(1);
    const proved = await verify(String(first.value['challenge']), code, 'v1');
    expect(await verify(String(first.value['challenge']), code, 'v1')).to.deep.equal(proved);
  });

  it('are mailed after a crash that came between storing the challenge and mailing', async () => {
    const first = await send('1042', 's1');
    const code = await mailedCode();
    await connection.collection('outgoing-mails').deleteMany({});
    expect(await send('1042', 's1')).to.deep.equal(first);
    expect(await mailedCode()).to.equal(code);
  });

  it('count down five tries and then refuse even the right code', async () => {
    const { challenge, code, wrong } = await issued();
    for (const triesLeft of [4, 3, 2, 1]) {
      const result = await verify(challenge, wrong, `v${triesLeft}`);
      expect(result).to.deep.equal({ outcome: 'refused', value: { reason: 'wrong', triesLeft } });
      expect(await verify(challenge, wrong, `v${triesLeft}`)).to.deep.equal(result);
    }
    const tooMany = { outcome: 'refused', value: { reason: 'too-many' } };
    expect(await verify(challenge, wrong, 'v0')).to.deep.equal(tooMany);
    expect(await verify(challenge, code, 'last')).to.deep.equal(tooMany);
  });

  it('count no more than five of many guesses at once', async () => {
    const { challenge, wrong } = await issued();
    const results = await Promise.all(
      Array.from({ length: 30 }, (_, n) => verify(challenge, wrong, `g${n}`)),
    );
    expect(results.filter((result) => result.value['reason'] === 'wrong')).to.have.length(4);
    expect((await demo.codes.find(challenge))?.tries).to.have.length(5);
  });

  it('expire after ten minutes, and unknown challenges are expired too', async () => {
    const { challenge, code } = await issued();
    demo.clock.now = new Date(SHOP_NOW.getTime() + 10 * MINUTE);
    const expired = { outcome: 'refused', value: { reason: 'expired' } };
    expect(await verify(challenge, code, 'v1')).to.deep.equal(expired);
    expect(await verify('no-such-challenge', code, 'v2')).to.deep.equal(expired);
  });

  it('are limited per order, and can be sent again later', async () => {
    const owner = matched('1042');
    for (const key of ['s1', 's2', 's3']) expect((await send('1042', key, owner)).outcome).to.equal('ok');
    expect(await send('1042', 's4', owner)).to.deep.equal(TOO_MANY);
    demo.clock.now = new Date(SHOP_NOW.getTime() + 11 * MINUTE);
    expect((await send('1042', 's5', owner)).outcome).to.equal('ok');
  });

  it('are fewer for those who have matched no order, and leave those of the customer alone', async () => {
    for (const key of ['s1', 's2']) expect((await send('1042', key)).outcome).to.equal('ok');
    expect(await send('1042', 's3')).to.deep.equal(TOO_MANY);
    demo.clock.now = new Date(SHOP_NOW.getTime() + 11 * MINUTE);
    expect(await send('1042', 's4')).to.deep.equal(TOO_MANY);
    expect((await send('1042', 's5', matched('1042'))).outcome).to.equal('ok');
    demo.clock.now = new Date(SHOP_NOW.getTime() + 61 * MINUTE);
    expect((await send('1042', 's6')).outcome).to.equal('ok');
  });

  it('mail a customer four a day at most for others who type the numbers of their orders', async () => {
    for (let hour = 0; hour < 12; hour += 1) {
      demo.clock.now = new Date(SHOP_NOW.getTime() + hour * 61 * MINUTE);
      for (const order of ['1042', '1043', '1044']) {
        expect((await send(order, `${order}-${hour}`)).outcome).to.equal('ok');
        expect((await sendTo('ann@example.com', `${order}-a-${hour}`)).outcome).to.be.oneOf([
          'ok',
          'refused',
        ]);
      }
    }
    expect(await demo.mails.findNewest(100)).to.have.length(4);
    expect((await send('1042', 'own', matched('1042'))).outcome).to.equal('ok');
    expect(await demo.mails.findNewest(100)).to.have.length(5);
  });

  it('to an address prove its customer, and answer for an unknown address as for a known one', async () => {
    const known = await sendTo('Ann@example.com', 's1');
    const code = await mailedCode();
    const unknown = await sendTo('nobody@example.com', 's2');
    expect({ ...unknown.value, challenge: '' }).to.deep.equal({ ...known.value, challenge: '' });
    expect(await demo.mails.findNewest(10)).to.have.length(1);
    const wrong = await verify(String(unknown.value['challenge']), code, 'v1');
    expect(wrong.value).to.deep.equal({ reason: 'wrong', triesLeft: 4 });
    expect(await verify(String(known.value['challenge']), code, 'v2')).to.deep.equal({
      outcome: 'ok',
      value: { customer: 'ann' },
    });
    for (const address of ['lina@example.com', 'nobody@example.com']) {
      await sendTo(address, `${address}-1`);
      await sendTo(address, `${address}-2`);
      expect(await sendTo(address, `${address}-3`)).to.deep.equal(TOO_MANY);
    }
    const stored = await connection.collection('one-time-codes').find({}).toArray();
    expect(JSON.stringify(stored)).not.to.include('nobody');
  });

  it('take those who have matched no order the same time, whether a mail is sent or not', async () => {
    const { waits } = demo;
    await send('1042', 's1');
    await send('9999', 's2');
    await sendTo('ann@example.com', 's3');
    await sendTo('nobody@example.com', 's4');
    expect(waits).to.deep.equal([1_500, 1_500, 1_500, 1_500]);
    await send('1042', 's5', matched('1042'));
    expect(waits).to.have.length(4);
  });

  it('are not counted against those who enter them', async () => {
    for (let round = 0; round < 8; round += 1) {
      demo.clock.now = new Date(SHOP_NOW.getTime() + round * 1000);
      const { challenge, code } = await issued(`s${round}`);
      expect((await verify(challenge, code, `v${round}`)).outcome).to.equal('ok');
    }
  });

  it("can't flood a mailbox through several orders of one customer", async () => {
    for (const [index, order] of ['1042', '1042', '1042', '1043', '1043', '1043'].entries()) {
      await send(order, `s${index}`, matched(order));
    }
    expect((await send('1044', 's7', matched('1044'))).value).to.deep.equal({ reason: 'too-many' });
    expect(await demo.mails.findNewest(20)).to.have.length(6);
  });

  it('are not in the store, only in the mail', async () => {
    const { challenge, code } = await issued();
    expect(JSON.stringify(await demo.codes.find(challenge))).to.not.include(code);
  });
});
