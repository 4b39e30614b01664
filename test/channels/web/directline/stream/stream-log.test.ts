import { expect } from 'chai';
import type { WebSocket } from 'ws';
import type { ChannelHost, LoggedActivity, LogListener } from '../../../../../channels/channel.ts';
import { ReadLimits } from '../../../../../channels/web/access/read-limits.ts';
import { ReadTurns } from '../../../../../channels/web/access/read-turns.ts';
import { streamLog } from '../../../../../channels/web/directline/stream/stream-log.ts';
import { DEFAULT_LIMITS } from '../../../../../channels/web/limits.ts';

/** Microtasks between a read that finds nothing and the end of everything that follows from it, with room. */
const MICROTASKS = 60;

/** A conversation of one entry, which is added some microtasks after a stream has begun to read for nothing; what its client was sent. */
class Conversation {
  readonly sent: string[] = [];
  readonly client = {
    OPEN: 1,
    readyState: 1,
    send: (json: string, done: () => void) => {
      this.sent.push(json);
      done();
    },
    close: () => expect.fail('closed'),
  } as unknown as WebSocket;
  readonly #entries: LoggedActivity[] = [];
  #listener: LogListener = () => {};

  readonly host = {
    subscribe: (_account: string, _conversation: string, listener: LogListener) => {
      this.#listener = listener;
      return () => {};
    },
    readLog: async (_account: string, _conversation: string, after: number) =>
      this.#entries.filter(({ seq }) => seq > after),
  } as unknown as ChannelHost;

  async add(microtasks: number): Promise<void> {
    for (let passed = 0; passed < microtasks; passed += 1) await undefined;
    this.#entries.push({ seq: 1, activity: { type: 'message', text: 'Hi' } });
    this.#listener([]);
  }
}

describe('streamLog', () => {
  it('sends an entry whenever it is added, also while the last read ends', async () => {
    for (let microtasks = 0; microtasks < MICROTASKS; microtasks += 1) {
      const conversation = new Conversation();
      streamLog(conversation.client, 0, {
        reader: { conversation: 'c', origin: undefined },
        host: conversation.host,
        link: () => '',
        reads: new ReadLimits(DEFAULT_LIMITS, () => new Date()),
        turns: new ReadTurns(),
        onTaken: () => {},
      });
      await conversation.add(microtasks);
      for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
      expect(conversation.sent, `after ${microtasks} microtasks`).to.have.length(1);
    }
  });
});
