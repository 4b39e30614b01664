import { rmSync } from 'node:fs';
import { expect } from 'chai';
import { eraseMails } from '../../../app/erase-mails.ts';
import { DESK_ACTIONS } from '../../../channels/slack/desk/desk-actions.ts';
import { WORKSPACE } from '../../support/desk/desk-kit.ts';
import { MailDesk } from '../../support/email/mail-desk.ts';
import { proves, SUPPORT } from '../../support/email/mail-kit.ts';
import { everythingIn } from '../../support/store/everything-in.ts';

const { desk, ann } = WORKSPACE;

describe("erasing a person's mails", () => {
  it('leaves nothing of them in any collection, and everything of everybody else', async () => {
    const shop = await MailDesk.start();
    const { kit, server } = shop;
    const write = (from: string, text: string, top: readonly string[] = []) =>
      shop.send({ from, to: SUPPORT, subject: 'Help', text, top });
    for (const name of ['dora', 'emil']) {
      const from = `${name}@customer.example`;
      const proof = [proves('customer.example')];
      await write(from, `The word of ${name} is quicksand. Can I talk to a human please?`, proof);
      await server.to(from);
      const card = await kit.card(name);
      await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.claim);
      await shop.inThread(desk, card.ts, 'has claimed this conversation.');
      await kit.slack.say(ann, desk, `I have read ${name}, thank you.`, { thread: card.ts });
      await server.to(from, 2);
      await write(from, `${name} is away with quicksand.`, ['Auto-Submitted: auto-replied']);
    }
    await kit.app.path.idle();
    await kit.halt();
    const before = await everythingIn(kit.folder);
    const holding = [...before].filter(([, text]) => text.includes('dora')).map(([name]) => name);
    expect(holding).to.include.members(['conversations', 'messages', 'mail-threads', 'files', 'file-chunks']);
    const erased = await eraseMails({ dataDir: kit.folder }, SUPPORT, ' Dora@Customer.example');
    expect(erased).to.deep.equal({ conversations: 2, mails: 2 });
    const after = await everythingIn(kit.folder);
    expect([...after].filter(([, text]) => text.includes('dora')).map(([name]) => name)).to.deep.equal([]);
    for (const name of holding) expect(after.get(name), name).to.include('emil');
    const again = await eraseMails({ dataDir: kit.folder }, SUPPORT, 'dora@customer.example');
    expect(again).to.deep.equal({ conversations: 0, mails: 0 });
    await kit.slack.close();
    await server.close();
    rmSync(kit.folder, { recursive: true, force: true });
  });
});
