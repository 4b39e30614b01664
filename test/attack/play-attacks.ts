import { Command } from 'commander';
import { ATTACKS } from './attacks.ts';
import { HOSTILE } from './hostile-texts.ts';
import { playAttack } from './play-attack.ts';
import { startTarget } from './target.ts';

/** Longest time that the event loop may be blocked, in milliseconds of CPU. */
const TARGET_MS = 250;

// `npm run attack`: plays every attack on a product of its own on this machine, and prints what each did.
const { times, only, verbose } = new Command()
  .option('--times <number>', 'how many times as large as what once stopped the process', Number, 10)
  .option('--only <text>', 'only the attacks whose entrance or name has this text', '')
  .option('--verbose', 'what the product printed, too', false)
  .parse()
  .opts<{ times: number; only: string; verbose: boolean }>();

const chosen = Object.entries(ATTACKS)
  .flatMap(([entrance, attacks]) => attacks.map((attack) => ({ entrance, attack })))
  .filter(({ entrance, attack }) => `${entrance}: ${attack.name}`.includes(only));
if (chosen.length === 0) throw new Error(`No attack has "${only}" in its entrance or name.`);
let failed = 0;
for (const { entrance, attack } of chosen) {
  const target = await startTarget();
  const played = await playAttack(target, attack, { times, texts: HOSTILE }).finally(() => target.stop());
  const isFast = played.blockedCpuMs < TARGET_MS;
  if (verbose) console.log(target.product.printed());
  if (!played.isHeld || !isFast) failed += 1;
  console.log(
    [
      `${played.isHeld && isFast ? 'held  ' : 'BROKEN'} ${entrance}: ${attack.name}`,
      `       event loop blocked ${ms(played.blockedCpuMs)} of CPU at most (target: below ${TARGET_MS} ms), ${ms(played.blockedWallMs)} by the clock`,
      `       an innocent customer waited ${ms(played.longestWaitMs)} at most, over ${played.answers} answers`,
      `       CPU ${ms(played.cpuMs)}, of it ${ms(played.mainCpuMs)} in the main thread; memory +${megabytes(played.memoryGrowth)}, disk +${megabytes(played.diskGrowth)}`,
      `       ${played.outcome}`,
    ].join('\n'),
  );
}
console.log(`\n${failed === 0 ? 'Every attack was held.' : `${failed} attacks were not held.`}`);
process.exitCode = failed === 0 ? 0 : 1;

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
