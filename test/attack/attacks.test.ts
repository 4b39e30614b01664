import { expect } from 'chai';
import { ATTACKS } from './attacks.ts';
import { HOSTILE } from './hostile-texts.ts';
import { playAttack } from './play-attack.ts';
import { startTarget, type Target } from './target.ts';

/**
 * The longest that an attack may block the event loop, in the units of the attacked process: sorting 100,000 numbers, which takes 20 ms of CPU where
 * 250 ms are the target.
 */
const MOST_UNITS = 12;

/** As large as what once stopped the process, with each fifth kind of text: `npm run attack` plays them all, ten times as large. */
const SIZE = { times: 1, texts: HOSTILE.filter((_, nth) => nth % 5 === 0) };

for (const [entrance, attacks] of Object.entries(ATTACKS))
  describe(`an attacker at the entrance "${entrance}"`, () => {
    let target: Target;

    before(async () => {
      target = await startTarget();
    });
    after(async () => await target.stop());

    for (const attack of attacks)
      it(`harms nobody else with ${attack.name}`, async () => {
        const played = await playAttack(target, attack, SIZE);
        expect(played.isHeld, played.outcome).to.equal(true);
        expect(played.blockedCpuMs / played.unitCpuMs).to.be.below(MOST_UNITS);
        expect(played.answers).to.be.above(0);
      });
  });
