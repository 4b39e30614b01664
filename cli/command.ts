/** The parts that every command gets. */
export interface CommandContext {
  /** Absolute path of the file that `--config` names; it exists. Absent: the option was not given. */
  readonly configFile?: string;
  /** The environment variables as they were before `.env` was read, for a child process that reads it itself. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Prints a line on standard output. */
  readonly print: (line: string) => void;
}

/** The input of a command that takes neither arguments nor options of its own. */
type NoInput = Readonly<Record<string, never>>;

/** The input of a command whose output can be JSON, for programs. */
export interface JsonInput {
  readonly json: boolean;
}

/** The arguments and options of each command, by the command's name. */
export interface CommandInputs {
  readonly start: NoInput;
  readonly dev: NoInput;
  readonly chat: NoInput;
  /** `folder`: where the project is made, as it was typed. */
  readonly init: JsonInput & { readonly folder: string };
  readonly doctor: JsonInput;
  readonly train: JsonInput;
  readonly understand: NoInput;
  /** `url`: the server's public address, for Slack's HTTP mode. */
  readonly 'slack manifest': { readonly url: string | undefined };
  /** `address`: the e-mail address as it was typed. */
  readonly 'erase-mails': JsonInput & { readonly address: string };
  readonly docs: NoInput;
}

/** The name of a command. */
export type CommandName = keyof CommandInputs;

/** Runs a command; resolves to the exit code. */
export type CommandBody<Name extends CommandName> = (
  context: CommandContext,
  input: CommandInputs[Name],
) => Promise<number>;

/** Loads the body of each command, at its run: `--help` loads none of them. */
export type CommandLoaders = { readonly [Name in CommandName]: () => Promise<CommandBody<Name>> };
