import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brainTurns } from './brain.ts';
import { dearer } from './compare.ts';
import { growthByDialogs } from './dialogs.ts';
import { growth } from './growth.ts';
import { installed } from './installed.ts';
import { blocks } from './loop/blocks.ts';
import { memory } from './memory.ts';
import { processes } from './processes/processes.ts';
import { type Figure, startUp } from './product.ts';
import { startsOfClone } from './starts.ts';
import { streams } from './streams.ts';
import { type Load, measureTurns } from './turns.ts';
import { wholeTurns } from './whole.ts';

const count = (value: number) => Math.round(value).toLocaleString('en');

function load(name: string, target: string, { perSecond, p50, p99 }: Load): Figure {
  const measured = `${count(perSecond)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
  return { name, target, measured };
}

const { values: options } = parseArgs({ options: { json: { type: 'string' }, compare: { type: 'string' } } });
const HEAD: Figure = { name: 'figure', target: 'target', measured: 'measured' };
const all: Figure[] = [];

/** Prints rows as they are measured, so that a long run shows its progress. */
function show(figures: readonly Figure[]): void {
  all.push(...figures.filter((figure) => figure !== HEAD));
  for (const { name, target, measured } of figures) {
    console.log(`${name.padEnd(46)} ${target.padEnd(34)} ${measured}`);
  }
}

show([HEAD]);
const turns = await measureTurns();
show([
  load('bare node:http JSON echo (the floor)', '', turns.echo),
  load('durable turns over HTTP, one process', 'at least 2,500/s (goal 5,000/s)', turns.http),
  load('the same at half that load', 'p99 under 15 ms', turns.httpAtHalfLoad),
  load('durable turns in-process', '', turns.inProcess),
  { name: 'turns per echo', target: '', measured: (turns.http.perSecond / turns.echo.perSecond).toFixed(3) },
]);
show(await brainTurns());
show(await wholeTurns());
show(await streams());
show(await blocks());
show(await startUp());
show(await memory());
show(await growth());
show(await growthByDialogs());
show(await processes());
show(await startsOfClone());
show(await installed());
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(all, null, 2)}\n`);
if (options.compare !== undefined) {
  const lines = dearer(JSON.parse(readFileSync(options.compare, 'utf8')) as Figure[], all);
  console.log(lines.length === 0 ? 'Nothing became dearer beyond noise.' : `Dearer:\n${lines.join('\n')}`);
}
