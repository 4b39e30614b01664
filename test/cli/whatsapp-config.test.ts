import { expect } from 'chai';
import { ConfigError, readConfig } from '../../cli/config.ts';

const cloud = {
  WHATSAPP_ACCESS_TOKEN: 'EAAG',
  WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_APP_SECRET: '0123456789abcdef',
  WHATSAPP_VERIFY_TOKEN: 'a-text-of-mine',
};

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe("WhatsApp's variables", () => {
  it('need none to be set, and take the Cloud API whole', () => {
    expect(readConfig({}).WHATSAPP_ACCESS_TOKEN).to.equal(undefined);
    expect(readConfig(cloud).WHATSAPP_API_URL).to.match(/^https:\/\/graph\.facebook\.com\/v\d+/);
  });

  it('name what is missing of a set that was begun', () => {
    for (const name of Object.keys(cloud)) {
      const others = Object.keys(cloud).filter((each) => each !== name);
      const { [name as keyof typeof cloud]: value } = cloud;
      expect(faultsOf({ [name]: value }).map((fault) => fault.split(' ')[0])).to.deep.equal(others);
    }
  });

  it('take the number for its id in digits only', () => {
    expect(faultsOf({ ...cloud, WHATSAPP_PHONE_NUMBER_ID: '+1 555' })[0]).to.match(/id in digits/);
  });

  it('want a secret for whatsapp-web.js, and not both ways at once', () => {
    expect(faultsOf({ WHATSAPP_WEB: 'true' })[0]).to.match(/^WHATSAPP_WEB_SECRET/);
    const web = { WHATSAPP_WEB: 'true', WHATSAPP_WEB_SECRET: 'sixteen-characters' };
    expect(faultsOf(web)).to.deep.equal([]);
    expect(faultsOf({ ...web, ...cloud })[0]).to.match(/not be used both|can not be used both/);
  });
});
