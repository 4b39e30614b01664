import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SILENT } from '../../../adapters/logger.ts';
import { type App, composeApp } from '../../../app/app.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import type { Channel } from '../../../channels/channel.ts';
import type { Proof } from '../../../models/customer/identity.ts';

/** The day on which every transcript takes place; the demo shop's dates are relative to it. */
export const TRANSCRIPT_CLOCK = new Date('2026-03-02T09:00:00Z');

const ACCOUNT = 'shop';

/** The whole product in this process, without a server, on a store of its own and with a clock that stands still. */
export class TranscriptApp {
  readonly app: App;
  readonly #folder: string;
  readonly #channel: string;

  private constructor(app: App, folder: string, channel: string) {
    this.app = app;
    this.#folder = folder;
    this.#channel = channel;
  }

  static async start(channel: Channel): Promise<TranscriptApp> {
    const folder = mkdtempSync(join(tmpdir(), 'onevoice-transcript-'));
    const app = await composeApp({
      store: { dataDir: folder },
      shop: demoShop(),
      codeSecret: 'transcripts-are-not-secret',
      channels: () => [channel],
      log: SILENT,
      now: () => TRANSCRIPT_CLOCK,
    });
    await app.start();
    return new TranscriptApp(app, folder, channel.id);
  }

  async stop(): Promise<void> {
    await this.app.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /**
   * Holds the conversation that a transcript's `customer>` lines say, and gives the transcript as it really went. Other
   * lines than headings, `signed in as` and `customer>` are ignored on the way in: they are what is being tested. `{code}`
   * stands for the newest one-time code mailed.
   */
  async replay(transcript: string): Promise<string> {
    const conversation = randomUUID();
    const host = this.app.path.hostFor(this.#channel);
    const out: string[] = [];
    let proof: Proof | undefined;
    let seen = 0;
    for (const line of transcript.split('\n')) {
      const signedIn = /^signed in as (\S+)$/.exec(line)?.[1];
      if (line.startsWith('#')) out.push(line, '');
      if (signedIn !== undefined) {
        proof = { level: 'signed', customer: signedIn };
        out.push(line);
      }
      if (!line.startsWith('customer>')) continue;
      const said = line.slice('customer>'.length).trim();
      out.push(line);
      const text = said.replaceAll('{code}', await this.#newestCode());
      const activity = { type: 'message', text, from: { id: 'customer', name: '' } };
      await host.accept({
        id: randomUUID(),
        account: ACCOUNT,
        conversation,
        activity,
        ...(proof && { proof }),
      });
      await this.app.path.idle();
      for (const entry of await host.readLog(ACCOUNT, conversation, seen, 100)) {
        seen = entry.seq;
        if (entry.activity.from?.id === 'customer') continue;
        out.push(...shown(entry.activity.text ?? '', entry.activity.suggestedActions?.actions ?? []));
      }
    }
    return `${out.join('\n')}\n`;
  }

  async #newestCode(): Promise<string> {
    const [mail] = await this.app.repositories.mails.findNewest(1);
    return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '(no code was mailed)';
  }
}

function shown(text: string, actions: readonly { readonly title?: string }[]): string[] {
  const lines = text
    .split('\n')
    .map((line, index) => (index === 0 ? `bot> ${line}` : `     ${line}`).trimEnd());
  const buttons = actions.map(({ title }) => `[${title}]`).join(' ');
  return buttons === '' ? lines : [...lines, `     ${buttons}`];
}
