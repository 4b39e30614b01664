import { expect } from 'chai';
import { WhatsappWebEndpoint } from '../../support/whatsapp/web-endpoint.ts';

describe('editing and deleting messages by WhatsApp Web', () => {
  let endpoint: WhatsappWebEndpoint;
  let done: boolean;
  beforeEach(async () => {
    endpoint = await WhatsappWebEndpoint.start();
    endpoint.ready();
    done = true;
    endpoint.client.answer = ({ type }) => (type === 'edit' || type === 'delete' ? { done } : null);
    endpoint.host.sent.set('ours', 'true_447700900100@c.us_1');
  });
  afterEach(() => endpoint.close());

  const change = async (activity: { type: string; id: string; text?: string }) =>
    (await endpoint.say(activity))[0];

  it('puts other words into a message, and takes one back for everybody', async () => {
    expect(await change({ type: 'messageUpdate', id: 'ours', text: 'right' })).to.deep.equal({
      status: 'sent',
    });
    expect(await change({ type: 'messageDelete', id: 'ours' })).to.deep.equal({ status: 'sent' });
    expect(endpoint.client.requests).to.deep.equal([
      { type: 'edit', message: 'true_447700900100@c.us_1', text: 'right' },
      { type: 'delete', message: 'true_447700900100@c.us_1' },
    ]);
    expect(endpoint.ports.pauses, 'nobody is seen typing').to.deep.equal([]);
  });

  it('names the WhatsApp limit that is exceeded, and sends no edit by the fallback', async () => {
    done = false;
    expect(await change({ type: 'messageUpdate', id: 'ours', text: 'right' })).to.deep.equal({
      status: 'failed',
      reason: 'WhatsApp lets a message be changed for 15 minutes',
    });
    expect(await change({ type: 'messageDelete', id: 'ours' })).to.deep.equal({
      status: 'failed',
      reason: 'WhatsApp lets a message be taken back for about two days',
    });
    expect(await change({ type: 'messageUpdate', id: 'ours', text: 'x'.repeat(5_000) })).to.deep.include({
      status: 'failed',
      reason: 'WhatsApp takes 4096 characters a message',
    });
    expect(endpoint.ports.fallbacks).to.deep.equal([]);
  });

  it('changes nothing that WhatsApp has no message of', async () => {
    const failed = { status: 'failed', reason: 'the message was not sent by WhatsApp' };
    expect(await change({ type: 'messageDelete', id: 'mailed' })).to.deep.equal(failed);
  });

  it('waits while WhatsApp Web is away, and is tried again when it does not answer', async () => {
    endpoint.client.answer = () => ({ something: 'else' });
    expect(await change({ type: 'messageDelete', id: 'ours' })).to.include({ status: 'retry' });
    endpoint.client.crash();
    expect(await change({ type: 'messageDelete', id: 'ours' })).to.include({ status: 'wait' });
  });
});
