import { expect } from 'chai';
import { readConfig } from '../../../cli/variables/config.ts';
import { faultsOf } from '../../support/setting-faults.ts';

const cloud = {
  WHATSAPP_ACCESS_TOKEN: 'EAAG',
  WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_APP_SECRET: '0123456789abcdef',
  WHATSAPP_VERIFY_TOKEN: 'a-text-of-mine',
};

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

  it('take a list of names for the numbers of whatsapp-web.js, each once', () => {
    const numbers = (list: string) => readConfig({ WHATSAPP_WEB_NUMBERS: list }).WHATSAPP_WEB_NUMBERS;
    expect(numbers('')).to.deep.equal(['web']);
    expect(numbers('sales, returns')).to.deep.equal(['sales', 'returns']);
    for (const wrong of ['Sales', 'a,,b', '../a', 'a b', 'a,a', '<b>'])
      expect(faultsOf({ WHATSAPP_WEB_NUMBERS: wrong })[0], wrong).to.match(/^WHATSAPP_WEB_NUMBERS/);
  });

  it('take a version of WhatsApp Web, and an address of pages for a certain one only', () => {
    const web = { WHATSAPP_WEB: 'true', WHATSAPP_WEB_SECRET: 'sixteen-characters' };
    expect(readConfig({}).WHATSAPP_WEB_VERSION).to.equal('kept');
    for (const version of ['latest', '2.3000.1017054665', '2.3000.1017054665-alpha'])
      expect(faultsOf({ ...web, WHATSAPP_WEB_VERSION: version }), version).to.deep.equal([]);
    expect(faultsOf({ ...web, WHATSAPP_WEB_VERSION: '../../etc' })[0]).to.match(/^WHATSAPP_WEB_VERSION/);
    const source = { WHATSAPP_WEB_VERSION_URL: 'https://pages.example/{version}.html' };
    expect(faultsOf({ ...web, ...source })[0]).to.match(/^WHATSAPP_WEB_VERSION has to be set/);
    const certain = readConfig({ ...web, ...source, WHATSAPP_WEB_VERSION: '2.3000.1' });
    expect(certain.WHATSAPP_WEB_VERSION_URL).to.equal(source.WHATSAPP_WEB_VERSION_URL);
    expect(faultsOf({ WHATSAPP_WEB_VERSION_URL: 'https://pages.example/' })[0]).to.match(/\{version\}/);
  });

  it('take the hours for which the bot is silent after somebody answered from the phone', () => {
    expect(readConfig({}).WHATSAPP_PHONE_HOURS).to.equal(12);
    expect(readConfig({ WHATSAPP_PHONE_HOURS: '4' }).WHATSAPP_PHONE_HOURS).to.equal(4);
    for (const wrong of ['0', '169', 'soon'])
      expect(faultsOf({ WHATSAPP_PHONE_HOURS: wrong })[0], wrong).to.match(/from 1 to 168/);
  });
});
