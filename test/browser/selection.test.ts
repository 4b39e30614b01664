import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { demoRoutes } from '../../web/demo-routes.ts';
import { widgetRoutes } from '../../web/widget-routes.ts';
import type { TestBot } from '../support/path/memory-host.ts';
import { ChatPage, startChromium } from '../support/product/chromium.ts';
import { WebEndpoint } from '../support/product/web-endpoint.ts';

const OPTIONS = ['Desk lamp, oak, CHF 89.00', 'Blue mug <b>250 ml</b>', 'Tent for 2–4 people'];
const ACCOUNT = 'website';
const QUESTION = 'Which items do you want to return?';

/** Asks for items when a message is "return", and echoes every other message. */
const bot: TestBot = ({ activity }) => {
  if (activity.type !== 'message') return [];
  const { text = '' } = activity;
  if (text !== 'return') return [{ type: 'message', text: `heard: ${text}` }];
  const selection = { options: OPTIONS, submit: 'Return these', none: 'None of these' };
  return [{ type: 'message', text: QUESTION, channelData: { selection } }];
};

describe('a selection of several in the chat widget in Chromium', () => {
  let browser: Browser;
  let endpoint: WebEndpoint;
  let chat: ChatPage;

  before(async function () {
    browser = await startChromium(this);
  });
  after(() => browser?.close());
  beforeEach(async () => {
    const nothing = async () => [];
    const ports = {
      customers: nothing,
      products: nothing,
      orders: nothing,
      mails: nothing,
      signCustomer: async () => undefined,
    };
    endpoint = await WebEndpoint.start({}, bot, { routes: [...widgetRoutes(), ...demoRoutes(ports)] });
    chat = await ChatPage.visit(browser, endpoint.url);
    await chat.open();
  });
  afterEach(async () => {
    expect(chat.complaints).to.deep.equal([]);
    await chat.close();
    await endpoint.close();
  });

  const said = () =>
    endpoint.host.accepted.flatMap(({ activity }) => (activity.type === 'message' ? [activity.text] : []));
  const conversation = () => endpoint.host.accepted[0]?.conversation ?? '';
  const ask = (id: string, selection: object) =>
    endpoint.host.append(ACCOUNT, conversation(), {
      type: 'message',
      id,
      text: QUESTION,
      channelData: { selection },
    });
  const groups = () => chat.page.getByRole('group', { name: QUESTION });
  const box = (name: string) => chat.page.getByRole('checkbox', { name, exact: true });
  const button = (name: string) => chat.page.getByRole('button', { name, exact: true });
  /** Which boxes of the newest selection are ticked, and whether any can be changed. */
  const state = async () => {
    const boxes = await groups().last().getByRole('checkbox').all();
    const ticked = await Promise.all(boxes.map((each) => each.isChecked()));
    const open = await Promise.all(boxes.map((each) => each.isEnabled()));
    return { ticked, open: open.some((each) => each) };
  };

  it('is one message with checkboxes, sent by one button as one message, and shows then what was chosen', async () => {
    await chat.say('return', /Which items/);
    expect(await chat.bubbles('bot').allInnerTexts()).to.deep.equal([QUESTION]);
    expect(await button('Return these').isEnabled()).to.equal(false);
    await box(OPTIONS[2] ?? '').click();
    await box(OPTIONS[0] ?? '').click();
    expect(said()).to.deep.equal(['return']);
    expect((await chat.screenshot()).colours).to.be.greaterThan(20);
    await button('Return these').click();
    const answer = `${OPTIONS[0]}\n${OPTIONS[2]}`;
    await chat.answer(1, /heard/);
    expect(said()).to.deep.equal(['return', answer]);
    expect(await chat.bubbles('user').allInnerTexts()).to.deep.equal(['return', answer]);
    expect(await state()).to.deep.equal({ ticked: [true, false, true], open: false });
    expect(await groups().getByRole('button').count()).to.equal(0);
    expect(await chat.page.locator('textarea:focus').count()).to.equal(1);
  });

  it('shows the same after a reload, answered or not', async () => {
    await chat.say('return', /Which items/);
    await chat.page.reload();
    await groups().waitFor();
    expect(await state()).to.deep.equal({ ticked: [false, false, false], open: true });
    await box(OPTIONS[1] ?? '').click();
    await button('Return these').click();
    await chat.answer(1, /heard/);
    await chat.page.reload();
    await chat.answer(1, /heard/);
    expect(await state()).to.deep.equal({ ticked: [false, true, false], open: false });
    expect(await groups().getByRole('button').count()).to.equal(0);
  });

  it('is worked by keyboard alone', async () => {
    await chat.say('return', /Which items/);
    await chat.page.locator('.log').focus();
    for (const key of ['Tab', 'Space', 'Tab', 'Space', 'Space', 'Tab', 'Tab', 'Enter']) {
      await chat.page.keyboard.press(key);
    }
    await chat.answer(1, /heard/);
    expect(said()).to.deep.equal(['return', OPTIONS[0]]);
  });

  it('sends nothing chosen by the button for it', async () => {
    await chat.say('return', /Which items/);
    await box(OPTIONS[0] ?? '').click();
    await button('None of these').click();
    expect(await chat.answer(1, /heard/)).to.equal('heard: None of these');
    expect(await state()).to.deep.equal({ ticked: [false, false, false], open: false });
  });

  it('closes by an answer that is typed, and when the bot asks again', async () => {
    await chat.say('return', /Which items/);
    ask('later', { options: ['Other'], submit: 'Send' });
    await box('Other').waitFor();
    expect(await groups().first().getByRole('checkbox').first().isEnabled()).to.equal(false);
    expect(await state()).to.deep.equal({ ticked: [false], open: true });
    await box('Other').click();
    await chat.say('1, 3', /heard: 1, 3/);
    expect(await state()).to.deep.equal({ ticked: [false], open: false });
  });

  it('disappears with its message', async () => {
    await chat.say('hello', /heard/);
    ask('asked', { options: OPTIONS, submit: 'Send' });
    await groups().waitFor();
    endpoint.host.append(ACCOUNT, conversation(), { type: 'messageDelete', id: 'asked' });
    await chat.page.getByText('Message deleted').waitFor();
    expect(await groups().count()).to.equal(0);
  });
});
