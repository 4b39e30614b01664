#!/usr/bin/env node
import module from 'node:module';
import { CommanderError } from 'commander';
import { limitHeapGrowth } from './app/commands/heap-growth.ts';
import type { CommandLoaders } from './cli/command.ts';
import { packageVersion } from './cli/package-version.ts';
import { createProgram } from './cli/program.ts';

const COMMANDS: CommandLoaders = {
  start: async () => (await import('./app/commands/start.ts')).start,
  dev: async () => (await import('./app/commands/dev.ts')).dev,
  chat: async () => (await import('./app/commands/chat.ts')).chatInTerminal,
  init: async () => (await import('./app/commands/init.ts')).initProject,
  doctor: async () => (await import('./app/commands/doctor.ts')).runDoctor,
  train: async () => (await import('./app/commands/train.ts')).train,
  understand: async () => (await import('./app/commands/understand.ts')).understandLines,
  'slack manifest': async () => (await import('./app/commands/slack-manifest.ts')).printSlackManifest,
  'erase-mails': async () => (await import('./app/commands/erase-mails.ts')).eraseMailsOf,
  'shop replay': async () => (await import('./app/commands/shop-replay.ts')).replayCalls,
  'shop delta': async () => (await import('./app/commands/shop-delta.ts')).printDelta,
  docs: async () => (await import('./app/commands/docs.ts')).writeDocs,
};

// Node 22.1 and later keep compiled code in the temporary folder: a second start compiles nothing.
const enableCompileCache: unknown = Reflect.get(module, 'enableCompileCache');
if (typeof enableCompileCache === 'function') enableCompileCache();

const version = packageVersion();
const print = (line: string) => void process.stdout.write(`${line}\n`);

const program = createProgram(version, async (name, input, options) => {
  // Before anything large is loaded.
  if (name === 'start') {
    limitHeapGrowth();
    print(`Onevoice ${version} is starting ...`);
  }
  const { runCommand } = await import('./cli/run-command.ts');
  process.exitCode = await runCommand({ load: COMMANDS[name], input, options }, print);
});

try {
  const given = process.argv.slice(2);
  await program.parseAsync(given.length === 0 ? ['help'] : given, { from: 'user' });
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
