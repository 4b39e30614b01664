import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { composeDialogs } from '../../../app/dialogs.ts';
import { questionsOf } from '../../../app/understand/questions.ts';
import { understandingPorts } from '../../../app/understand/understanding-ports.ts';
import type { BrainPorts } from '../../../bots/ports.ts';
import { understandTurn } from '../../../bots/understanding/understand-turn.ts';
import type { Askable } from '../../../cli/askable.ts';
import type { Event } from '../../../dialogs/machine/events.ts';

/** A message of a fixture: its text and language, and the question that waits for it. */
export interface FixtureTurn {
  readonly text: string;
  readonly locale: string;
  readonly asking?: Askable;
}

/** The built-in dialogs with the demo shop's knowledge, for the interpretation of single messages. */
export class UnderstandingKit {
  readonly #dialogs = composeDialogs();
  readonly #question = questionsOf(this.#dialogs);
  readonly #folder = mkdtempSync(join(tmpdir(), 'onevoice-understanding-'));
  #ports: Promise<BrainPorts> | undefined;

  /** The first event that a message becomes. */
  async eventOf({ text, locale, asking }: FixtureTurn): Promise<Event> {
    this.#ports ??= understandingPorts({ dialogs: this.#dialogs, shop: demoShop() }, this.#folder);
    const given = {
      ...{ text, locale, now: new Date(), files: [], usesNumberedMenu: true, sentBeforeQuestion: false },
      isLocaleKnown: true,
      memory: this.#question(asking, locale),
    };
    const { events } = await understandTurn(given, this.#dialogs.kernel, await this.#ports);
    return events[0];
  }

  /** The share (0 to 1) of messages whose event is such a one. */
  async share(turns: readonly FixtureTurn[], is: (event: Event) => boolean): Promise<number> {
    let found = 0;
    for (const turn of turns) if (is(await this.eventOf(turn))) found += 1;
    return found / turns.length;
  }

  close(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

/** The lines of a file in `test/fixtures`, with what all of them have. */
export function linesOf<Line extends object>(path: string, given: Partial<Line> = {}): Line[] {
  const text = readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => ({ ...given, ...(JSON.parse(line) as object) }) as Line);
}
