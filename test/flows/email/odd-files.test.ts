import { gzipSync } from 'node:zlib';
import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { classifyMail } from '../../../channels/email/automatic/classify-mail.ts';
import {
  attachmentName,
  messageText,
  splitAttachments,
  staffNote,
} from '../../../channels/email/content/mail-content.ts';
import { cutQuotedReply } from '../../../channels/email/content/quoted-reply.ts';
import { parseMail } from '../../../channels/email/parse/parse-mail.ts';
import { digest } from '../../../channels/shared/digest.ts';
import { NOTED } from '../../../models/desk/desk.ts';
import { fileRefs } from '../../../models/files/file-ref.ts';
import { emailFixture } from '../../support/email/mail-figures.ts';
import { MailKit, SUPPORT } from '../../support/email/mail-kit.ts';
import { letter } from '../../support/email/mails.ts';

/** The beginning of a winmail.dat: its mark, a key, and the version. */
const TNEF = Buffer.concat([
  Buffer.from('789f3e2200010190', 'hex'),
  Buffer.from('06800800040000000000010000000100', 'hex'),
]);

const INVITATION = (method: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nUID:1@customer.example\r\nSUMMARY:Call\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

function part(type: string, content: Buffer, file?: string): string {
  const disposition = file === undefined ? 'inline' : `attachment; filename="${file}"`;
  return `Content-Type: ${type}\r\nContent-Disposition: ${disposition}\r\nContent-Transfer-Encoding: base64\r\n\r\n${content.toString('base64').replace(/.{76}/g, '$&\r\n')}`;
}

describe('files that are not what people send on purpose', () => {
  let kit: MailKit;

  before(async () => {
    kit = await MailKit.start();
  });
  after(() => kit.close());

  /** What was recorded of the newest mail of a customer. */
  async function recorded(conversation: string): Promise<Partial<Activity>> {
    const log = await kit.app.repositories.messages.after(conversation, 0, 100);
    return JSON.parse(log.filter(({ direction }) => direction === 'in').at(-1)?.activity ?? '{}');
  }

  async function send(name: string, ...parts: readonly string[]): Promise<void> {
    await kit.sendRaw(letter(name, { parts }), { from: `${name}@customer.example`, to: SUPPORT });
  }

  /** Sends a question with parts, sees that the question is answered, and gives what was recorded. */
  async function asked(name: string, ...parts: readonly string[]): Promise<Partial<Activity>> {
    await send(name, ...parts);
    const { mail } = await kit.server.to(`${name}@customer.example`);
    expect(mail.text).to.include('30 days of delivery');
    const thread = (await kit.app.repositories.mailThreads.findMail(mail.messageId ?? ''))?.thread;
    return await recorded(`email:${encodeURIComponent(SUPPORT)}:${thread}`);
  }

  const namesOf = ({ attachments = [] }: Partial<Activity>) => attachments.map(({ name }) => name);

  it('are explained to staff where Outlook has packed them, and the customer is answered all the same', async () => {
    const heard = await asked('outlook', part('application/ms-tnef', TNEF, 'winmail.dat'));
    expect(namesOf(heard)).to.deep.equal(['winmail.dat']);
    expect(heard.text).to.match(/\n\[winmail\.dat is how Outlook packs files[^\n]+\]$/);
  });

  it('are shown as a file where an invitation comes with a question', async () => {
    const invitation = part('text/calendar; method=REQUEST', Buffer.from(INVITATION('REQUEST')), 'call.ics');
    expect(namesOf(await asked('inviter', invitation))).to.deep.equal(['call.ics']);
    const bare = part('text/calendar; method=REQUEST', Buffer.from(INVITATION('REQUEST')));
    expect(namesOf(await asked('outlooker', bare))).to.deep.equal(['invitation.ics']);
  });

  it('get no reply where a calendar program accepts or declines', async () => {
    await send('guest', part('text/calendar; method=REPLY', Buffer.from(INVITATION('REPLY'))));
    await kit.app.path.idle();
    expect(kit.server.taken.some(({ to }) => to.includes('guest@customer.example'))).to.equal(false);
    const noted = await recorded(
      `email:${encodeURIComponent(SUPPORT)}:${digest(['automatic', 'guest@customer.example'])}`,
    );
    expect(noted.name).to.equal(NOTED);
    expect(noted.text).to.match(/^\[calendar\] A question/);
  });

  it('are kept packed, however much they would unpack to', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    const heard = await asked('bomber', part('application/gzip', bomb, 'photos.gz'));
    const [file] = fileRefs(heard);
    const kept = await kit.app.repositories.files.find(file?.media ?? '', new Date());
    expect(kept?.bytes.equals(bomb)).to.equal(true);
  });
});

describe('mails that were damaged on their way', () => {
  /** Numbers that look random and are the same at each run. */
  function numbers(seed: number): () => number {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
  }

  function damaged(raw: Buffer, next: () => number): Buffer {
    const copy = Buffer.from(raw);
    for (let nth = 0; nth < 1 + next() * 20; nth += 1)
      copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
    const cut = Math.floor(next() * copy.length);
    return next() < 0.3
      ? copy.subarray(0, cut)
      : next() < 0.5
        ? Buffer.concat([copy, copy.subarray(cut)])
        : copy;
  }

  it('are read without a crash, with files that have safe names and bounded notes', async () => {
    const samples = [
      letter('tnef', { parts: [part('application/ms-tnef', TNEF, 'winmail.dat')] }),
      letter('ics', { parts: [part('text/calendar', Buffer.from(INVITATION('REQUEST')))] }),
      ...['legacy-001', 'malformed-003', 'rfc-002', 'thirdparty-004'].map((name) =>
        emailFixture(`mime/eml/stalwart-${name}.eml`),
      ),
    ];
    const next = numbers(20_260_302);
    for (let nth = 0; nth < 600; nth += 1) {
      const mail = await parseMail(damaged(samples[nth % samples.length] ?? Buffer.alloc(0), next));
      const { files, missing } = splitAttachments(mail);
      expect(files.map(attachmentName).join('')).to.not.match(/[/\\\p{Cc}]/u);
      expect(staffNote(mail, missing).length).to.be.below(10_000);
      expect(messageText(mail, cutQuotedReply(mail).visible, undefined)).to.be.a('string');
      expect(classifyMail(mail).kind).to.be.a('string');
    }
  });
});
