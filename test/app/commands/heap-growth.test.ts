import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import { ROOT, RUN_SOURCES } from '../../support/source-files.ts';

/** Keeps some 80 MB, and makes several times as much garbage that lives long enough to be taken for old; prints the largest heap in megabytes. */
const CHURN = `
  import { limitHeapGrowth } from './app/commands/heap-growth.ts';
  limitHeapGrowth();
  const objects = (count) => Array.from({ length: count }, (_, at) => ({ at, text: [at] }));
  const kept = objects(800_000);
  const recent = [];
  let largest = 0;
  for (let round = 0; round < 250; round += 1) {
    recent.push(objects(20_000));
    if (recent.length > 10) recent.shift();
    largest = Math.max(largest, process.memoryUsage().heapTotal / 1_048_576);
    await new Promise((resolve) => setImmediate(resolve));
  }
  console.log(kept.length === 800_000 ? largest : 0);
`;

function largestHeap(...flags: string[]): number {
  const args = [...RUN_SOURCES, ...flags, '--input-type=module', '--eval', CHURN];
  return Number(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
}

describe('limitHeapGrowth', () => {
  it('has garbage collected long before the heap is four times what is kept, unless node was told when', () => {
    expect(largestHeap()).to.be.lessThan(0.75 * largestHeap('--heap-growing-percent=300'));
  });
});
