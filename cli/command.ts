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

/** The shop of `--shop`, in place of that of the config; undefined: the option was not given. */
export interface ShopInput {
  /** Default: the shop of the config. */
  readonly shop?: GivenShop;
  /** What counts as a proof of identity beside the proofs of the product. Default: nothing does. */
  readonly proof?: 'benchmark';
}

/** A shop of `--shop`: `tau:<folder>`. */
export interface GivenShop {
  readonly kind: 'tau';
  /** Absolute path of a folder that is there. */
  readonly folder: string;
}

/** The arguments and options of each command, by the command's name. */
export interface CommandInputs {
  readonly start: ShopInput;
  readonly dev: NoInput;
  readonly chat: ShopInput;
  /** `folder`: where the project is made, as it was typed. */
  readonly init: JsonInput & { readonly folder: string };
  readonly doctor: JsonInput;
  readonly train: JsonInput;
  readonly understand: NoInput;
  /** `url`: the server's public address, for Slack's HTTP mode. */
  readonly 'slack manifest': { readonly url: string | undefined };
  /** `address`: the e-mail address as it was typed. */
  readonly 'erase-mails': JsonInput & { readonly address: string };
  /** `calls`: absolute path of a file that is there. */
  readonly 'shop replay': { readonly shop: GivenShop; readonly calls: string };
  readonly 'shop delta': { readonly shop: GivenShop };
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
