import { expect } from 'chai';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import { serveRoutes } from '../../../support/product/route-server.ts';
import { QR_SECRET, WhatsappWebEndpoint, webMessage } from '../../../support/whatsapp/web-endpoint.ts';
import { ANN } from '../../../support/whatsapp/webhooks.ts';

describe('the client process of WhatsApp Web', () => {
  let endpoint: WhatsappWebEndpoint;
  beforeEach(async () => {
    endpoint = await WhatsappWebEndpoint.start();
  });
  afterEach(() => endpoint.close());

  const phase = () => endpoint.channel.phaseOf('web');

  it('is started, shows its code, is scanned and is ready', () => {
    expect(endpoint.client.commands[0]).to.include({ type: 'start' });
    const phases = [phase()];
    for (const report of [{ type: 'qr', qr: '2@abc' }, { type: 'authenticated' }, { type: 'ready' }]) {
      endpoint.client.report(report);
      phases.push(phase());
    }
    expect(phases).to.deep.equal(['starting', 'qr', 'authenticated', 'ready']);
    expect(endpoint.ports.alerts).to.deep.equal(['whatsapp-web-scan-requested']);
  });

  it('waits for a person to scan as long as it takes, while there is a browser to show the code', () => {
    endpoint.client.report({ type: 'qr', qr: '2@abc' });
    const probes = (count: number, state: string) => {
      for (let probe = 0; probe < count; probe += 1) {
        endpoint.timers.pass(30_000);
        endpoint.client.report({ type: 'alive', state, memoryMb: 300 });
      }
    };
    probes(120, 'UNPAIRED_IDLE');
    expect([phase(), endpoint.clients.length]).to.deep.equal(['qr', 1]);
    probes(4, 'UNKNOWN');
    expect(phase()).to.equal('waiting');
  });

  it('ignores state reports of a process that was asked to end, and loses no message that it reports', async () => {
    endpoint.ready();
    endpoint.client.obeys = false;
    endpoint.client.report({ type: 'disconnected', reason: 'NAVIGATION' });
    endpoint.client.report({ type: 'ready' });
    expect(phase()).to.equal('waiting');
    endpoint.client.report(webMessage('last words'));
    await endpoint.recorded(1);
    endpoint.timers.pass(10_000);
    expect(endpoint.clients[0]?.killed).to.equal(true);
    endpoint.timers.pass(2_000);
    expect([phase(), endpoint.clients.length]).to.deep.equal(['starting', 2]);
  });

  it('is started with the version that was kept, and with the newest after three failures', () => {
    const pages = () =>
      endpoint.clients.map(({ commands: [start] }) => start?.type === 'start' && start.settings.page);
    for (const wait of [2_000, 4_000, 8_000]) {
      endpoint.client.crash();
      endpoint.timers.pass(wait);
    }
    expect(pages()).to.deep.equal([undefined, undefined, undefined, 'latest']);
    endpoint.ready();
    endpoint.client.crash();
    endpoint.timers.pass(2_000);
    expect(pages().at(-1)).to.equal(undefined);
  });

  it('prints the code, and shows it on a page that takes the secret', async () => {
    const server = await serveRoutes(endpoint.channel.routes, endpoint.host);
    try {
      endpoint.client.report({ type: 'qr', qr: '2@abc' });
      const get = (authorization?: string) =>
        fetch(`${server.url}/whatsapp/qr`, authorization === undefined ? {} : { headers: { authorization } });
      const basic = `Basic ${Buffer.from(`any:${QR_SECRET}`).toString('base64')}`;
      for (const allowed of [`Bearer ${QR_SECRET}`, basic]) {
        const page = await get(allowed);
        expect(page.status).to.equal(200);
        expect(await page.text()).to.include('<svg');
      }
      for (const refused of [undefined, 'Bearer wrong', 'Basic !', `Digest ${QR_SECRET}`])
        expect((await get(refused)).status).to.equal(401);
      endpoint.ready();
      expect(await (await get(basic)).text())
        .to.include('is connected')
        .and.not.to.include('<svg');
      expect(endpoint.printed.join('')).to.include('█');
    } finally {
      await server.close();
    }
  });

  it('is started anew when it crashes, waiting longer each time, and at once less long after it was ready', () => {
    for (const wait of [2_000, 4_000, 8_000]) {
      endpoint.client.crash();
      expect(phase()).to.equal('waiting');
      const before = endpoint.clients.length;
      endpoint.timers.pass(wait - 1);
      expect(endpoint.clients).to.have.length(before);
      endpoint.timers.pass(1);
      expect(endpoint.clients).to.have.length(before + 1);
    }
    endpoint.ready();
    endpoint.client.crash();
    endpoint.timers.pass(2_000);
    expect(phase()).to.equal('starting');
  });

  it('waits five minutes at most', () => {
    const waits: number[] = [];
    for (let crash = 0; crash < 12; crash += 1) {
      endpoint.client.crash();
      const before = endpoint.clients.length;
      let waited = 0;
      for (; endpoint.clients.length === before; waited += 1_000) endpoint.timers.pass(1_000);
      waits.push(waited);
    }
    expect(Math.max(...waits)).to.equal(300_000);
    expect(waits.at(-1)).to.equal(300_000);
  });

  it('is killed and started anew when it hangs: at the start, or by not answering a probe', () => {
    endpoint.client.obeys = false;
    endpoint.timers.pass(190_000);
    expect(endpoint.clients[0]?.killed).to.equal(true);
    endpoint.timers.pass(2_000);
    endpoint.ready();
    const { client } = endpoint;
    client.obeys = false;
    endpoint.timers.pass(30_000);
    expect(client.commands.at(-1)).to.deep.equal({ type: 'probe' });
    endpoint.timers.pass(30_000);
    expect(client.killed).to.equal(true);
    endpoint.timers.pass(2_000);
    expect(endpoint.clients).to.have.length(3);
  });

  it('is left alone while it answers, and started anew when it answers without a connection', () => {
    endpoint.ready();
    const probe = (state: string, memoryMb = 300) => {
      endpoint.timers.pass(30_000);
      endpoint.client.report({ type: 'alive', state, memoryMb });
    };
    for (let count = 0; count < 20; count += 1) probe('CONNECTED');
    expect(endpoint.clients).to.have.length(1);
    for (let count = 0; count < 4; count += 1) probe('UNPAIRED');
    expect(phase()).to.equal('waiting');
  });

  it('is replaced at once when it eats memory, and once a day by plan', () => {
    endpoint.ready();
    endpoint.timers.pass(30_000);
    endpoint.client.report({ type: 'alive', state: 'CONNECTED', memoryMb: 2_000 });
    expect(endpoint.clients).to.have.length(2);
    endpoint.ready();
    for (let passed = 0; passed < 24 * 3_600_000; passed += 30_000) {
      endpoint.timers.pass(30_000);
      if (endpoint.clients.length === 2)
        endpoint.client.report({ type: 'alive', state: 'CONNECTED', memoryMb: 1 });
    }
    expect(endpoint.clients).to.have.length(3);
    expect(endpoint.ports.events.filter((event) => event === 'whatsapp-web-recycled')).to.have.length(2);
  });

  it('tells of a logout each time, and of a ban after the third within a day, when it gives up', async () => {
    for (let logout = 0; logout < 3; logout += 1) {
      endpoint.client.report({ type: 'disconnected', reason: 'LOGOUT' });
      endpoint.timers.pass(10_000);
    }
    expect(phase()).to.equal('banned');
    expect(endpoint.ports.alerts).to.deep.equal([
      'whatsapp-web-logged-out',
      'whatsapp-web-logged-out',
      'whatsapp-web-logged-out',
      'whatsapp-web-ban-suspected',
    ]);
    endpoint.timers.pass(24 * 3_600_000);
    expect(endpoint.clients).to.have.length(3);
    expect((await endpoint.say({ text: 'answer' }))[0]).to.include({ status: 'failed' });
    expect(endpoint.ports.fallbacks.map(({ text }) => text)).to.deep.equal(['answer']);
  });

  it('takes three logouts on as many days for bad luck', () => {
    for (let day = 0; day < 4; day += 1) {
      endpoint.client.report({ type: 'disconnected', reason: 'LOGOUT' });
      endpoint.clock.advance(25 * 3_600_000);
      endpoint.timers.pass(300_000);
    }
    expect(phase()).to.equal('starting');
  });

  it('reconnects after any other disconnection', () => {
    endpoint.ready();
    endpoint.client.report({ type: 'disconnected', reason: 'NAVIGATION' });
    endpoint.timers.pass(2_000);
    expect(phase()).to.equal('starting');
  });

  it('ignores reports of no known form, and goes on', async () => {
    endpoint.ready();
    for (const junk of [null, 5, {}, { type: 'message', message: { id: 1 } }, { type: 'unheard of' }])
      endpoint.client.report(junk);
    endpoint.client.report(webMessage('hello'));
    await endpoint.recorded(1);
    expect(phase()).to.equal('ready');
    expect(endpoint.ports.events.filter((event) => event === 'whatsapp-web-report-dropped')).to.have.length(
      5,
    );
  });

  it('ends when it is stopped, and is not restarted', async () => {
    endpoint.ready();
    await endpoint.channel.stop?.();
    expect(endpoint.client.commands.at(-1)).to.deep.equal({ type: 'stop' });
    endpoint.timers.pass(3_600_000);
    expect([phase(), endpoint.clients.length]).to.deep.equal(['stopped', 1]);
  });
});

