import { type Config, VARIABLES, type VariableName } from '../../cli/variables/config.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';

type CamelCase<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${Lowercase<First>}${Capitalize<CamelCase<Rest>>}`
  : Lowercase<Name>;

type OptionName<Name extends string, Prefix extends string> = CamelCase<
  Name extends `${Prefix}_${infer Rest}` ? Rest : Name
>;

/**
 * Options that stand for variables, one each: without the prefix and in camel case (`SLACK_BOT_TOKEN` is `botToken`), with the variable's type. An
 * option overrides its variable.
 */
export type ChannelOptions<Name extends VariableName, Prefix extends string> = {
  readonly [N in Name as OptionName<N, Prefix>]?: NonNullable<Config[N]> | undefined;
};

/** All variables whose names begin with a prefix. */
export type VariablesOf<Prefix extends string> = Extract<VariableName, `${Prefix}_${string}`>;

/** The names of all variables with a prefix. */
export function variablesOf<Prefix extends string>(prefix: Prefix): readonly VariablesOf<Prefix>[] {
  return Object.keys(VARIABLES).filter((name): name is VariablesOf<Prefix> => name.startsWith(`${prefix}_`));
}

/**
 * Options in code as the variables that they stand for, so that both are checked by the same rules.
 * @throws `CONFIG_INVALID` for an option that stands for no variable
 */
export function asVariables(
  channel: string,
  options: object,
  names: readonly VariableName[],
  prefix: string,
): Record<string, string> {
  const byOption = new Map(names.map((name) => [optionName(name, prefix), name]));
  const variables: Record<string, string> = {};
  for (const [option, value] of Object.entries(options)) {
    const name = byOption.get(option);
    if (name === undefined)
      throw new OnevoiceError('CONFIG_INVALID', {
        detail: `${channel}() has no option "${option}". It has: ${[...byOption.keys()].join(', ')}.`,
      });
    if (value !== undefined) variables[name] = Array.isArray(value) ? value.join(',') : String(value);
  }
  return variables;
}

function optionName(name: VariableName, prefix: string): string {
  const own = name.startsWith(`${prefix}_`) ? name.slice(prefix.length + 1) : name;
  return own.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
