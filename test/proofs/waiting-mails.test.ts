import { expect } from 'chai';
import { Dovecot, hasDovecot } from '../support/email/dovecot.ts';
import { MailKit } from '../support/email/mail-kit.ts';
import { letter } from '../support/email/mails.ts';
import { numbers, sample } from '../support/proof.ts';

const WAITING = sample(numbers(1000), 100, 'mails');

describe('a mailbox in which mails have piled up', () => {
  it(`has them recorded in order, and answered once each (${WAITING.extent})`, async function () {
    if (!hasDovecot()) return this.skip();
    const dovecot = await Dovecot.start();
    const names = WAITING.cases.map((number) => `n${number}`);
    await dovecot.deliver(...names.map((name) => letter(name)));
    const kit = await MailKit.start({ setup: { imap: dovecot.imap } });
    await kit.server.until(() => kit.server.taken.length > 0);
    while (kit.server.taken.length < names.length) {
      const before = kit.server.taken.length;
      await kit.server.until(() => kit.server.taken.length > before);
    }
    await kit.app.path.idle();
    expect(new Set(kit.server.taken.map(({ to }) => to[0])).size).to.equal(names.length);
    expect(kit.server.taken).to.have.length(names.length);
    await kit.close();
    await dovecot.close();
  });
});