describe('messages by WhatsApp Web', () => {
  let endpoint: WhatsappWebEndpoint;
  beforeEach(async () => {
    endpoint = await WhatsappWebEndpoint.start();
    endpoint.ready();
  });
  afterEach(() => endpoint.close());

  it('are typed for as long as a person would, then sent', async () => {
    expect(await endpoint.say({ text: 'a'.repeat(50) })).to.deep.equal([
      { status: 'sent', providerId: 'true_447700900100@c.us_1' },
    ]);
    expect(endpoint.client.requests.map(({ type }) => type)).to.deep.equal(['typing', 'send']);
    expect(endpoint.ports.pauses).to.deep.equal([2_000]);
  });

  it('wait while WhatsApp Web is down, and take the fallback after half an hour', async () => {
    endpoint.client.crash();
    expect((await endpoint.say({ text: 'x' }))[0]).to.include({ status: 'wait', after: 10_000 });
    endpoint.clock.advance(1_900_000);
    expect((await endpoint.say({ text: 'x' }))[0]).to.include({ status: 'failed' });
    expect(endpoint.ports.fallbacks).to.have.length(1);
  });

  it('are tried again when the client refuses, takes too long or ends meanwhile', async () => {
    const refused = endpoint.say({ text: 'x' });
    await refused;
    endpoint.client.answer = () => undefined;
    const late = endpoint.say({ text: 'x' });
    while (endpoint.client.requests.length < 3) await new Promise((resolve) => setImmediate(resolve));
    endpoint.client.report({ type: 'refusal', request: 3, reason: 'Evaluation failed' });
    expect((await late)[0]).to.deep.equal({ status: 'retry', reason: 'Evaluation failed' });
    const ended = endpoint.say({ text: 'x' });
    while (endpoint.client.requests.length < 4) await new Promise((resolve) => setImmediate(resolve));
    endpoint.client.crash();
    expect((await ended)[0]).to.deep.equal({ status: 'retry', reason: 'WhatsApp Web ended' });
  });

  it('ignore groups, broadcasts, statuses, notes to oneself, and the shop’s messages to itself', async () => {
    const ignored = [
      { from: '123-456@g.us', author: '49@c.us' },
      { from: 'status@broadcast', broadcast: true },
      { fromMe: true },
      { from: '1@newsletter' },
      { type: 'e2e_notification' },
    ];
    for (const [index, part] of ignored.entries()) endpoint.client.report(webMessage(`i${index}`, part));
    const { message } = webMessage('own', { fromMe: true }) as { message: object };
    for (const to of ['123-456@g.us', 'status@broadcast', `${ANN}@c.us`])
      endpoint.client.report({ type: 'own', message: { ...message, to } });
    endpoint.client.report(webMessage('customer'));
    await endpoint.recorded(1);
    expect(endpoint.host.accepted.map(({ activity }) => activity.text)).to.deep.equal(['customer']);
  });

  it('are read as what they are: files, places, cards, edits, deletions, reactions, new numbers, receipts', async () => {
    const from = '447700900100@c.us';
    const at = { from, timestamp: 1 };
    const { message } = webMessage('m', { body: 'new' }) as { message: object };
    const reports = [
      webMessage('voice', { type: 'ptt', body: '', media: { contentType: 'audio/ogg' } }),
      webMessage('place', { type: 'location', location: { latitude: 1, longitude: 2, name: 'Shop' } }),
      webMessage('card', { type: 'vcard', vCards: ['BEGIN:VCARD\nFN:Bo Li\nTEL;waid=49:+49 1\nEND:VCARD'] }),
      webMessage('poll', { type: 'poll_creation' }),
      { type: 'edit', message, of: 'm', text: 'new', version: '5' },
      { type: 'deletion', of: 'm', ...at },
      { type: 'reaction', of: 'own', emoji: '👎🏽', fromMe: false, ...at },
      { type: 'reaction', of: 'own', emoji: '😮', fromMe: false, from, timestamp: 2 },
      { type: 'ack', of: 'own', to: from, level: 3, at: 1 },
      { type: 'moved', id: 'n1', to: '447700900999@c.us', ...at },
    ];
    for (const [index, report] of reports.entries()) {
      endpoint.client.report(report);
      await endpoint.recorded(index + 1);
    }
    const facts = endpoint.host.accepted.map(({ activity }) => [
      activity.type,
      activity.name ?? activity.text,
    ]);
    expect(facts).to.deep.equal([
      ['message', ''],
      ['message', 'Shop'],
      ['message', 'Bo Li +49 1'],
      ['message', ''],
      ['messageUpdate', 'new'],
      ['messageDelete', undefined],
      ['messageReaction', undefined],
      ['messageReaction', undefined],
      ['event', 'receipt'],
      ['event', 'moved'],
    ]);
    expect(endpoint.host.accepted[6]?.activity).to.deep.include({
      replyToId: 'own',
      reactionsAdded: [{ type: '👎🏽' }],
    });
    expect(new Set(endpoint.host.accepted.map(({ conversation }) => conversation)).size).to.equal(1);
    await endpoint.say({ text: 'x' });
    expect(endpoint.client.requests.at(-1)).to.include({ to: '447700900999@c.us' });
  });

  it('that an employee typed on the phone are the shop’s, in the recipient’s conversation', async () => {
    endpoint.client.report(webMessage('hi'));
    const own = { from: '15550783881@c.us', to: '99@lid', phone: `${ANN}@c.us`, fromMe: true };
    const { message } = webMessage('from-the-phone', { ...own, body: 'I look after it' }) as {
      message: object;
    };
    endpoint.client.report({ type: 'own', message });
    await endpoint.recorded(2);
    const [, item] = endpoint.host.accepted;
    expect(item?.conversation).to.equal(ANN);
    expect(item?.activity).to.deep.include({ name: 'provider-app-takeover', text: 'I look after it' });
    expect((await endpoint.channel.complete?.(item?.activity ?? {}))?.sender).to.deep.equal({ ofShop: true });
  });

  it('are recorded in their order, whatever recording one takes', async () => {
    const accept = endpoint.host.accept.bind(endpoint.host);
    let failures = 2;
    endpoint.host.accept = async (item) => {
      failures -= 1;
      if (failures >= 0) throw new Error('away');
      return await accept(item);
    };
    for (const id of ['one', 'two', 'three']) endpoint.client.report(webMessage(id));
    await endpoint.recorded(3);
    expect(endpoint.host.accepted.map(({ activity }) => activity.text)).to.deep.equal([
      'one',
      'two',
      'three',
    ]);
  });

  it('that can never be recorded hold up nothing', async () => {
    const accept = endpoint.host.accept.bind(endpoint.host);
    endpoint.host.accept = async (item) => {
      if (item.activity.text === 'bad') throw new OnevoiceError('BAD_ITEM');
      return await accept(item);
    };
    for (const id of ['bad', 'good']) endpoint.client.report(webMessage(id));
    await endpoint.recorded(1);
    expect(endpoint.ports.pauses).to.not.include(1_000);
  });

  it('are recorded again until it works, and marked as read only then', async () => {
    const accept = endpoint.host.accept.bind(endpoint.host);
    let failures = 3;
    endpoint.host.accept = async (item) => {
      failures -= 1;
      if (failures >= 0) throw new Error('away');
      return await accept(item);
    };
    endpoint.client.report(webMessage('hello'));
    await endpoint.recorded(1);
    while (endpoint.client.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(endpoint.ports.pauses.slice(0, 3)).to.deep.equal([1_000, 2_000, 4_000]);
    expect(endpoint.client.requests).to.deep.equal([{ type: 'seen', to: '447700900100@c.us' }]);
  });

  it('know people whose number is hidden by the number that WhatsApp tells', async () => {
    endpoint.client.report(webMessage('hidden', { from: '99@lid', phone: '447700900100@c.us' }));
    endpoint.client.report(webMessage('open'));
    await endpoint.recorded(2);
    expect(endpoint.host.accepted.map(({ conversation }) => conversation)).to.deep.equal([
      '447700900100',
      '447700900100',
    ]);
    expect(
      (await endpoint.channel.complete?.(endpoint.host.accepted[0]?.activity ?? {}))?.sender,
    ).to.deep.equal({
      name: 'Ann Baker',
      proof: { level: 'channel', customer: 'ann' },
    });
  });

  it('fetch files through the client', async () => {
    endpoint.client.report(
      webMessage('pic', { type: 'image', body: '', media: { contentType: 'image/png' } }),
    );
    await endpoint.recorded(1);
    endpoint.client.answer = () => ({ contentType: 'image/png', bytes: new Uint8Array([1, 2, 3]) });
    const completed = await endpoint.channel.complete?.(endpoint.host.accepted[0]?.activity ?? {});
    expect(completed?.activity.attachments?.[0]).to.deep.include({
      contentType: 'image/png',
      content: { size: 3 },
    });
  });
});
