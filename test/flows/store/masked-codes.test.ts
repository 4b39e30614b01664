import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { SILENT } from '../../../adapters/logger.ts';
import { web } from '../../../app/channels/web.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { createOnevoice, type Onevoice } from '../../../app/onevoice.ts';
import { openConnection } from '../../../models/store/connection.ts';
import { ShopFolder } from '../../support/api/shop-folder.ts';
import { DirectLineClient } from '../../support/product/direct-line-client.ts';
import { dump } from '../../support/store/dump.ts';

describe('a one-time code', () => {
  let folder: ShopFolder;
  let app: Onevoice;
  let address: string;
  let visitor: DirectLineClient;

  beforeEach(async () => {
    folder = new ShopFolder();
    app = await createOnevoice({
      shop: demoShop(),
      channels: [web()],
      store: { dataDir: 'data' },
      folder: folder.path,
      environment: {},
      log: SILENT,
    });
    await app.start();
    address = await app.listen(0);
    visitor = await newVisitor();
  });
  afterEach(() => folder.remove());

  async function newVisitor(): Promise<DirectLineClient> {
    const secrets = readFileSync(join(folder.path, 'data/development-secrets.json'), 'utf8');
    const client = new DirectLineClient(address);
    await client.start((JSON.parse(secrets) as Record<string, string>)['DIRECTLINE_SECRET'] ?? '');
    return client;
  }

  /** The code of the newest mail. */
  async function newestCode(): Promise<string> {
    const { mails } = (await (await fetch(`${address}/demo/mails`)).json()) as { mails: { text: string }[] };
    return /\b\d{6}\b/.exec(mails[0]?.text ?? '')?.[0] ?? '';
  }

  async function untilCodeIsAsked(): Promise<string> {
    await visitor.ask('please cancel order 1044', /1044[\s\S]*postcode/i);
    await visitor.ask('ann@example.com', /6-digit code/i);
    const code = await newestCode();
    expect(code).to.match(/^\d{6}$/);
    return code;
  }

  /** Everything that is stored after the end of the process. */
  async function stored(): Promise<string> {
    await app.stop();
    const connection = await openConnection({ dataDir: join(folder.path, 'data') });
    const everything = JSON.stringify(await dump(connection));
    await connection.close();
    return everything;
  }

  it('is stored nowhere once it was used, and the conversation goes on with its proof', async () => {
    const code = await untilCodeIsAsked();
    await visitor.ask(code, /Shall I cancel/i);
    await visitor.ask('yes', /1044 is cancelled/);
    const everything = await stored();
    expect(everything).to.not.include(code).and.not.include(code.slice(0, 5));
    expect(everything)
      .to.include('please cancel order 1044')
      .and.include('ann@example.com')
      .and.include('••••••');
  });

  it('is stored nowhere when it was typed in groups, within a sentence, after a wrong one', async () => {
    const code = await untilCodeIsAsked();
    const wrong = code === '111111' ? '222222' : '111111';
    await visitor.ask(wrong, /tries|not right|wrong/i);
    const grouped = `${code.slice(0, 3)} ${code.slice(3)}`;
    await visitor.ask(`the code is ${grouped}, please hurry`, /Shall I cancel/i);
    const everything = await stored();
    for (const form of [code, grouped, wrong]) expect(everything).to.not.include(form);
    expect(everything).to.include('the code is ••••••, please hurry');
  });

  it('is stored nowhere when it is typed where nobody asks for it, by somebody else', async () => {
    const code = await untilCodeIsAsked();
    visitor = await newVisitor();
    await visitor.ask(`what do I do with ${code}?`, /./);
    await visitor.ask('can I talk to a human?', /./);
    await app.stop();
    const connection = await openConnection({ dataDir: join(folder.path, 'data') });
    const { messages, conversations, inbox, unanswered_questions: questions } = await dump(connection);
    await connection.close();
    const everything = JSON.stringify({ messages, conversations, inbox, questions });
    expect(everything).to.not.include(code);
    expect(everything).to.include('what do I do with ••••••?');
  });

  it('is no order number, which stays', async () => {
    await untilCodeIsAsked();
    visitor = await newVisitor();
    await visitor.ask('where is order 482913?', /482913/);
    await visitor.ask('sorry, I meant #482914', /482914/);
    const everything = await stored();
    expect(everything).to.include('where is order 482913?').and.include('sorry, I meant #482914');
  });
});
