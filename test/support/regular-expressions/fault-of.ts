import type { Diagnostics } from 'recheck';
import { piecesOf } from './pieces-of.ts';
import type { Expression } from './product-expressions.ts';

// Without the program of its own that it brings for some platforms: the same judgement everywhere.
process.env['RECHECK_BACKEND'] = 'pure';
const { check } = await import('recheck');

/** Counted rather than timed, so that every machine judges alike; in milliseconds, what takes a hundred times as long as any other is given up. */
const UNTIMED = {
  timeout: 120_000,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  recallTimeout: -1,
} as const;

const judged = new Map<string, Promise<Diagnostics>>();

/** What is wrong with an expression: its place, how its time grows, and a text that shows it; undefined for a linear one. */
export async function faultOf(expression: Expression): Promise<string | undefined> {
  for (const { source, flags } of piecesOf(expression)) {
    const key = JSON.stringify([source, flags]);
    const judgement = judged.get(key) ?? check(source, flags, UNTIMED);
    judged.set(key, judgement);
    const found = await judgement;
    if (found.status === 'safe') continue;
    const why = found.status === 'vulnerable' ? found.complexity.summary : found.error.kind;
    const shown = found.status === 'vulnerable' ? `, as by ${found.attack.pattern}` : '';
    return `${expression.place} ${why}: /${source}/${flags}${shown}`;
  }
  return undefined;
}
