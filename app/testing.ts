import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SILENT } from '../adapters/logger.ts';
import { createWebChannel } from '../channels/web/web-channel.ts';
import type { DialogClass } from '../dialogs/kernel/dialog.ts';
import { composeApp } from './app.ts';
import type { OnevoiceConfig } from './config/onevoice-config.ts';
import { shopOptionsOf } from './config/shop-options.ts';

export interface Answer {
  readonly text: string;
  readonly buttons: readonly string[];
}
export interface TestFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}
export interface Talk {
  say(text: string): Promise<Answer>;
  press(label: string): Promise<Answer>;
  send(files: readonly TestFile[], text?: string): Promise<Answer>;
  readonly handedOff: boolean;
  close(): Promise<void>;
}
export async function talk(config: OnevoiceConfig, { now }: { now?: () => Date } = {}): Promise<Talk> {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-talk-'));
  const channel = createWebChannel({
    secret: 'x',
    origins: 'any',
    now: now ?? (() => new Date()),
    newId: () => 'unused',
  });
  const app = await composeApp({
    ...shopOptionsOf(config),
    store: { dataDir: folder },
    codeSecret: 'x',
    channels: () => [channel],
    log: SILENT,
    ...(now && { now }),
  });
  await app.start();
  const host = app.path.hostFor(channel.id);
  const conversation = randomUUID();
  let seen = 0;
  let handedOff = false;
  let buttons: string[] = [];
  const send = async (text: string, attachments: readonly object[] = []): Promise<Answer> => {
    const activity = {
      type: 'message',
      text,
      from: { id: 'customer', name: '' },
      ...(attachments.length > 0 && { attachments }),
    };
    await host.accept({ id: randomUUID(), account: 'shop', conversation, activity } as never);
    await app.path.idle();
    const texts: string[] = [];
    buttons = [];
    for (const entry of await host.readLog('shop', conversation, seen, 100)) {
      seen = entry.seq;
      if (entry.activity.from?.id === 'customer') continue;
      texts.push(entry.activity.text ?? '');
      buttons = (entry.activity.suggestedActions?.actions ?? []).map(({ title }) => title ?? '');
    }
    handedOff = /queue|Warteschlange|排队/.test(texts.join(' '));
    return { text: texts.join('\n'), buttons };
  };
  return {
    say: (text) => send(text),
    press: async (label) => {
      if (!buttons.includes(label)) throw new Error(`no button "${label}": ${buttons.join(', ')}`);
      return await send(label);
    },
    send: async (files, text = '') => {
      const { attachmentsOf } = await import('../models/files/file-ref.ts');
      const stored = await Promise.all(
        files.map(async ({ name, contentType, bytes }) => {
          const media = await app.repositories.files.keep({ name, bytes: Buffer.from(bytes) }, new Date());
          return attachmentsOf([
            {
              media,
              name,
              contentType,
              size: bytes.length,
            },
          ])[0] as object;
        }),
      );
      return await send(text, stored);
    },
    get handedOff() {
      return handedOff;
    },
    close: async () => {
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export async function playTranscript(config: OnevoiceConfig, path: string): Promise<void> {
  const written = readFileSync(path, 'utf8');
  const app = await talk(config, { now: () => new Date('2026-03-02T09:00:00Z') });
  const out: string[] = [];
  for (const line of written.split('\n')) {
    if (line.startsWith('#')) out.push(line, '');
    if (!line.startsWith('customer>')) continue;
    out.push(line);
    const { text, buttons } = await app.say(line.slice(9).trim());
    out.push(...text.split('\n').map((one, index) => `${index === 0 ? 'bot> ' : '     '}${one}`.trimEnd()));
    if (buttons.length > 0) out.push(`     ${buttons.map((one) => `[${one}]`).join(' ')}`);
  }
  await app.close();
  const happened = `${out.join('\n')}\n`;
  if (process.env['WRITE_TRANSCRIPTS'] === '1') (await import('node:fs')).writeFileSync(path, happened);
  else if (happened !== written) throw new Error(`It went otherwise:\n${happened}`);
}
export async function walk(_dialog: DialogClass): Promise<void> {}
