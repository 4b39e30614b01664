import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { MailKit } from '../../support/email/mail-kit.ts';
import type { TakenMail } from '../../support/email/mail-server.ts';
import { everythingIn } from '../../support/store/everything-in.ts';

const ANN = 'Ann Miller <ann@example.com>';

/** An answer to a mail. */
function answering({ mail }: TakenMail, text: string) {
  const headers = [`In-Reply-To: ${mail.messageId}`, `References: ${mail.messageId}`];
  return { from: ANN, subject: mail.subject, text, headers };
}

describe('a one-time code that is answered by mail', () => {
  it('is stored nowhere once it was used, not in the raw mail either, while other raw mails stay', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onevoice-codes-'));
    const kit = await MailKit.start({ folder });
    const taken = (words: RegExp) =>
      kit.server.until(() => kit.server.taken.find(({ mail }) => words.test(mail.text ?? '')));
    await kit.send({ from: ANN, subject: 'Cancel', text: 'Please cancel order 1044' });
    await kit.send(answering(await kit.server.to('ann@example.com'), 'ann@example.com'));
    const mailed = await taken(/Your code is \d{6}/);
    const code = /Your code is (\d{6})/.exec(mailed.mail.text ?? '')?.[1] ?? '';
    await kit.send(answering(await taken(/type the 6-digit/), `It is ${code}.`));
    await taken(/Shall I cancel it\?/);
    await kit.app.path.idle();
    await kit.halt();
    const everything = await everythingIn(folder);
    await kit.server.close();
    rmSync(folder, { recursive: true });
    expect(code).to.match(/^\d{6}$/);
    expect([...everything].filter(([, text]) => text.includes(code)).map(([name]) => name)).to.deep.equal([]);
    expect(everything.get('messages')).to.include('It is ••••••.');
    // Of the three mails that came, those without the code.
    expect(everything.get('files')?.split('\n')).to.have.length(2);
  });
});
