import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Chat, Message } from 'whatsapp-web.js';
import { type EventClient, listen } from '../../../channels/whatsapp/web/client/client-events.ts';
import {
  OwnMessages,
  perform,
  type RequestClient,
} from '../../../channels/whatsapp/web/client/client-requests.ts';
import { memoryOfTree } from '../../../channels/whatsapp/web/client/process-memory.ts';
import { pageOptions } from '../../../channels/whatsapp/web/client/web-page.ts';
import type { Report } from '../../../channels/whatsapp/web/protocol.ts';

const NOW = new Date('2026-01-05T10:00:00Z');
const SECONDS = NOW.getTime() / 1000;

/** The parts of a message of whatsapp-web.js that are used. */
function messageOf(id: string, part: object = {}) {
  return {
    id: { _serialized: id },
    from: '49@c.us',
    to: '15@c.us',
    fromMe: false,
    type: 'chat',
    body: id,
    timestamp: SECONDS,
    ...part,
  } as unknown as Message;
}

/** A client with the documented events and answers, and no browser. */
class FakeClient extends EventEmitter implements EventClient {
  readonly messages = new Map<string, Message>();
  readonly done: string[] = [];
  chats: { isGroup: boolean; unreadCount: number; fetchMessages: (by: object) => Promise<Message[]> }[] = [];
  /** Ends the sending that is under way. */
  sent: (message: Message) => void = () => {};

  async getChatById(id: string): Promise<Chat> {
    return { sendStateTyping: async () => void this.done.push(`typing ${id}`) } as unknown as Chat;
  }
  async sendSeen(id: string): Promise<boolean> {
    return this.done.push(`seen ${id}`) > 0;
  }
  async getMessageById(id: string): Promise<Message> {
    return (this.messages.get(id) ?? null) as Message;
  }
  sendMessage(): Promise<Message> {
    return new Promise((resolve) => {
      this.sent = resolve;
    });
  }
  async getContactLidAndPhone(ids: string[]): Promise<{ lid: string; pn: string }[]> {
    if (ids[0] === 'hidden@lid') throw new Error('unknown');
    return ids.map((lid) => ({ lid, pn: '49@c.us' }));
  }
  async getChats(): Promise<Chat[]> {
    return this.chats as unknown as Chat[];
  }
}

