import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { listed } from '../../models/errors/faults.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';

/** A comment, an assignment (name; quote and what follows its end; or a value without quotes), or any other text. */
const STATEMENT =
  /^[^\S\n]*(?:#.*|(?:export[^\S\n]+)?(?<name>[\w.-]+)[^\S\n]*=(?:[^\S\n]*(?<quote>["'`])[\s\S]*?\k<quote>(?<after>.*)|(?<bare>.*))|(?<other>\S.*))$/gm;

/**
 * Sets the variables of an environment file that are not set yet; a file that is not there sets none. Node reads the file as other tools do:
 * an unquoted # begins a comment, even inside a word, and what it can not read it drops. Here that is refused with the line's number, since a
 * password would be cut. UTF-8 and UTF-16, with a byte order mark or (UTF-8) without. @throws `CONFIG_INVALID`
 */
export function loadEnvironmentFile(path: string, environment: NodeJS.ProcessEnv): void {
  if (!existsSync(path)) return;
  const text = decoded(readFileSync(path)).replace(/\r\n?/g, '\n');
  const faults = faultsOf(text);
  if (faults.length > 0) throw new OnevoiceError('CONFIG_INVALID', { faults, detail: listed(path, faults) });
  for (const [name, value] of Object.entries(parseEnv(text))) environment[name] ??= value;
}

/** The text without its byte order mark; Windows PowerShell writes UTF-16. */
function decoded(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

function faultsOf(text: string): string[] {
  return [...text.matchAll(STATEMENT)].flatMap(({ index, groups = {} }) => {
    const reason = reasonOf(groups);
    if (reason === undefined) return [];
    return [`line ${text.slice(0, index).split('\n').length}: ${reason}`];
  });
}

/** Why a statement would be read otherwise than it was meant. Values are not quoted, since they may be secrets. */
function reasonOf({ name, after, bare, other }: Readonly<Record<string, string>>): string | undefined {
  if (other !== undefined) return 'this is neither NAME=value nor a comment. Example: PORT=3978';
  if (after !== undefined && !/^\s*(?:#.*)?$/.test(after))
    return `the value of ${name} goes on after its closing quote. Use another kind of quotes around it: ${name}='...'`;
  if (bare === undefined) return undefined;
  if (/^\s*["'`]/.test(bare)) return `the value of ${name} has no closing quote. Example: ${name}='...'`;
  // A comment after a space is what it looks like.
  if (/^#|\S#/.test(bare.replace(/\s#.*/, '')))
    return `the value of ${name} would be cut at its #. Put it in quotes: ${name}='...'`;
  return undefined;
}
