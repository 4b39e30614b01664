import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { ASKABLE } from './askable.ts';
import type { CommandInputs, CommandName, GivenShop, JsonInput, ShopInput } from './command.ts';

/** The options that every command takes. */
export interface GlobalOptions {
  /** Absolute path of the config file; it exists. */
  readonly config?: string;
}

/** Runs a command that the command line named. */
export type RunCommand = <Name extends CommandName>(
  name: Name,
  input: CommandInputs[Name],
  options: GlobalOptions,
) => Promise<void>;

const SHOP_OPTION = [
  '--shop <shop>',
  'the shop to serve: tau:<folder>, a folder of the retail benchmark tau-bench',
  givenShop,
] as const;

const PROOF_OPTION = [
  '--proof <proof>',
  'for benchmarks: "benchmark" takes finding an account for a proof of identity; refused in production',
  givenProof,
] as const;

const JSON_OPTION = ['--json', 'print JSON, for programs', false] as const;

/**
 * The command line of `onevoice`: its commands, their arguments, options and help. Parsing throws a `CommanderError` for what it refuses, and
 * (with exit code 0) after it has printed a help or the version.
 */
export function createProgram(version: string, run: RunCommand): Command {
  const program = new Command('onevoice')
    .description('Runs a customer-service bot for an online shop, and what belongs to it.')
    .version(version, '--version', 'print the version')
    .option('--config <file>', 'use this config file, not the one of the working folder', existingFile)
    .helpOption('-h, --help', 'print help')
    // The built-in help command prints the whole help for an unknown name.
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('Add --help to see what is possible.')
    .exitOverride();
  const runAs = <Name extends CommandName>(name: Name, input: CommandInputs[Name]) =>
    run(name, input, program.opts<GlobalOptions>());

  program
    .command('init')
    .description('make a project of your own: config, knowledge, test; it serves the demo shop at first')
    .argument('[folder]', 'folder of the project; it is made if it is not there', '.')
    .option(...JSON_OPTION)
    .action((folder: string, { json }: JsonInput) => runAs('init', { folder, json }));
  program
    .command('start')
    .description('start the server; outside production with the demo shop')
    .option(...SHOP_OPTION)
    .option(...PROOF_OPTION)
    .action((given: ShopInput) => runAs('start', given));
  program
    .command('dev')
    .description('start the server, and start it again when a file of the folder changes')
    .action(() => runAs('dev', {}));
  program
    .command('chat')
    .description('hold a conversation in this terminal, on a store of its own')
    .option(...SHOP_OPTION)
    .option(...PROOF_OPTION)
    .action((given: ShopInput) => runAs('chat', given));
  program
    .command('doctor')
    .description('try every connection that is configured; ends with 1 if one fails')
    .option(...JSON_OPTION)
    .action(({ json }: JsonInput) => runAs('doctor', { json }));
  program
    .command('train')
    .description('train the intent classifier and print how good it is')
    .option(...JSON_OPTION)
    .action(({ json }: JsonInput) => runAs('train', { json }));
  program
    .command('understand')
    .description('read messages as JSON lines and print what each is taken for, and by which layer')
    .addHelpText(
      'after',
      `
Each line of the input is {"text", "locale"?, "asking"?}; asking is the question that the message answers: ${ASKABLE.join(', ')}.
Each line of the output is {"text", "locale", "events", "layer", "confidence"}.`,
    )
    .action(() => runAs('understand', {}));
  program
    .command('slack')
    .description('set up Slack')
    .command('manifest')
    .description('print the manifest of the Slack app, to paste at Slack')
    .argument('[url]', 'public https address of this server, for HTTP mode', webAddress)
    .action((url: string | undefined) => runAs('slack manifest', { url }));
  program
    .command('erase-mails')
    .description("erase somebody's mails, and the conversations in them; asks the server that has the store")
    .argument('<address>', 'e-mail address, for example ann@example.com', emailAddress)
    .option(...JSON_OPTION)
    .action((address: string, { json }: JsonInput) => runAs('erase-mails', { address, json }));
  const shop = program.command('shop').description('call the operations of a shop, and compare its data');
  shop
    .command('replay')
    .description('make calls, each line of them on a fresh copy of the shop, and print what became of each')
    .requiredOption(...SHOP_OPTION)
    .argument('<calls>', 'file of JSON lines', existingFile)
    .addHelpText(
      'after',
      `
Each line of the file is {"i", "name", "kwargs"}, a call by the owner of the order or user that it names, or {"i", "user_id", "steps":
[{"name", "kwargs"}]}, calls by that user. Each line of the output is {"i", "error", "delta"}: the error string or null (of steps a list), and
what the call changed; a read has "result" or "result_json", too.`,
    )
    .action((calls: string, { shop: given }: { shop: GivenShop }) =>
      runAs('shop replay', { shop: given, calls }),
    );
  shop
    .command('delta')
    .description('print what the data of the running server, or of the last run, differs from the folder')
    .requiredOption(...SHOP_OPTION)
    .action(({ shop: given }: { shop: GivenShop }) => runAs('shop delta', { shop: given }));
  program
    .command('docs')
    .description('write the documents that are derived from the code')
    .action(() => runAs('docs', {}));
  program
    .command('help')
    .description('print the help of a command')
    .argument('[command...]', 'its name; for one of a group both names, such as slack manifest')
    .action(async (names: readonly string[]) => await printHelp(program, names));
  return program;
}

/** Prints the help of a command below another one, and refuses an unknown name as its call is refused. */
async function printHelp(command: Command, [name, ...names]: readonly string[]): Promise<void> {
  if (name === undefined) return command.help();
  const named = command.commands.find((child) => child.name() === name);
  if (named !== undefined) return await printHelp(named, names);
  if (command.commands.length === 0)
    command.error(`error: '${command.name()}' has no command '${name}'`, {
      code: 'commander.unknownCommand',
    });
  await command.parseAsync([name], { from: 'user' });
}

function existingFile(given: string): string {
  const path = resolve(given);
  if (!existsSync(path)) throw new InvalidArgumentError(`There is no file ${path}.`);
  return path;
}

function givenShop(given: string): GivenShop {
  const [, folder] = /^tau:(.+)$/s.exec(given) ?? [];
  if (folder === undefined) throw new InvalidArgumentError('It has to be tau:<folder>.');
  return { kind: 'tau', folder: existingFile(folder) };
}

function webAddress(given: string): string {
  if (!/^https?:\/\//.test(given) || !URL.canParse(given))
    throw new InvalidArgumentError('It has to be an address such as https://chat.shop.example.');
  return given.replace(/(?<!\/)\/+$/, '');
}

function emailAddress(given: string): string {
  if (!/^[^\s@]+@[^\s@]+$/.test(given.trim()))
    throw new InvalidArgumentError('It has to be an e-mail address such as ann@example.com.');
  return given;
}

function givenProof(proof: string): 'benchmark' {
  if (proof !== 'benchmark') throw new InvalidArgumentError('It has to be benchmark.');
  return proof;
}
