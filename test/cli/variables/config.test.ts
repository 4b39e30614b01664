import { expect } from 'chai';
import { describeConfig, readConfig, VARIABLES } from '../../../cli/variables/config.ts';
import { faultsOf } from '../../support/setting-faults.ts';

const production = {
  NODE_ENV: 'production',
  DIRECTLINE_SECRET: 'sixteen-characters-and-more',
  WEB_CUSTOMER_SECRET: 'sixteen-characters-and-more',
  ONE_TIME_CODE_SECRET: 'sixteen-characters-and-more',
  WEB_ORIGINS: 'https://shop.example.com',
};

describe('the configuration', () => {
  it('needs nothing to be set in development', () => {
    const config = readConfig({});
    expect(config.PORT).to.equal(3978);
    expect(config.DATA_DIR).to.match(/data$/);
    expect(config.MONGODB_URI).to.equal(undefined);
  });

  it('names every fault at once, each with an example', () => {
    const faults = faultsOf({
      PORT: 'eighty',
      MONGODB_URI: 'mysql://x',
      LOG_LEVEL: 'loud',
      DIRECTLINE_SECRET: 'x',
    });
    expect(faults).to.have.length(4);
    for (const name of ['PORT', 'MONGODB_URI', 'LOG_LEVEL', 'DIRECTLINE_SECRET']) {
      expect(faults.some((fault) => fault.startsWith(name) && fault.includes(`Example: ${name}=`))).to.equal(
        true,
      );
    }
  });

  it('quotes the value that it got, and of a secret the length', () => {
    expect(faultsOf({ PORT: 'eighty' })).to.deep.equal([
      'PORT has to be a whole number from 0 to 65535, but is "eighty". Example: PORT=3978',
    ]);
    expect(faultsOf({ LOG_LEVEL: 'loud' })[0])
      .to.include('error or warn or info')
      .and.include('is "loud"');
    const [fault = ''] = faultsOf({ SMTP_URL: 'smtps://shop:hush#hush@mail', MAIL_FROM: 'a@b.c' });
    expect(fault).to.match(/^SMTP_URL .* but is \*\*\* \(27 characters\)\. Example: SMTP_URL=smtps:/);
    expect(fault).not.to.include('hush');
  });

  it('takes a retention of 30 days at least, or none', () => {
    for (const days of ['0', '30', '400']) expect(faultsOf({ RETENTION_DAYS: days })).to.deep.equal([]);
    for (const days of ['1', '29', '-1', '30.5'])
      expect(faultsOf({ RETENTION_DAYS: days })[0]).to.match(/^RETENTION_DAYS has to be/);
    expect(readConfig({}).RETENTION_DAYS).to.equal(400);
  });

  const ADDRESSES: readonly [name: string, before: string, after: string][] = [
    ['SMTP_URL', 'smtps://shop:', '@mail.shop.example:465'],
    ['EMAIL_IMAP_URL', 'imaps://shop:', '@mail.shop.example/INBOX'],
    ['MONGODB_URI', 'mongodb://shop:', '@a.example:27017,b.example:27017/onevoice'],
  ];
  for (const [name, before, after] of ADDRESSES) {
    it(`says how to write the signs of a password in ${name}`, () => {
      const rest = { MAIL_FROM: 'shop@shop.example', EMAIL_ADDRESS: 'shop@shop.example' };
      const faults = (password: string) =>
        faultsOf({ ...rest, [name]: `${before}${password}${after}` }).filter((fault) =>
          fault.startsWith(name),
        );
      for (const password of ['a#b', '50%off', '1#b', '12/b', '12?b', 'b%'])
        expect(faults(password)[0], password).to.include(
          '% has to be written as %25, and in the user and the password # as %23',
        );
      for (const password of ['a%23b', '50%25off', 'a:b', 'a@b', ''])
        expect(faults(password), password).to.be.empty;
    });
  }

  it('names a % in the folder of a mailbox that is not percent-encoded', () => {
    const faults = (folder: string) =>
      faultsOf({ EMAIL_ADDRESS: 'a@b.example', EMAIL_IMAP_URL: `imaps://a:b@mail.shop.example/${folder}` });
    expect(faults('50%')[0]).to.match(/^EMAIL_IMAP_URL .*A % has to be written as %25/);
    expect(faults('50%25')).to.deep.equal([]);
  });

  it('takes whatever a variable holds, and names the variable', () => {
    for (const name of Object.keys(VARIABLES)) {
      for (const value of [
        '%',
        '#',
        'x',
        '://',
        'http://%',
        'https://a/%ff',
        'imaps://a b',
        'smtp://',
        'http://[',
        '{version}',
      ]) {
        for (const fault of faultsOf({ [name]: value }).filter((found) => found.includes('but is')))
          expect(fault).to.match(new RegExp(`^${name} `));
      }
    }
  });

  it('says what e-mail needs, all at once', () => {
    const faults = faultsOf({
      ...production,
      EMAIL_SMTP_PORT: '25',
      EMAIL_DKIM_KEY: 'key.pem',
      EMAIL_SMTP_CERT: 'c.pem',
    });
    expect(faults.map((fault) => fault.split(' ')[0]).sort()).to.deep.equal([
      'EMAIL_ADDRESS',
      'EMAIL_DKIM_SELECTOR',
      'EMAIL_SMTP_KEY',
      'SMTP_URL',
    ]);
    expect(faultsOf({ EMAIL_SMTP_PORT: '2525' })).to.deep.equal([]);
    expect(faultsOf({ EMAIL_PUBLIC_URL: 'http://chat.shop.example' })).to.have.length(1);
    expect(faultsOf({ EMAIL_IMAP_URL: 'imaps://mail.shop.example' })).to.have.length(1);
  });

  it('treats an empty variable as not set', () => {
    expect(readConfig({ PORT: '', MONGODB_URI: '' }).PORT).to.equal(3978);
  });

  it('demands secrets and origins in production', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).to.have.length(4);
    expect(readConfig(production).WEB_ORIGINS).to.deep.equal(['https://shop.example.com']);
  });

  it('takes origins as people write them, and refuses a path, which no origin has', () => {
    const origins = 'https://Shop.example.com/, http://localhost:3000';
    expect(readConfig({ WEB_ORIGINS: origins }).WEB_ORIGINS).to.deep.equal([
      'https://shop.example.com',
      'http://localhost:3000',
    ]);
    expect(faultsOf({ WEB_ORIGINS: 'nonsense' })).to.have.length(1);
    expect(faultsOf({ WEB_ORIGINS: 'https://shop.example.com/chat' })[0]).to.include('without a path');
  });

  it('refuses the demo page in production', () => {
    expect(faultsOf({ ...production, WEB_DEMO: 'true' })[0]).to.include('WEB_DEMO');
  });

  it('has an example for every variable that is itself accepted', () => {
    for (const [name, variable] of Object.entries(VARIABLES)) {
      expect(variable.schema.safeParse(variable.example).success, name).to.equal(true);
    }
  });

  it('prints secrets as stars', () => {
    const lines = describeConfig(readConfig(production)).join('\n');
    expect(lines).to.include('DIRECTLINE_SECRET=***');
    expect(lines).not.to.include('sixteen');
  });
});
