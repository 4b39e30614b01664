import { loopTurn } from '../../bots/loop-turn.ts';
import type { BrainPorts } from '../../bots/ports.ts';
import { understandTurn } from '../../bots/understanding/understand-turn.ts';
import { newStack } from '../../dialogs/machine/stack.ts';
import { GUEST_LANGUAGES } from '../../language/guests/guest-words.ts';
import { asksForHuman, isReport } from '../../language/guests/human-wish.ts';
import { NOBODY } from '../../models/customer/identity.ts';
import type { Dialogs } from '../dialogs.ts';

/** A sign that no character of one byte stands for: V8 makes a pattern once for texts of one byte a character, and once for others. */
const WIDE = '★';

/** What is read in a message beside the name of a task: an address, a date, a number, a sum. */
const VALUES = 'somebody@customer.example, 2031-05-20, 1042, 3 x 19.90 EUR';

/**
 * Understands some texts of each language and does nothing with them, so that what is made when it is first used (patterns, word lists) is made now: the first
 * messages would hold everybody for it.
 */
export async function warmUp({ kernel, texts, kinds, locales }: Dialogs, ports: BrainPorts): Promise<void> {
  const examples = kinds.map(({ example }) => example.text).join(', ');
  const task = kernel.registry.tasks[0]?.words?.label({});
  for (const locale of locales) {
    const label = task === undefined ? '' : texts.word(task, locale);
    for (const text of [label, `${label}: ${VALUES}`, `${label}: ${examples} ${WIDE}`]) {
      await loopTurn();
      const memory = { stack: newStack('warm-up/1', locale, NOBODY, new Date()), offers: [] };
      const message = { text, locale, now: new Date(), files: [], memory };
      await understandTurn(
        { ...message, isLocaleKnown: true, usesNumberedMenu: false, sentBeforeQuestion: false },
        kernel,
        ports,
      );
    }
  }
}

/**
 * Makes the patterns of the languages that guests write, one language in each turn of the event loop: beside what is served, since they cost more than a start has
 * left, and one message in no language of the app would hold everybody for all of them.
 */
export async function warmUpGuests(): Promise<void> {
  const spoken = GUEST_LANGUAGES.flatMap(({ human, romanised, unspaced }) => [
    ...(human === undefined ? [] : [{ words: human, unspaced }]),
    ...(romanised === undefined ? [] : [{ words: romanised, unspaced: false }]),
  ]);
  for (const { words, unspaced } of spoken)
    for (const text of ['kept by somebody', `kept by somebody ${WIDE}`]) {
      await loopTurn();
      asksForHuman(text, words, unspaced);
      await loopTurn();
      isReport(text, words, unspaced);
    }
}
