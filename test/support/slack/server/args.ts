import { isJson, type Json, jsonList, parseJson } from './json.ts';
import { SlackError } from './slack-error.ts';

/** Arguments that are JSON even in a form (docs.slack.dev/apis/web-api, "content types"). */
const STRUCTURED = new Set(['attachments', 'blocks', 'files', 'metadata', 'view']);

/** The arguments of a Web API call, from a form or a JSON body. */
export class Args {
  readonly all: Json;

  constructor(given: Json) {
    this.all = Object.fromEntries(
      Object.entries(given).map(([key, value]) => [
        key,
        STRUCTURED.has(key) && typeof value === 'string' ? (parseJson(value) ?? value) : value,
      ]),
    );
  }

  text(name: string): string | undefined {
    const value = this.all[name];
    return value === undefined || value === null || value === '' ? undefined : String(value);
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined)
      throw SlackError.pointing('invalid_arguments', [`[ERROR] missing required field: ${name}`]);
    return value;
  }

  flag(name: string): boolean {
    return ['true', '1'].includes(String(this.all[name]));
  }

  object(name: string): Json | undefined {
    const value = this.all[name];
    return isJson(value) ? value : undefined;
  }

  list(name: string): Json[] {
    return jsonList(this.all[name]);
  }

  has(name: string): boolean {
    return this.all[name] !== undefined;
  }

  /** Names separated by commas. */
  names(name: string): string[] {
    return (this.text(name) ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  }

  /** One page of a list and the cursor of the next (docs.slack.dev/apis/web-api/pagination). */
  page<T>(items: readonly T[], defaultLimit: number): { readonly items: readonly T[]; readonly rest: Json } {
    const limit = Math.max(1, Math.min(Number(this.text('limit') ?? defaultLimit) || defaultLimit, 1000));
    const cursor = this.text('cursor');
    const from =
      cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('at:', ''));
    if (!Number.isInteger(from) || from > items.length) throw new SlackError('invalid_cursor');
    const next = from + limit;
    const more = next < items.length;
    return {
      items: items.slice(from, next),
      rest: { response_metadata: { next_cursor: more ? Buffer.from(`at:${next}`).toString('base64') : '' } },
    };
  }
}
