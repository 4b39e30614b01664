import { latelyIn } from '../../../dialogs/kernel/lately.ts';
import { changedWish } from '../../../language/rules/changed-wish.ts';
import { isSure } from '../intent-threshold.ts';
import type { TurnReading } from '../turn-reading.ts';
import { certain, type Layer, type Proposal } from './layer.ts';
import { phrasesIn } from './phrase-layer.ts';

/** Most words of a message that only names the other task; a longer one says more of what it is about. */
const ONLY_NAMES = 5;

/** What is meant by a message that goes on with what was spoken of just now: "do it after all", "why not?", "rather return it". */
export const followUpLayer: Layer = {
  name: 'rule',
  async propose(reading) {
    const { rules, question, message } = reading;
    if (message.files.length > 0) return [];
    if (rules.control === 'why-not') return await reasonAgain(reading);
    // While a question for a yes waits, "do it" is the answer to that.
    if (rules.control === 'after-all' && question === undefined) return [certain({ type: 'after-all' })];
    // "No, the other one" is no refusal.
    return [...phrasesIn(reading, 'other-one'), ...otherTask(reading)];
  },
};

/** Says a refusal again, with the rule that the knowledge base has about it. */
async function reasonAgain({ message, kernel, ports, locale }: TurnReading): Promise<readonly Proposal[]> {
  const { registry } = kernel;
  const lately = latelyIn(message.memory.stack, registry);
  const about = lately === null ? undefined : registry.dialog(lately.dialog).about;
  if (lately === null || lately.underWay || about === undefined || !registry.changes(lately.dialog))
    return [];
  const start = { type: 'start', dialog: lately.dialog, values: { [about]: lately.about } } as const;
  const question = ports.texts.word(registry.labelOf(lately.dialog, {}), locale);
  const answer = await ports.answer(question, { locale, now: message.now, strict: false });
  return [
    certain({
      type: 'wishes',
      wishes: answer === null ? [start] : [start, { type: 'ask', question, answer }],
    }),
  ];
}

/** Another task in place of the one under way, where both change something. */
function otherTask(reading: TurnReading): readonly Proposal[] {
  const { task, kernel, text, intents } = reading;
  if (task === undefined || !kernel.registry.changes(task)) return [];
  const wish = changedWish(text);
  const [best] = wish === undefined ? [] : reading.scoresOf(wish);
  if (wish === undefined || !isSure(best)) return [];
  const event = intents.eventOf(best.intent, reading.values);
  if (event?.type !== 'start' || event.dialog === task || !intents.isChange(event)) return [];
  const isName =
    (wish.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= ONLY_NAMES && !/\p{Script=Han}{8}/u.test(wish);
  return [
    {
      events: [
        {
          type: 'instead',
          dialog: event.dialog,
          values: isName ? event.values : { ...event.values, wording: reading.written.trim() },
        },
      ],
      confidence: best.confidence,
    },
  ];
}
