import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { expect } from 'chai';
import { attachmentsOf } from '../../../models/files/file-ref.ts';
import { MAX_FILE } from '../../../models/files/stored-file.ts';
import { SECRET, type Started, WebEndpoint } from '../../support/product/web-endpoint.ts';
import { formOf, HTML, PDF, PNG } from '../../support/sample-files.ts';

const DAY = 24 * 3600;
const idOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface SeenAttachment {
  readonly contentType: string;
  readonly contentUrl: string;
  readonly name: string;
}

describe('files in the website chat', () => {
  let endpoint: WebEndpoint;
  let started: Started;
  beforeEach(async () => {
    endpoint = await WebEndpoint.start();
    started = await endpoint.begin();
  });
  afterEach(() => endpoint.close());

  const recorded = () =>
    endpoint.host.accepted
      .map(({ activity }) => activity)
      .filter(({ type }) => type !== 'conversationUpdate');
  const attachments = async (of = started): Promise<SeenAttachment[]> =>
    (await endpoint.activities(of)).body.activities.flatMap(
      ({ attachments = [] }) => attachments as SeenAttachment[],
    );
  /** The conversation for a caller whose credential does not expire. */
  const asShop = (): Started => ({ ...started, token: SECRET });
  const linkOf = async (bytes: Buffer, name = 'a.png') => {
    const { body } = await endpoint.upload(started, formOf({ type: 'message' }, [[name, bytes]]));
    const { activities } = (await endpoint.activities(started)).body;
    const [first] = (activities.find(({ id }) => id === body.id)?.['attachments'] ?? []) as SeenAttachment[];
    return first?.contentUrl ?? '';
  };

  it('keeps uploaded files and shows them in one message, typed by their bytes', async () => {
    const form = formOf({ type: 'message', text: 'see', channelData: { clientActivityID: 'u1' } }, [
      ['a.png', PNG],
      ['b.pdf', PDF, 'text/html'],
    ]);
    const { status, body } = await endpoint.upload(started, form);
    expect(status).to.equal(200);
    expect(recorded()).to.have.length(1);
    expect(recorded()[0]?.attachments).to.deep.equal(
      attachmentsOf([
        { media: idOf(PNG), name: 'a.png', contentType: 'image/png', size: PNG.length },
        { media: idOf(PDF), name: 'b.pdf', contentType: 'application/pdf', size: PDF.length },
      ]),
    );
    const { activities } = (await endpoint.activities(started)).body;
    expect(activities[0]).to.include({ id: body.id, text: 'see' });
    expect(activities[0]?.['channelData']).to.deep.equal({ clientActivityID: 'u1' });
    for (const { contentUrl } of await attachments()) {
      expect(contentUrl.startsWith(`${endpoint.url}/web/files/`)).to.equal(true);
    }
  });

  it('takes the same upload of a client once', async () => {
    const form = () => formOf({ type: 'message', channelData: { clientActivityID: 'u1' } }, [['a.png', PNG]]);
    const ids = [await endpoint.upload(started, form()), await endpoint.upload(started, form())];
    expect(ids[0]?.body.id).to.equal(ids[1]?.body.id);
    expect(recorded()).to.have.length(1);
  });

  it('takes files without an activity, and the bytes of a single file', async () => {
    await endpoint.upload(started, formOf(undefined, [['a.png', PNG]]), { query: '?userId=dl_ann' });
    const headers = {
      'content-type': 'image/png',
      'content-disposition': 'name="file"; filename="b.png"',
    };
    await endpoint.upload(started, PNG, { headers });
    expect((await attachments()).map(({ name }) => name)).to.deep.equal(['a.png', 'b.png']);
    expect(recorded().map(({ from }) => from?.id)).to.deep.equal(['dl_ann', 'dl_ann']);
  });

  it('shows a picture in the page and saves everything else, neither as a page of its own', async () => {
    const shown = await fetch(await linkOf(PNG));
    expect(Buffer.from(await shown.arrayBuffer()).equals(PNG)).to.equal(true);
    expect(shown.headers.get('content-type')).to.equal('image/png');
    expect(shown.headers.get('content-disposition')).to.match(/^inline;/);
    expect(shown.headers.get('cache-control')).to.equal('private, max-age=86400, immutable');
    const saved = await fetch(await linkOf(PDF, '发票 (1).pdf'));
    expect(saved.headers.get('content-type')).to.equal('application/pdf');
    expect(saved.headers.get('content-disposition')).to.equal(
      "attachment; filename*=UTF-8''%E5%8F%91%E7%A5%A8%20%281%29.pdf",
    );
    for (const { headers } of [shown, saved]) {
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('content-security-policy')).to.match(/default-src 'none'.*sandbox$/);
    }
  });

  it('never serves HTML as a picture or a page, and takes none that calls itself a picture', async () => {
    for (const name of ['x.png', 'x.svg', 'x.pdf', 'x.PNG', 'x.jpeg']) {
      const { status, body } = await endpoint.upload(started, formOf({ type: 'message' }, [[name, HTML]]));
      expect([status, body.error.code], name).to.deep.equal([415, 'UnsupportedMediaType']);
      const data = { contentUrl: `data:image/png;base64,${HTML.toString('base64')}`, name };
      expect((await endpoint.post(started, { type: 'message', attachments: [data] })).status).to.equal(415);
    }
    expect(recorded()).to.have.length(0);
    for (const name of ['x.html', 'x', 'x.png.txt']) {
      const { headers } = await fetch(await linkOf(HTML, name));
      expect(headers.get('content-type')).to.equal('application/octet-stream');
      expect(headers.get('content-disposition')).to.match(/^attachment;/);
    }
  });

  const names: [sent: string, shown: string][] = [
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ann\\photo.png', 'photo.png'],
    ['in\u202egnp.exe', 'ingnp.exe'],
    ['a\u0000b\tc.png', 'abc.png'],
    ['...', 'file'],
    ['a<b>"c.png', 'a_b__c.png'],
    [`${'长'.repeat(300)}.png`, `${'长'.repeat(76)}.png`],
    ['🙂.png', '🙂.png'],
  ];
  for (const [sent, shown] of names) {
    it(`calls a file that is sent as ${JSON.stringify(sent.slice(0, 30))} ${shown.slice(0, 12)}`, async () => {
      const attachment = { contentUrl: `data:image/png;base64,${PNG.toString('base64')}`, name: sent };
      await endpoint.post(started, { type: 'message', attachments: [attachment] });
      const [found] = await attachments();
      expect(found?.name).to.equal(shown);
      expect((await fetch(found?.contentUrl ?? '')).status).to.equal(200);
    });
  }

  it('cleans the names that a form brings', async () => {
    const form = formOf({ type: 'message' }, [
      ['../../evil\\x/photo.png', PNG],
      ['连衣裙 🙂.png', PNG],
    ]);
    await endpoint.upload(started, form);
    expect((await attachments()).map(({ name }) => name)).to.deep.equal(['photo.png', '连衣裙 🙂.png']);
  });

  it('accepts a link of its own conversation again, and no other', async () => {
    const contentUrl = await linkOf(PNG);
    const from = { id: 'dl_ann' };
    const say = (to: Started) => endpoint.post(to, { type: 'message', from, attachments: [{ contentUrl }] });
    expect((await say(started)).status).to.equal(200);
    expect(recorded()[1]?.attachments).to.deep.equal(recorded()[0]?.attachments);
    const other = await endpoint.begin('dl_ben');
    expect((await say(other)).body.error.code).to.equal('NotSupported');
    endpoint.pass(2 * DAY);
    expect((await say(asShop())).body.error.code).to.equal('NotSupported');
  });

  for (const contentUrl of [
    `media:${idOf(PNG)}`,
    'https://shop.example/a.png',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'blob:https://shop.example/1',
    'data:image/png,not base64',
    `/web/files/${idOf(PNG)}/x.y.z/a.png`,
    '',
  ]) {
    it(`follows no other address: ${contentUrl.slice(0, 30)}`, async () => {
      await endpoint.host.keepFile({ name: 'a.png', contentType: 'image/png', bytes: PNG });
      const answer = await endpoint.post(started, { type: 'message', attachments: [{ contentUrl }] });
      expect([answer.status, answer.body.error.code]).to.deep.equal([400, 'NotSupported']);
      expect(recorded()).to.have.length(0);
    });
  }

  it('gives a file under the name that its link was made for, and no other', async () => {
    const link = await linkOf(PNG, 'photo (1).png');
    const shown = await fetch(link);
    expect(shown.headers.get('content-disposition')).to.equal("inline; filename*=UTF-8''photo%20%281%29.png");
    const renamed = (name: string) => link.replace(/[^/]*$/, name);
    for (const name of ['invoice.exe', 'photo%20(1).png.exe', 'photo%20(1).PNG', '%00', '%e0%a4%a'])
      expect((await fetch(renamed(name))).ok, name).to.equal(false);
    const say = async (contentUrl: string) =>
      (await endpoint.post(started, { type: 'message', attachments: [{ contentUrl }] })).status;
    expect([await say(renamed('invoice.exe')), await say(link)]).to.deep.equal([400, 200]);
  });

  it('gives a file to its link only: not another file, not another token, not after its days', async () => {
    const link = await linkOf(PNG);
    const other = await linkOf(PDF, 'a.pdf');
    const [, , , id = '', token = ''] = new URL(link).pathname.split('/');
    const otherToken = new URL(other).pathname.split('/')[4] ?? '';
    const [end = '', holder = '', mac = ''] = token.split('.');
    const forged = [
      otherToken,
      `${(Number.parseInt(end, 36) + 1).toString(36)}.${holder}.${mac}`,
      `${end}.${Buffer.from('other').toString('base64url')}.${mac}`,
      `${end}.${holder}.${mac.slice(0, -2)}AA`,
      `${end}.${holder}.`,
      'x',
    ];
    const get = async (of: string) => (await fetch(`${endpoint.url}/web/files/${id}/${of}/a.png`)).status;
    for (const bad of forged) expect(await get(bad), bad).to.equal(403);
    endpoint.pass(DAY / 2 - 1);
    expect((await attachments(asShop()))[0]?.contentUrl).to.equal(link);
    endpoint.pass(DAY / 2);
    expect(await get(token)).to.equal(200);
    endpoint.pass(DAY);
    expect(await get(token)).to.equal(403);
  });

  it('answers 404 for a file that is not kept any more', async () => {
    endpoint.host.append('website', started.conversationId, {
      type: 'message',
      attachments: attachmentsOf([
        { media: '0'.repeat(64), name: 'gone.png', contentType: 'image/png', size: 1 },
      ]),
    });
    const [gone] = await attachments();
    expect((await fetch(gone?.contentUrl ?? '')).status).to.equal(404);
  });

  const many = (count: number, bytes = PNG) =>
    Array.from({ length: count }, (_, index) => [`${index}.png`, bytes] as const);
  const message = { type: 'message' };
  const refusals: [what: string, form: () => FormData, status: number, code: string][] = [
    ['a file of 11 MB', () => formOf(message, many(1, Buffer.alloc(11_000_000))), 413, 'MessageSizeTooBig'],
    ['files of 24 MB together', () => formOf(message, many(3, Buffer.alloc(8_000_000))), 413, 'TOO_LARGE'],
    ['6 files', () => formOf(message, many(6)), 400, 'BadArgument'],
    ['6 files without an activity', () => formOf(undefined, many(6)), 400, 'BadArgument'],
    ['no file', () => formOf(message, []), 400, 'MissingProperty'],
    ['an event with a file', () => formOf({ type: 'event', name: 'x' }, many(1)), 400, 'NotSupported'],
    ['the role of the bot', () => formOf({ ...message, from: { role: 'bot' } }, many(1)), 400, 'NotAllowed'],
    ['a list as activity', () => formOf([], many(1)), 400, 'BadArgument'],
  ];
  for (const [what, form, status, code] of refusals) {
    it(`refuses ${what} with ${status} ${code} and records nothing`, async () => {
      const answer = await endpoint.upload(started, form());
      expect([answer.status, answer.body.error.code]).to.deep.equal([status, code]);
      expect(recorded()).to.have.length(0);
    });
  }

  it('takes the largest file there may be', async () => {
    const bytes = Buffer.alloc(MAX_FILE, 'x');
    expect((await endpoint.upload(started, formOf(message, [['big.bin', bytes]]))).status).to.equal(200);
    const [found] = await attachments();
    expect((await (await fetch(found?.contentUrl ?? '')).arrayBuffer()).byteLength).to.equal(MAX_FILE);
  });

  it('refuses a form that ends too early or is none, wherever it was cut', async () => {
    const response = new Response(formOf(message, [['a.png', PNG]]));
    const type = response.headers.get('content-type') ?? '';
    const whole = Buffer.from(await response.arrayBuffer());
    const post = (body: Buffer, contentType = type) =>
      endpoint.upload(started, body, { headers: { 'content-type': contentType } });
    for (let end = 0; end < whole.length - 4; end += 23) {
      const { status, body } = await post(whole.subarray(0, end));
      expect([status, body.error.code], `cut at ${end}`).to.deep.equal([400, 'MalformedData']);
    }
    for (const [body, contentType] of [
      [whole, 'multipart/form-data'],
      [whole, 'multipart/form-data; boundary=other'],
      [Buffer.from('hello'), type],
    ] as const) {
      expect((await post(body, contentType)).body.error.code).to.equal('MalformedData');
    }
    expect(recorded()).to.have.length(0);
  });

  it('refuses strangers before it reads what they send', async () => {
    const status = await new Promise((resolve, reject) => {
      const sending = request(
        `${endpoint.base}/conversations/${started.conversationId}/upload`,
        { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
        (response) => {
          resolve(response.statusCode);
          sending.destroy();
        },
      );
      sending.on('error', reject);
      // The body is begun and never ended: an answer can only come without it.
      sending.write('--x\r\n');
    });
    expect(status).to.equal(401);
    const other = await endpoint.begin();
    const crossed = { ...started, token: other.token };
    expect((await endpoint.upload(crossed, formOf(message, many(1)))).status).to.equal(403);
    const nowhere = { ...other, conversationId: 'nowhere' };
    expect((await endpoint.upload(nowhere, formOf(message, many(1)))).status).to.equal(403);
  });

  it('limits how much one address uploads', async () => {
    await endpoint.close();
    endpoint = await WebEndpoint.start({ limits: { uploadsPerAddress: [{ count: 2, windowMs: 60_000 }] } });
    started = await endpoint.begin();
    const statuses = [];
    for (const name of ['a', 'b', 'c'])
      statuses.push((await endpoint.upload(started, formOf(message, [[name, PNG]]))).status);
    expect(statuses).to.deep.equal([200, 200, 429]);
  });
});
