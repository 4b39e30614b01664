import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { contentOf } from '../../../../channels/whatsapp/cloud/send/message-payload.ts';
import {
  CLOUD_CAPABILITIES,
  renderMessages,
  WEB_CAPABILITIES,
} from '../../../../channels/whatsapp/outgoing/render.ts';
import { attachmentsOf } from '../../../../models/files/file-ref.ts';

function choices(...titles: string[]): Partial<Activity> {
  const actions = titles.map((title) => ({ type: 'imBack', title, value: title }));
  return { type: 'message', text: 'Which?', suggestedActions: { to: [], actions } };
}
const native = (activity: Partial<Activity>) =>
  renderMessages(CLOUD_CAPABILITIES, activity).map((part) => contentOf(part)) as {
    type: string;
    text?: { body: string };
    interactive?: {
      type: string;
      body: { text: string };
      action: {
        button?: string;
        buttons?: { reply: { id: string; title: string } }[];
        sections?: { rows: { id: string; title: string; description?: string }[] }[];
      };
    };
  }[];
const long = 'Cancel the order of the second of March with two lamps';

describe('rendering for WhatsApp', () => {
  it('shows up to three short choices as buttons', () => {
    const [part] = native(choices('Yes', 'No, keep it', 'Something else'));
    expect(part?.interactive).to.deep.include({ type: 'button', body: { text: 'Which?' } });
    expect(part?.interactive?.action.buttons?.map(({ reply }) => reply.title)).to.deep.equal([
      'Yes',
      'No, keep it',
      'Something else',
    ]);
  });

  it('shows more, or longer ones, as a list whose rows keep all words', () => {
    const [part] = native({ ...choices('Yes', long), locale: 'zh-CN' });
    expect(part?.interactive?.type).to.equal('list');
    expect(part?.interactive?.action.button).to.equal('选择');
    expect(part?.interactive?.action.sections?.[0]?.rows).to.deep.equal([
      { id: 'Yes', title: 'Yes' },
      { id: long, title: 'Cancel the order of the…', description: long },
    ]);
    const [ten] = native(choices(...Array.from({ length: 10 }, (_, index) => `Row ${index}`)));
    expect(ten?.interactive?.action.sections?.[0]?.rows).to.have.length(10);
  });

  it('writes eleven choices as a numbered menu', () => {
    const [part] = native(choices(...Array.from({ length: 11 }, (_, index) => `Row ${index}`)));
    expect(part?.type).to.equal('text');
    expect(part?.text?.body).to.include('11. Row 10');
  });

  it('writes choices whose words fit no row as a numbered menu too', () => {
    const [part] = native(choices('short', 'x'.repeat(90)));
    expect(part?.text?.body).to.include(`2. ${'x'.repeat(90)}`);
  });

  it('keeps every limit of the API without losing text', () => {
    const text = 'A sentence that says something. '.repeat(400);
    const parts = native({ ...choices('Yes', 'No'), text });
    const last = parts.at(-1);
    expect(last?.interactive?.body.text.length).to.be.within(1, 1_024);
    for (const part of parts.slice(0, -1)) expect(part.text?.body.length).to.be.within(1, 4_096);
    const said = parts.map((part) => part.text?.body ?? part.interactive?.body.text).join(' ');
    expect(said.replace(/\s+/g, ' ').trim()).to.equal(text.trim());
  });

  it('gives choices of the same meaning ids of their own', () => {
    const [part] = native(choices('Yes', 'Yes'));
    expect(part?.interactive?.action.buttons?.map(({ reply }) => reply.id)).to.deep.equal(['Yes', 'Yes#2']);
  });

  it('writes a selection of several as a numbered text with the line that says how to answer', () => {
    const asked = {
      type: 'message',
      text: 'Which items?',
      locale: 'de-DE',
      channelData: {
        selection: { options: ['Lampe', 'Becher', 'Zelt'], submit: 'Zurückgeben', none: 'Nichts' },
      },
    };
    const body =
      'Which items?\n\n1. Lampe\n2. Becher\n3. Zelt\n\n' +
      'Antworten Sie mit den Nummern, z. B. 1, 3, oder mit „alle“ oder „Nichts“.';
    expect(native(asked)).to.deep.equal([{ type: 'text', text: { body, preview_url: false } }]);
    expect(renderMessages(WEB_CAPABILITIES, asked).map(({ text }) => text)).to.deep.equal([body]);
  });

  it('writes choices as a numbered menu for WhatsApp Web', () => {
    const [part] = renderMessages(WEB_CAPABILITIES, choices('Yes', 'No'));
    expect(part?.text).to.equal('Which?\n\n1. Yes\n2. No');
    expect(part?.suggestedActions).to.equal(undefined);
  });

  it('sends one file a message, the first with a short text as its caption, or after a text that is none', () => {
    const file = (media: string) => ({ media, name: `${media}.png`, contentType: 'image/png', size: 1 });
    const attachments = attachmentsOf([file('a'), file('b')]);
    const short = renderMessages(CLOUD_CAPABILITIES, { type: 'message', text: 'Two', attachments });
    expect(short.map(({ text, attachments: files }) => [text, files?.length])).to.deep.equal([
      ['Two', 1],
      [undefined, 1],
    ]);
    const longer = renderMessages(WEB_CAPABILITIES, {
      type: 'message',
      text: 'x'.repeat(2_000),
      attachments,
    });
    expect(longer.map(({ attachments: files }) => files?.length)).to.deep.equal([undefined, 1, 1]);
  });

  it('sends a text before a recording, which has no caption', () => {
    const sound = { media: 'a', name: 'a.mp3', contentType: 'audio/mpeg', size: 1 };
    const parts = renderMessages(CLOUD_CAPABILITIES, {
      type: 'message',
      text: 'Listen',
      attachments: attachmentsOf([sound]),
    });
    expect(parts.map(({ text, attachments }) => [text, attachments?.length])).to.deep.equal([
      ['Listen', undefined],
      [undefined, 1],
    ]);
  });

  it('leaves a change one where the transport can make it, and makes a message of it where it can not', () => {
    const change = { type: 'messageUpdate', id: 'm1', text: '**right**', textFormat: 'markdown' };
    expect(renderMessages(WEB_CAPABILITIES, change)).to.deep.equal([
      { type: 'messageUpdate', id: 'm1', text: '*right*', textFormat: 'plain' },
    ]);
    expect(renderMessages(CLOUD_CAPABILITIES, change)).to.deep.equal([
      { type: 'message', text: '*right*', textFormat: 'plain' },
    ]);
  });

  it('formats Markdown only where textFormat is markdown', () => {
    const text = '**now**';
    expect(renderMessages(CLOUD_CAPABILITIES, { type: 'message', text })[0]?.text).to.equal('**now**');
    expect(
      renderMessages(CLOUD_CAPABILITIES, { type: 'message', text, textFormat: 'markdown' })[0]?.text,
    ).to.equal('*now*');
  });
});
