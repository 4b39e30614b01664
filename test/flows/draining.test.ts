import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { expect } from 'chai';
import WebSocket from 'ws';
import { type ProductProcess, startProduct } from '../support/product/product-process.ts';

/** The outcome of a request: its status, or the error of a connection that could not be made or was closed. */
interface Outcome {
  readonly status: number | undefined;
  readonly retryAfter: string | undefined;
}

describe('a product that is stopped under load', () => {
  let product: ProductProcess;
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });

  before(async () => {
    product = await startProduct();
  });
  after(() => agent.destroy());

  async function post(path: string, body: object, credential = product.secret): Promise<[Outcome, string]> {
    const headers = { authorization: `Bearer ${credential}`, 'content-type': 'application/json' };
    const outgoing = request(`${product.address}/v3/directline${path}`, { method: 'POST', headers, agent });
    outgoing.end(JSON.stringify(body));
    try {
      const [response] = await once(outgoing, 'response');
      let text = '';
      for await (const chunk of response) text += chunk;
      return [{ status: response.statusCode, retryAfter: response.headers['retry-after'] }, text];
    } catch {
      return [{ status: undefined, retryAfter: undefined }, ''];
    }
  }

  it('answers what is under way, refuses the rest with 503, closes its streams, and ends well', async () => {
    const [, started] = await post('/conversations', {});
    const { conversationId, token } = JSON.parse(started) as { conversationId: string; token: string };
    const path = `/conversations/${conversationId}`;
    const stream = new WebSocket(
      `${product.address.replace('http', 'ws')}/v3/directline${path}/stream?t=${token}`,
    );
    await once(stream, 'open');
    const streamClosed = once(stream, 'close');
    const outcomes: Outcome[] = [];
    let running = true;
    const load = Array.from({ length: 20 }, async (_, client) => {
      const [, own] = await post('/conversations', {});
      const { conversationId: id } = JSON.parse(own) as { conversationId: string };
      for (let nth = 0; running; nth += 1) {
        const text = `hello ${client} ${nth}`;
        const activity = { type: 'message', from: { id: 'ann' }, text };
        const [outcome] = await post(`/conversations/${id}/activities`, activity);
        outcomes.push(outcome);
        if (outcome.status === undefined) return;
      }
    });
    while (outcomes.length < 40) await new Promise((resolve) => setImmediate(resolve));
    const exitCode = product.stop();
    const [closeCode] = await streamClosed;
    expect(await exitCode).to.equal(0);
    running = false;
    await Promise.all(load);
    expect(closeCode).to.equal(1001);
    const statuses = new Set(outcomes.map(({ status }) => status));
    expect([...statuses].filter((status) => status !== undefined)).to.have.members([200, 503]);
    const refused = outcomes.filter(({ status }) => status === 503);
    expect(refused.every(({ retryAfter }) => retryAfter === '5')).to.equal(true);
  });
});
