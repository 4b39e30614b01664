import { type Context, createContext, Script } from 'node:vm';

/** Longest search for one pattern in one text, in milliseconds; a sound pattern needs less than one. */
const MAX_SEARCH_MS = 1_000;

const SEARCH = new Script('search()');
let context: Context | undefined;

/**
 * All matches of a pattern that others wrote. A search that backtracks without end would hold the whole process, since JavaScript runs on one
 * thread; only `node:vm` can end it. Throws `ERR_SCRIPT_EXECUTION_TIMEOUT` after a second.
 */
export function matchWithin(text: string, pattern: RegExp): RegExpExecArray[] {
  context ??= createContext();
  const found: RegExpExecArray[] = [];
  context['search'] = () => {
    found.push(...text.matchAll(pattern));
  };
  SEARCH.runInContext(context, { timeout: MAX_SEARCH_MS });
  return found;
}
