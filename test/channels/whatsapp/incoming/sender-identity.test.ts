import { expect } from 'chai';
import { CloudEndpoint } from '../../../support/whatsapp/cloud-endpoint.ts';
import { ANN, cloudMessage, NUMBER, webhook } from '../../../support/whatsapp/webhooks.ts';

const NEW = '447700900777';
const USER = 'GB.13491208655302741918';
const OTHER_USER = 'GB.99999999999999999999';

describe('the identity of a sender on WhatsApp', () => {
  let endpoint: CloudEndpoint;
  beforeEach(async () => {
    endpoint = await CloudEndpoint.start();
  });
  afterEach(() => endpoint.close());

  const conversations = () => endpoint.host.accepted.map(({ conversation }) => conversation);
  const who = async () =>
    (await endpoint.channel.complete?.(endpoint.host.accepted.at(-1)?.activity ?? {}))?.sender;
  const system = (part: object) => cloudMessage('system', { type: 'system', system: part });
  const recipients = () => endpoint.graph.messages.map(({ to, recipient }) => to ?? recipient);

  it('is the customer whose number the shop knows, vouched for by the channel', async () => {
    await endpoint.hear(cloudMessage('a'));
    expect(await who()).to.deep.equal({ name: 'Ann Baker', proof: { level: 'channel', customer: 'ann' } });
  });

  it('is a stranger where the shop does not know the number', async () => {
    await endpoint.hear(cloudMessage('a', { from: '49151000000' }));
    expect(await who()).to.deep.equal({});
  });

  it('is the same person after a change of number: conversation, proof and replies go on', async () => {
    await endpoint.hear(cloudMessage('a', { from_user_id: USER }));
    await endpoint.hear(system({ type: 'user_changed_number', wa_id: NEW, body: '' }));
    await endpoint.say({ text: 'staff answer' });
    await endpoint.hear(cloudMessage('b', { from: NEW, from_user_id: OTHER_USER }));
    expect(conversations()).to.deep.equal([ANN, ANN, ANN]);
    expect(recipients()).to.deep.equal([NEW]);
    expect((await who())?.proof).to.deep.equal({ level: 'channel', customer: 'ann' });
  });

  it('is the same person when the change of number is reported twice, or after the first message from it', async () => {
    const change = { type: 'user_changed_number', wa_id: NEW, body: '' };
    await endpoint.hear(cloudMessage('a'));
    for (let time = 0; time < 2; time += 1) await endpoint.hear(system(change));
    await endpoint.hear(cloudMessage('b', { from: NEW }));
    expect(conversations()).to.deep.equal([ANN, ANN, ANN]);
    expect((await who())?.proof).to.deep.equal({ level: 'channel', customer: 'ann' });
    const other = '447700900200';
    await endpoint.hear(cloudMessage('c', { from: '447700900888' }));
    await endpoint.hear(cloudMessage('d', { from: other }));
    await endpoint.hear({ ...system({ ...change, wa_id: '447700900888' }), id: 'late', from: other });
    await endpoint.hear(cloudMessage('e', { from: '447700900888' }));
    expect(conversations().at(-1)).to.equal(other);
    const contact = (externalId: string) =>
      endpoint.ports.contacts.find({ channel: 'whatsapp', account: NUMBER, externalId });
    expect(await contact(`${ANN}+`), 'the repetition makes nobody up').to.equal(null);
    expect((await contact('447700900888'))?.names, "a number is one person's").to.deep.equal([]);
  });

  it('is a new person when the old number is used again, and proves nothing of its former owner', async () => {
    await endpoint.hear(cloudMessage('a'));
    await endpoint.hear(system({ type: 'user_changed_number', wa_id: NEW, body: '' }));
    await endpoint.hear(cloudMessage('b'));
    expect(conversations()[2]).to.not.equal(ANN);
    expect((await who())?.proof).to.equal(undefined);
  });

  it('is a new person when a number comes with another user id without a reported change', async () => {
    await endpoint.hear(cloudMessage('a', { from_user_id: USER }));
    await endpoint.hear(cloudMessage('b', { from_user_id: OTHER_USER }));
    expect(conversations()).to.deep.equal([ANN, OTHER_USER]);
    expect((await who())?.proof).to.equal(undefined);
  });

  it('is known by the user id when the number is hidden, and by both when it is not', async () => {
    await endpoint.hear(cloudMessage('a', { from_user_id: USER }));
    await endpoint.hear(cloudMessage('b', { from: undefined, from_user_id: USER }), [{ user_id: USER }]);
    await endpoint.hear(cloudMessage('c', { from_user_id: USER }));
    expect(conversations()).to.deep.equal([ANN, ANN, ANN]);
    expect((await who())?.proof).to.deep.equal({ level: 'channel', customer: 'ann' });
  });

  it('is followed to another user id', async () => {
    await endpoint.hear(cloudMessage('a', { from: undefined, from_user_id: USER }), []);
    const change = { wa_id: undefined, user_id: { previous: USER, current: OTHER_USER }, timestamp: '1' };
    const body = JSON.stringify(webhook({ contacts: [] }))
      .replace('"field":"messages"', '"field":"user_id_update"')
      .replace('"contacts":[]', `"user_id_update":[${JSON.stringify(change)}]`);
    await endpoint.post(body);
    await endpoint.hear(cloudMessage('b', { from: undefined, from_user_id: OTHER_USER }), []);
    expect(conversations()).to.deep.equal([USER, USER, USER]);
  });

  it('may open the chat without a word, and is greeted', async () => {
    await endpoint.hear(cloudMessage('o', { type: 'request_welcome' }));
    expect(endpoint.host.accepted[0]?.activity).to.deep.include({ type: 'conversationUpdate' });
    expect(endpoint.host.accepted[0]).to.include({ account: NUMBER });
  });
});
