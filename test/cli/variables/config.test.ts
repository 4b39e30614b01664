import { expect } from 'chai';
import { describeConfig, readConfig, VARIABLES } from '../../../cli/variables/config.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';

const production = {
  NODE_ENV: 'production',
  DIRECTLINE_SECRET: 'sixteen-characters-and-more',
  WEB_CUSTOMER_SECRET: 'sixteen-characters-and-more',
  ONE_TIME_CODE_SECRET: 'sixteen-characters-and-more',
  WEB_ORIGINS: 'https://shop.example.com',
};

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof OnevoiceError) return error.faults ?? [];
    throw error;
  }
  return [];
}

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
