import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { type Chat, talk } from '../../../app/testing/talk.ts';
import { PNG } from '../../support/sample-files.ts';

const config = { shop: demoShop(), channels: [] };

describe('a conversation in memory', () => {
  let chat: Chat;
  afterEach(() => chat.close());

  it('presses only buttons that were shown', async () => {
    chat = await talk(config, { identity: { level: 'signed', customer: 'ann' } });
    await chat.say('cancel my order 1044');
    expect(chat.answer.buttons).to.deep.equal(['Yes, cancel it', 'No, keep it']);
    const fault = await chat.press('Maybe').catch((error: Error) => error.message);
    expect(fault).to.equal('The last answer has no button "Maybe". It has: "Yes, cancel it", "No, keep it".');
    expect((await chat.press('No, keep it')).text).to.contain('stays as it is');
  });

  it('tells the handoff with what staff read, and nothing while the bot answers', async () => {
    chat = await talk(config, { locale: 'de' });
    await chat.send([{ name: 'a.png', contentType: 'image/png', bytes: PNG }]);
    expect(chat.handedOff).to.equal(undefined);
    await chat.press(chat.answer.buttons[0] ?? '');
    expect(chat.handedOff?.reason).to.equal('sent-file');
    await chat.press(chat.answer.buttons[0] ?? '');
    expect(chat.handedOff).to.equal(undefined);
  });

  it('renders within the capabilities that the test gives', async () => {
    chat = await talk(config, { capabilities: { maxButtons: 0 } });
    const { text, buttons } = await chat.say('hello');
    expect(buttons).to.deep.equal([]);
    expect(text).to.match(/1\. /);
  });
});

describe('a closed conversation', () => {
  const { TMPDIR } = process.env;
  const own = mkdtempSync(join(tmpdir(), 'onevoice-closed-'));
  after(() => {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    rmSync(own, { recursive: true, force: true });
  });

  it('leaves no store behind', async () => {
    process.env['TMPDIR'] = own;
    const chat = await talk(config);
    expect(readdirSync(own)).to.have.length(1);
    await chat.close();
    expect(readdirSync(own)).to.deep.equal([]);
  });
});
