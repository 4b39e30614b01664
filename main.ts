#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { chatCommand } from './app/commands/chat.ts';
import { doctorCommand } from './app/commands/doctor.ts';
import { startCommand } from './app/commands/start.ts';
import { generatedDocuments } from './app/documents.ts';
import { eraseMails } from './app/email.ts';
import { shopAddressOf } from './app/email-setup.ts';
import { storeOf } from './app/setup.ts';
import { slackManifest } from './channels/slack/manifest.ts';
import { docsCommand } from './cli/commands/docs.ts';
import { eraseMailsCommand } from './cli/commands/erase-mails.ts';
import { slackCommand } from './cli/commands/slack.ts';
import { trainCommand } from './cli/commands/train.ts';
import { type CliCommands, runCommand } from './cli/run-command.ts';
import { type Config, readConfig } from './cli/variables/config.ts';
import { reportTraining } from './language/classifier/training-report.ts';
import { OnevoiceError } from './models/errors/onevoice-error.ts';
import { PROGRAMMING_ERRORS } from './models/errors/programming-errors.ts';

const print = (line: string) => void process.stdout.write(`${line}\n`);

function commandsFor(config: Config): CliCommands {
  const log = pino({ level: config.LOG_LEVEL }, pino.destination(2));
  const context = { config, log, print };
  return {
    start: startCommand(context),
    chat: chatCommand(context),
    doctor: doctorCommand(context),
    train: trainCommand(context, reportTraining),
    slack: slackCommand(context, (url) => slackManifest({ name: 'Onevoice', ...(url && { url }) })),
    'erase-mails': eraseMailsCommand(context, (address) =>
      eraseMails(storeOf(config), shopAddressOf(config), address),
    ),
    docs: docsCommand(context, generatedDocuments),
  };
}

/** The printed text of an error: the message of one that an operator can mend, the stack of any other. */
function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof OnevoiceError && !Object.hasOwn(PROGRAMMING_ERRORS, error.code)) return error.message;
  if ('syscall' in error) {
    return `${error.message}. \`npm run onevoice doctor\` tries DATA_DIR, PORT and HOST and says what to do.`;
  }
  return error.stack ?? error.message;
}

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  process.exitCode = await runCommand(commandsFor(readConfig(process.env)), process.argv.slice(2), print);
} catch (error) {
  process.stderr.write(`${explained(error)}\n`);
  process.exitCode = 1;
}
