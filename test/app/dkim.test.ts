import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { dkimOf } from '../../app/dkim.ts';
import { readConfig } from '../../cli/variables/config.ts';

describe('the DKIM key of mails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-dkim-'));
  const file = join(folder, 'dkim.pem');
  writeFileSync(file, 'a key');
  after(() => rmSync(folder, { recursive: true }));

  const given = {
    EMAIL_ADDRESS: 'help@Shop.example',
    EMAIL_SMTP_PORT: '2525',
    EMAIL_DKIM_KEY: file,
    EMAIL_DKIM_SELECTOR: 'onevoice',
  };
  const signed = { domainName: 'shop.example', keySelector: 'onevoice', privateKey: 'a key' };

  it('is the key of the domain, for each sender of that domain', () => {
    for (const from of ['help@shop.example', '"Shop" <codes@SHOP.example>'])
      expect(dkimOf(readConfig(given), from), from).to.deep.equal(signed);
  });

  it('is nothing for a sender of another domain, or without a key', () => {
    expect(dkimOf(readConfig(given), 'Shop <codes@mail.shop.example>')).to.equal(undefined);
    expect(dkimOf(readConfig({}), 'help@shop.example')).to.equal(undefined);
  });
});