describe('the client of WhatsApp Web', () => {
  let client: FakeClient;
  let own: OwnMessages;
  let reports: Report[];
  beforeEach(() => {
    client = new FakeClient();
    own = new OwnMessages();
    reports = [];
    listen(client, own, (report) => void reports.push(report));
  });

  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const ask = (request: Parameters<typeof perform>[2]) =>
    perform(client as unknown as RequestClient, own, request, NOW);

  it('reports what an employee typed on the phone, and not what it sent itself', async () => {
    const sending = ask({ type: 'send', to: '49@c.us', text: 'from the bot' });
    const ours = messageOf('ours', { fromMe: true, to: '49@c.us' });
    client.emit('message_create', ours);
    client.emit('message_create', messageOf('theirs'));
    await settled();
    expect(reports, 'the sending is waited for').to.deep.equal([]);
    client.sent(ours);
    expect(await sending).to.deep.equal({ id: 'ours' });
    client.emit('message_create', messageOf('from-the-phone', { fromMe: true, to: '7@lid' }));
    await settled();
    expect(reports).to.have.length(1);
    expect(reports[0]).to.deep.include({ type: 'own' });
    expect((reports[0] as Extract<Report, { type: 'own' }>).message).to.include({
      id: 'from-the-phone',
      to: '7@lid',
      phone: '49@c.us',
    });
  });

  it('tells the number behind a hidden one with everything that happens in a chat, where it is known', async () => {
    const hidden = messageOf('m', { from: '7@lid', latestEditSenderTimestampMs: 5 });
    client.emit('message', hidden);
    client.emit('message_edit', hidden, 'new', 'old');
    client.emit('message_revoke_everyone', hidden, null);
    client.emit('message_ack', messageOf('a', { fromMe: true, to: '7@lid' }), 3);
    client.emit('message_reaction', {
      ...{ id: { fromMe: false }, reaction: '👍', senderId: '7@lid', timestamp: SECONDS },
      msgId: { _serialized: 'true_7@lid_a', remote: '7@lid' },
    });
    client.emit('message', messageOf('n', { from: 'hidden@lid' }));
    await settled();
    const phones = reports.map((report) =>
      'message' in report ? report.message.phone : 'phone' in report && report.phone,
    );
    expect(reports.map(({ type }) => type)).to.have.members([
      'message',
      'edit',
      'deletion',
      'ack',
      'reaction',
      'message',
    ]);
    expect(phones.filter((phone) => phone === '49@c.us')).to.have.length(5);
  });

  it('names the group of a reaction, so that it is ignored', async () => {
    client.emit('message_reaction', {
      ...{ id: null, reaction: '👎', senderId: '49@c.us', timestamp: SECONDS },
      msgId: { _serialized: 'true_1-2@g.us_a_49@c.us', remote: { _serialized: '1-2@g.us' } },
    });
    await settled();
    expect(reports).to.have.length(1);
    expect(reports[0]).to.include({ type: 'reaction', from: '1-2@g.us' });
  });

  it('fetches what came while it was away, though one chat can not be read', async () => {
    const failing = { isGroup: false, unreadCount: 1, fetchMessages: () => Promise.reject(new Error('x')) };
    const asked: object[] = [];
    const waiting = {
      isGroup: false,
      unreadCount: 2,
      fetchMessages: async (by: object) => {
        asked.push(by);
        return [messageOf('one'), messageOf('two')];
      },
    };
    client.chats = [failing, { ...waiting, unreadCount: -1 }, { ...waiting, isGroup: true }, waiting];
    client.emit('ready');
    await settled();
    await settled();
    expect(asked).to.deep.equal([{ limit: 2 }]);
    expect(reports.map(({ type }) => type)).to.deep.equal(['ready', 'message', 'message']);
  });

  it('takes a message back as long as WhatsApp does it for everybody, and never for the shop alone', async () => {
    const deleted: unknown[] = [];
    const sentAgo = (hours: number) =>
      messageOf('m', {
        timestamp: SECONDS - hours * 3600,
        delete: async (everyone: boolean) => void deleted.push([hours, everyone]),
      });
    for (const hours of [47, 49]) {
      client.messages.set('m', sentAgo(hours));
      expect(await ask({ type: 'delete', message: 'm' })).to.deep.equal({ done: hours === 47 });
    }
    expect(await ask({ type: 'delete', message: 'gone' })).to.deep.equal({ done: false });
    expect(deleted).to.deep.equal([[47, true]]);
  });

  it('reports whether WhatsApp has accepted an edit', async () => {
    const edits: string[] = [];
    const taking = (answer: Message | null) =>
      client.messages.set(
        'm',
        messageOf('m', {
          edit: async (text: string) => {
            edits.push(text);
            return answer;
          },
        }),
      );
    taking(messageOf('m'));
    expect(await ask({ type: 'edit', message: 'm', text: 'new' })).to.deep.equal({ done: true });
    taking(null);
    expect(await ask({ type: 'edit', message: 'm', text: 'too late' })).to.deep.equal({ done: false });
    expect(await ask({ type: 'edit', message: 'gone', text: 'x' })).to.deep.equal({ done: false });
    expect(edits).to.deep.equal(['new', 'too late']);
  });

  it('fetches files, shows typing, and marks as read', async () => {
    const media = { mimetype: 'image/png', data: Buffer.from('png').toString('base64') };
    client.messages.set('m', messageOf('m', { downloadMedia: async () => media }));
    const file = (await ask({ type: 'fetch', message: 'm' })) as { bytes: Uint8Array };
    expect(Buffer.from(file.bytes).toString()).to.equal('png');
    const gone = await ask({ type: 'fetch', message: 'gone' }).catch((error: Error) => error.message);
    expect(gone).to.equal('the file is gone');
    await ask({ type: 'typing', to: '49@c.us' });
    await ask({ type: 'seen', to: '49@c.us' });
    expect(client.done).to.deep.equal(['typing 49@c.us', 'seen 49@c.us']);
  });

  it('is measured with its browser', () => {
    expect(memoryOfTree()).to.be.within(10, 4_000);
  });
});

describe('the version of WhatsApp Web', () => {
  it('is the one whose page was kept last, WhatsApp’s own, or the one that is named and no other', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onevoice-pages-'));
    try {
      const local = { type: 'local', path: folder };
      expect(pageOptions('kept', join(folder, 'none'))).to.deep.include({ webVersion: 'latest' });
      for (const [name, at] of [
        ['2.3000.9.html', 1],
        ['2.3000.10.html', 2],
      ] as const) {
        writeFileSync(join(folder, name), '<html>');
        utimesSync(join(folder, name), at, at);
      }
      writeFileSync(join(folder, 'other.txt'), '');
      expect(pageOptions('kept', folder)).to.deep.equal({ webVersion: '2.3000.10', webVersionCache: local });
      expect(pageOptions('latest', folder)).to.deep.equal({ webVersion: 'latest', webVersionCache: local });
      expect(pageOptions({ version: '2.3000.9' }, folder)).to.deep.equal({
        webVersion: '2.3000.9',
        webVersionCache: { ...local, strict: true },
      });
      const source = 'https://pages.example/{version}.html';
      expect(pageOptions({ version: '2.3000.9', source }, folder).webVersionCache).to.deep.equal({
        type: 'remote',
        remotePath: source,
        strict: true,
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
