import { ManualClock } from '../path/path-kit.ts';
import type { DeskKit } from './desk-kit.ts';

/** The clock of a desk and its Slack; it stands still until a test advances it. */
export class DeskClock extends ManualClock {
  /** Advances the clock in steps, in seconds, and processes everything that falls due in each. */
  async pass(kit: DeskKit, seconds: number, step = 1): Promise<void> {
    await kit.app.path.idle();
    for (let second = 0; second < seconds; second += step) {
      this.advance(step * 1_000);
      await kit.app.path.sweep(0);
      await kit.app.path.idle();
    }
  }
}
