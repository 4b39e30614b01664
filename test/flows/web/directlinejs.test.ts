import { createRequire } from 'node:module';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { SECRET, WebEndpoint } from '../../support/product/web-endpoint.ts';

const require = createRequire(import.meta.url);

interface SeenActivity {
  readonly id: string;
  readonly text?: string;
  readonly from: { readonly id: string };
}

interface Observable<T> {
  subscribe(next: (value: T) => void, error?: (reason: unknown) => void): { unsubscribe(): void };
}

interface DirectLine {
  readonly activity$: Observable<SeenActivity>;
  readonly connectionStatus$: Observable<number>;
  readonly conversationId: string;
  readonly token: string;
  readonly watermark: string;
  postActivity(activity: object): Observable<string>;
  end(): void;
}

/** Microsoft's client as published, driven the way a page drives it. */
class Page {
  readonly line: DirectLine;
  readonly seen: SeenActivity[] = [];
  readonly #statuses: number[] = [];
  readonly #subscription: { unsubscribe(): void };
  #changed = () => {};

  constructor(options: object) {
    const { DirectLine } = require('botframework-directlinejs') as {
      DirectLine: new (options: object) => DirectLine;
    };
    this.line = new DirectLine({ pollingInterval: 200, ...options });
    this.line.connectionStatus$.subscribe((status) => {
      this.#statuses.push(status);
      this.#changed();
    });
    this.#subscription = this.line.activity$.subscribe((activity) => {
      this.seen.push(activity);
      this.#changed();
    });
  }

  get texts(): (string | undefined)[] {
    return this.seen.map(({ text }) => text);
  }

  /** Resolves when the client is connected (ConnectionStatus.Online). */
  online(): Promise<void> {
    return this.#until(() => this.#statuses.includes(2));
  }

  heard(count: number): Promise<void> {
    return this.#until(() => this.seen.length >= count);
  }

  say(text: string, clientActivityID: string): Promise<string> {
    const activity = { type: 'message', text, from: { id: 'dl_ann' }, channelData: { clientActivityID } };
    return new Promise((resolve, reject) => this.line.postActivity(activity).subscribe(resolve, reject));
  }

  end(): void {
    this.#subscription.unsubscribe();
    this.line.end();
  }

  async #until(reached: () => boolean): Promise<void> {
    while (!reached()) {
      await new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
    }
  }
}

for (const webSocket of [true, false]) {
  describe(`botframework-directlinejs over ${webSocket ? 'WebSocket' : 'polling'}`, () => {
    const given = {
      XMLHttpRequest: Reflect.get(globalThis, 'XMLHttpRequest'),
      WebSocket: globalThis.WebSocket,
    };
    let endpoint: WebEndpoint;
    let pages: Page[];

    before(() => Object.assign(globalThis, { XMLHttpRequest: require('xhr2'), WebSocket }));
    after(() => Object.assign(globalThis, given));
    beforeEach(async () => {
      endpoint = await WebEndpoint.start();
      pages = [];
    });
    afterEach(async () => {
      for (const page of pages) page.end();
      await endpoint.close();
    });

    const open = async (options: object = {}): Promise<Page> => {
      const { body } = await endpoint.call('POST', '/tokens/generate', SECRET, { user: { id: 'dl_ann' } });
      const page = new Page({ domain: endpoint.base, token: body.token, webSocket, ...options });
      pages.push(page);
      await page.online();
      return page;
    };

    it('holds a conversation: own messages and answers, in order, each once', async () => {
      const page = await open();
      const ids = [];
      for (let number = 1; number <= 10; number += 1) ids.push(await page.say(`m${number}`, `c${number}`));
      await page.heard(20);
      expect(page.seen.filter(({ from }) => from.id === 'dl_ann').map(({ id }) => id)).to.deep.equal(ids);
      expect(new Set(page.seen.map(({ id }) => id)).size).to.equal(20);
      expect(page.texts.filter((text) => text?.startsWith('echo'))).to.have.length(10);
    });

    it('sends the same message again without doubling it', async () => {
      const page = await open();
      const ids = [await page.say('once', 'c1'), await page.say('once', 'c1'), await page.say('more', 'c2')];
      await page.heard(4);
      expect(ids[0]).to.equal(ids[1]);
      expect(page.texts).to.deep.equal(['once', 'echo: once', 'more', 'echo: more']);
    });

    it('comes back to its conversation by watermark without loss or repeats', async () => {
      const first = await open();
      await first.say('before', 'c1');
      await first.heard(2);
      first.end();
      const { conversationId, token, watermark } = first.line;
      await endpoint.post({ conversationId, token, streamUrl: '' }, { type: 'message', text: 'meanwhile' });
      const second = await open({ conversationId, token, watermark });
      await second.heard(2);
      await second.say('after', 'c2');
      await second.heard(4);
      expect(second.texts).to.deep.equal(['meanwhile', 'echo: meanwhile', 'after', 'echo: after']);
    });
  });
}
