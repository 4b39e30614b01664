import type { Kernel } from '../../dialogs/kernel/kernel.ts';
import type { Event, EventType } from '../../dialogs/machine/events.ts';
import { isUpset } from '../../language/rules/upset.ts';
import type { Locale } from '../../models/locale/locale.ts';
import type { BrainPorts } from '../ports.ts';
import { languageWish } from './language-wish/language-wish.ts';
import { answerLayer } from './layers/answer-layer.ts';
import { buttonLayer } from './layers/button-layer.ts';
import { classifierLayer } from './layers/classifier-layer.ts';
import { fileLayer } from './layers/file-layer.ts';
import { followUpLayer } from './layers/follow-up-layer.ts';
import { knowledgeLayer } from './layers/knowledge-layer.ts';
import { certain, type Layer, type LayerName, type Proposal } from './layers/layer.ts';
import { phraseLayer } from './layers/phrase-layer.ts';
import { ratingLayer } from './layers/rating-layer.ts';
import { ruleLayer } from './layers/rule-layer.ts';
import { valueLayer } from './layers/value-layer.ts';
import { type TurnInput, TurnReading } from './turn-reading.ts';
import { withWording } from './wishes/wording.ts';

/** The interpretation of a message: its language, the events that it becomes, in order, and what decided. */
export interface TurnUnderstanding {
  readonly locale: Locale;
  /** The BCP 47 tag of the language of a text that is in none of the app's; absent: it is in one of them. */
  readonly guest?: string;
  readonly events: readonly [Event, ...Event[]];
  readonly layer: LayerName;
  /** The message is angry, so that the answer begins with a word of regret. */
  readonly upset?: true;
  /** 0 to 1: that of the classifier where it decided, 1 for a rule, 0 where nothing was understood. */
  readonly confidence: number;
}

/** The cascade, cheapest first. */
const LAYERS: readonly Layer[] = [
  fileLayer,
  buttonLayer,
  ratingLayer,
  followUpLayer,
  answerLayer,
  phraseLayer,
  ruleLayer,
  valueLayer,
  classifierLayer,
  knowledgeLayer,
];

/** What an angry message may be taken for, so that a word of regret stands before the answer. */
const REGRETTED: ReadonlySet<EventType> = new Set([
  'start',
  'wishes',
  'clarify',
  'inform',
  'ask',
  'named',
  'unsupported',
  'cancel',
  'repeat',
]);

/**
 * Understands a message by a cascade of layers. Each proposes events; the first proposal that the present state of the dialogs accepts wins, and if
 * none is accepted: `unknown`.
 */
export async function understandTurn(
  message: TurnInput,
  kernel: Kernel,
  ports: BrainPorts,
): Promise<TurnUnderstanding> {
  const reading = new TurnReading(message, kernel, ports);
  const wish = languageWish(reading.text, ports.locales);
  if (wish !== undefined)
    return { ...understood('language', certain({ type: 'repeat', language: true }), reading), locale: wish };
  for (const layer of LAYERS) {
    const proposals = await layer.propose(reading);
    const taken = proposals.find(({ events: [first] }) => reading.accepts(first));
    if (taken !== undefined) return understood(layer.name, taken, reading);
  }
  // "Never mind" with no dialog under way was understood: the menu is the answer.
  if (reading.rules.control === 'cancel') return understood('rule', certain({ type: 'repeat' }), reading);
  // Who complains has said something, whatever it is about.
  if (isUpset(reading.text)) return understood('rule', certain({ type: 'complaint' }), reading);
  return understood('none', { events: [{ type: 'unknown' }], confidence: 0 }, reading);
}

function understood(
  layer: LayerName,
  { events: [first, ...others], confidence }: Proposal,
  reading: TurnReading,
): TurnUnderstanding {
  // What was tapped or sent without words is in no language of its own.
  const isWordless = layer === 'button' || layer === 'file';
  const { tag } = (isWordless ? undefined : reading.rules.guest) ?? {};
  const { written, kernel } = reading;
  // A button says nothing in words.
  const worded = (event: Event) =>
    layer === 'button' ? event : withWording(event, written, kernel.registry);
  return {
    locale: isWordless ? reading.message.locale : reading.locale,
    ...(tag !== undefined && { guest: tag }),
    events: [worded(first), ...others.map(worded)],
    layer,
    confidence,
    ...(layer !== 'button' && REGRETTED.has(first.type) && isUpset(written) && { upset: true }),
  };
}
