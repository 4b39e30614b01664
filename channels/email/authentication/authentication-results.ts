/** One result of an Authentication-Results header, such as `dmarc=pass header.from=example.com`. */
export interface AuthResult {
  readonly method: string;
  readonly result: string;
  /** Properties such as `header.from`; names and values are in lower case. */
  readonly properties: ReadonlyMap<string, string>;
}

/** A parsed Authentication-Results header (RFC 8601). */
export interface AuthenticationResults {
  /** The name of the server that made the checks, in lower case. */
  readonly authservId: string;
  readonly results: readonly AuthResult[];
}

/** Most characters of the header that are read. */
const MAX_HEADER = 16_384;

interface Token {
  readonly text: string;
  readonly kind: 'word' | 'mark';
}

/** The position after the comment that opens at `start`. Comments nest; a backslash escapes the next character. */
function commentEnd(value: string, start: number): number {
  let depth = 0;
  for (let at = start; at < value.length; at += 1) {
    const char = value[at];
    if (char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return value.length;
}

function quoted(value: string, start: number): { readonly text: string; readonly end: number } {
  let text = '';
  for (let at = start + 1; at < value.length; at += 1) {
    const char = value[at] ?? '';
    if (char === '"') return { text, end: at + 1 };
    if (char === '\\') at += 1;
    text += value[at] ?? '';
  }
  return { text, end: value.length };
}

function tokens(value: string): Token[] {
  const list: Token[] = [];
  for (let at = 0; at < value.length; ) {
    const char = value[at] ?? '';
    if (/[ \t\r\n]/.test(char)) at += 1;
    else if (char === '(') at = commentEnd(value, at);
    else if (char === '"') {
      const { text, end } = quoted(value, at);
      list.push({ text, kind: 'word' });
      at = end;
    } else if (char === ';' || char === '=' || char === '/') {
      list.push({ text: char, kind: 'mark' });
      at += 1;
    } else {
      let end = at + 1;
      while (end < value.length && !/[ \t\r\n(;="/]/.test(value.charAt(end))) end += 1;
      list.push({ text: value.slice(at, end), kind: 'word' });
      at = end;
    }
  }
  return list;
}

function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === 'mark' && token.text === text;
}

/** The `name=value` and `name/version=value` pairs of one result; undefined if malformed. */
function pairs(list: readonly Token[]): [string, string][] | undefined {
  const found: [string, string][] = [];
  for (let at = 0; at < list.length; ) {
    const name = list[at];
    if (name?.kind !== 'word') return undefined;
    at += 1;
    if (isMark(list[at], '/')) at += 2;
    if (!isMark(list[at], '=')) return undefined;
    at += 1;
    let value = '';
    while (at < list.length && !(list[at]?.kind === 'word' && isMark(list[at + 1], '=') && value !== '')) {
      const token = list[at];
      if (token?.kind === 'word' && value !== '' && !value.endsWith('/') && !value.endsWith('=')) break;
      value += token?.text ?? '';
      at += 1;
    }
    found.push([name.text.toLowerCase(), value.toLowerCase()]);
  }
  return found;
}

/** Parses the value of an Authentication-Results header; undefined if it is malformed or of an unknown version. Never throws. */
export function parseAuthenticationResults(value: string): AuthenticationResults | undefined {
  const groups: Token[][] = [[]];
  for (const token of tokens(value.slice(0, MAX_HEADER))) {
    if (isMark(token, ';')) groups.push([]);
    else groups.at(-1)?.push(token);
  }
  const [head = [], ...rest] = groups;
  const [id, version, surplus] = head;
  // An empty quoted string names no server.
  if (id?.kind !== 'word' || id.text === '') return undefined;
  if (surplus !== undefined || (version !== undefined && version.text !== '1')) return undefined;
  const results: AuthResult[] = [];
  for (const group of rest) {
    if (group.length === 0 || (group.length === 1 && group[0]?.text.toLowerCase() === 'none')) continue;
    const [first, ...properties] = pairs(group) ?? [];
    const byName = new Map(properties);
    // A property that is there twice says nothing.
    if (first === undefined || byName.size < properties.length) return undefined;
    results.push({ method: first[0], result: first[1], properties: byName });
  }
  return { authservId: id.text.toLowerCase(), results };
}
