import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { listed } from '../../models/errors/faults.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';

/** The beginning of an assignment, up to its value. */
const ASSIGNMENT = /^\s*(?:export\s+)?(?<name>[\w.-]+)\s*=/;

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
  const faults: string[] = [];
  for (let at = 0, line = 1; at < text.length; ) {
    const { end, ...statement } = statementAt(text, at);
    const reason = reasonOf(statement);
    if (reason !== undefined) faults.push(`line ${line}: ${reason}`);
    line += text.slice(at, end + 1).split('\n').length - 1;
    at = end + 1;
  }
  return faults;
}

/** An assignment (its name; what follows the end of its quote, or a value without quotes), any other text, or neither: a comment, or nothing. */
interface Statement {
  /** The index of the line break behind it. */
  readonly end: number;
  readonly name?: string;
  readonly after?: string;
  readonly bare?: string;
  readonly other?: string;
}

/** The statement that begins with a line; a value in quotes may have several lines. */
function statementAt(text: string, at: number): Statement {
  const end = lineEnd(text, at);
  const line = text.slice(at, end);
  if (/^\s*(?:#|$)/.test(line)) return { end };
  const found = ASSIGNMENT.exec(line);
  const name = found?.groups?.['name'];
  if (!found || name === undefined) return { end, other: line };
  const bare = line.slice(found[0].length);
  const quote = bare.trimStart().charAt(0);
  const opened = text.indexOf(quote, at + found[0].length);
  const closed = quote !== '' && `"'\``.includes(quote) ? text.indexOf(quote, opened + 1) : -1;
  if (closed < 0) return { end, name, bare };
  const last = lineEnd(text, closed);
  return { end: last, name, after: text.slice(closed + 1, last) };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Why a statement would be read otherwise than it was meant. Values are not quoted, since they may be secrets. */
function reasonOf({ name, after, bare, other }: Omit<Statement, 'end'>): string | undefined {
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
