#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { type App, type AppOptions, composeApp } from './app.ts';
import { createTerminalChannel } from './channels/terminal/terminal-channel.ts';
import { chat } from './cli/chat.ts';
import { type Config, ConfigError, readConfig } from './cli/config.ts';
import { type Secrets, secretsOf } from './cli/development-secrets.ts';
import { TerminalSession } from './cli/terminal-session.ts';

/** A conversation in the terminal, on a store of its own, so that it works beside a running server. */
async function startChat(log: Logger): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onevoice-chat-'));
  const channels = [createTerminalChannel()];
  const app = await composeApp({ dataDir, codeSecret: randomUUID(), channels, log });
  try {
    await app.path.start();
    const session = new TerminalSession(app.path.hostFor('terminal'), app.shop.mails);
    await chat(session, process.stdin, process.stdout);
    await app.path.idle();
    await session.settled();
  } finally {
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return 0;
}
process.exitCode = await startChat(pino({ level: 'warn' }, pino.destination(2)));
