import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReplayedLine } from '../../../commerce/tau/replay.ts';
import { ROOT } from '../source-files.ts';

/** A part of the shop of tau-bench, which is kept with the tests. */
export const TAU_FOLDER = join(ROOT, 'test/fixtures/tau-retail');

/** The whole shop with samples of calls, where it lies beside the project; a shop developer has it not. */
export const SHARED_FOLDER = join(ROOT, '../shared/cases/tau-retail');

/** Whether {@link SHARED_FOLDER} is there; a missing one is said once, so that nobody takes its tests for done. */
export function hasSharedFolder(): boolean {
  const isThere = existsSync(SHARED_FOLDER);
  if (!isThere)
    process.stderr.write(`${SHARED_FOLDER} is not there: the whole shop of tau-bench is not replayed.\n`);
  return isThere;
}

/** What a line of calls has to give. */
export type ExpectedLine = Omit<ReplayedLine, 'i'> & { readonly i: unknown; readonly name?: string };

/** The lines of a file of JSON lines. */
export function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').trim().split('\n');
}

/** A replayed line, or an expected one, with nothing but what both have to agree in; numbers to two decimals. */
export function comparable(line: ExpectedLine): unknown {
  const { i, error, result = null, result_json = null, delta } = line;
  return rounded({ i, error, result, result_json, delta });
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100) / 100;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, rounded(held)]));
}
