import { DirectLineClient } from '../support/product/direct-line-client.ts';
import type { Attack, AttackSize } from './attack.ts';
import type { LoopFigures } from './loop-probe.ts';
import type { Target } from './target.ts';

/** CPU of the attacked process within a look, in milliseconds, below which it counts as done with an attack. */
const QUIET_MS = 60;

/** The pause of the innocent customer between an answer and the next question, in milliseconds: within what a person may ask in a minute. */
const PAUSE_MS = 800;

/** How often it is looked whether the attacked process is done, and how often in a row it has to be quiet. */
const LOOK_MS = 300;
const QUIET_LOOKS = 3;

/** Questions by which the product loads what it needs for its languages: one that it knows, one that it does not, and one in Chinese. */
const FIRST = [
  ['how long may I return something?', /30 days/],
  ['x......x', /\w/],
  ['退货期限是多久', /30 天/],
  // Texts that may be in a language of guests: V8 makes their patterns once for characters of one byte, and once for those of two.
  ['kept by somebody', /./],
  ['kept by somebody ★ somewhere', /./],
  ['how long may I return something?', /30 days/],
] as const;

/** What an attack did to the product. */
export interface Played extends LoopFigures {
  /** What became of what was sent, or which promise was broken. */
  readonly outcome: string;
  readonly isHeld: boolean;
  /** The longest wait of an innocent customer for an answer by the clock, in milliseconds, and how many were asked for. */
  readonly longestWaitMs: number;
  readonly answers: number;
  /** Growth of resident memory at its peak, and of the data folder, in bytes. */
  readonly memoryGrowth: number;
  readonly diskGrowth: number;
}

/** Plays an attack, while an innocent customer asks one question after the other. */
export async function playAttack(target: Target, attack: Attack, size: AttackSize): Promise<Played> {
  const visitor = new DirectLineClient(target.address);
  await visitor.start(target.product.secret, { keepSecret: true });
  // The first question of each kind loads what answers it, which no attack makes slower.
  for (const [question, answer] of FIRST) await visitor.ask(question, answer);
  const begun = await target.figures();
  const disk = target.diskBytes();
  let isOver = false;
  const waits: number[] = [];
  const asking = (async () => {
    while (!isOver || waits.length === 0) {
      const at = performance.now();
      await visitor.ask('how long may I return something?', /30 days/);
      waits.push(performance.now() - at);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  })();
  const played = verdictOf(attack.play(target, size));
  const served = verdictOf(asking.then(() => ''));
  const verdict = await played;
  isOver = true;
  const innocent = await served;
  const figures = await untilQuiet(target.figures);
  return {
    ...figures,
    outcome: innocent.isHeld ? verdict.outcome : `The innocent customer: ${innocent.outcome}`,
    isHeld: verdict.isHeld && innocent.isHeld,
    longestWaitMs: Math.max(0, ...waits),
    answers: waits.length,
    memoryGrowth: figures.peakBytes - begun.bytes,
    diskGrowth: target.diskBytes() - disk,
  };
}

async function verdictOf(run: Promise<string>): Promise<Pick<Played, 'outcome' | 'isHeld'>> {
  try {
    return { outcome: await run, isHeld: true };
  } catch (error) {
    return { outcome: error instanceof Error ? error.message : String(error), isHeld: false };
  }
}

/** The figures of a process until it is done with what it was sent: the worst of all looks, and their sums. */
async function untilQuiet(look: () => Promise<LoopFigures>): Promise<LoopFigures> {
  let all = await look();
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const next = await look();
    quiet = next.cpuMs < QUIET_MS ? quiet + 1 : 0;
    all = {
      blockedCpuMs: Math.max(all.blockedCpuMs, next.blockedCpuMs),
      unitCpuMs: next.unitCpuMs,
      blockedWallMs: Math.max(all.blockedWallMs, next.blockedWallMs),
      mainCpuMs: all.mainCpuMs + next.mainCpuMs,
      cpuMs: all.cpuMs + next.cpuMs,
      peakBytes: Math.max(all.peakBytes, next.peakBytes),
      bytes: next.bytes,
    };
  }
  return all;
}
