import { expect } from 'chai';
import { type Started, WebEndpoint } from '../../support/product/web-endpoint.ts';

describe('the delivery receipts of a client', () => {
  let endpoint: WebEndpoint;
  let started: Started;
  beforeEach(async () => {
    endpoint = await WebEndpoint.start();
    started = await endpoint.begin();
  });
  afterEach(() => endpoint.close());

  const receipts = () => endpoint.host.accepted.filter(({ activity }) => activity.name === 'receipt');
  const tell = (value: unknown) => endpoint.post(started, { type: 'event', name: 'receipt', value });

  it('is recorded once for each message and mark, and not waited for', async () => {
    const id = `web:website:${started.conversationId}:7`;
    endpoint.host.pause();
    const answers = [];
    for (const mark of ['delivered', 'read', 'read']) answers.push(await tell({ id, mark }));
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200]);
    expect(answers[1]?.body.id).to.equal(answers[2]?.body.id);
    expect(receipts().map(({ activity }) => activity.value)).to.deep.equal([
      { id, status: 'delivered' },
      { id, status: 'read' },
    ]);
  });

  it('is not shown in the conversation', async () => {
    await tell({ id: `web:website:${started.conversationId}:7`, mark: 'read' });
    await endpoint.post(started, { type: 'message', text: 'hello' });
    const { activities } = (await endpoint.activities(started)).body;
    expect(activities.map(({ type }) => type)).to.deep.equal(['message', 'message']);
  });

  it('drops its other properties', async () => {
    const id = `web:website:${started.conversationId}:7`;
    await tell({ id, mark: 'read', providerId: 'x', reason: 'y' });
    expect(receipts()[0]?.activity.value).to.deep.equal({ id, status: 'read' });
  });

  const refused: [what: string, value: (conversation: string) => unknown][] = [
    ['a message of another conversation', () => ({ id: 'web:website:other:7', mark: 'read' })],
    ['a mark that only a provider can make', (id) => ({ id: `web:website:${id}:7`, mark: 'failed' })],
    ['no id', () => ({ mark: 'read' })],
    ['an id that is too long', (id) => ({ id: `${id}:${'7'.repeat(600)}`, mark: 'read' })],
    ['text', () => 'read'],
    ['nothing', () => undefined],
  ];
  for (const [what, value] of refused) {
    it(`is refused for ${what}`, async () => {
      const answer = await tell(value(started.conversationId));
      expect([answer.status, answer.body.error.code]).to.deep.equal([400, 'BadArgument']);
      expect(receipts()).to.have.length(0);
    });
  }
});

describe('edits and deletions', () => {
  it('are in the log as activities of their own, from customers and staff', async () => {
    const endpoint = await WebEndpoint.start();
    const started = await endpoint.begin();
    const staff = { id: 'staff', name: 'Mia', role: 'bot' } as const;
    const append = (activity: object) =>
      endpoint.host.append('website', started.conversationId, { from: staff, ...activity });
    append({ type: 'message', id: 'a', text: 'helo' });
    append({ type: 'messageUpdate', id: 'a', text: 'hello' });
    append({ type: 'messageDelete', id: 'a' });
    append({ type: 'messageDelete', id: 'b', from: { id: 'dl_ann', role: 'user' } });
    const { activities } = (await endpoint.activities(started)).body;
    expect(activities.map(({ type, id, text }) => [type, id, text])).to.deep.equal([
      ['message', 'a', 'helo'],
      ['messageUpdate', 'a', 'hello'],
      ['messageDelete', 'a', undefined],
      ['messageDelete', 'b', undefined],
    ]);
    await endpoint.close();
  });
});
