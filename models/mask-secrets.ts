import type { Json } from './json.ts';

/** What is stored in place of a secret, whatever its length. */
const MASK = '••••••';

const WORD = /[\p{L}\d]/u;

/** The text with every secret in it masked, where it stands as a word of its own: the same digits within a longer number are not the secret. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce(maskOne, text);
}

/** A value with every secret in its texts masked; names of fields stay. */
export function maskSecretsIn<T>(value: T, secrets: readonly string[]): T {
  return secrets.length === 0 ? value : (masked(value as Json, secrets) as T);
}

function masked(value: Json, secrets: readonly string[]): Json {
  if (typeof value === 'string') return maskSecrets(value, secrets);
  if (Array.isArray(value)) return value.map((each: Json) => masked(each, secrets));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, masked(each, secrets)]));
}

function maskOne(text: string, secret: string): string {
  if (secret === '') return text;
  const parts: string[] = [];
  let done = 0;
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length)) {
    const end = at + secret.length;
    if (WORD.test(text.charAt(at - 1)) || WORD.test(text.charAt(end))) continue;
    parts.push(text.slice(done, at), MASK);
    done = end;
  }
  return parts.join('') + text.slice(done);
}
