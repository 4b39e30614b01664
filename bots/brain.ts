import type { Effect } from '../dialogs/kernel/effects.ts';
import type { Event } from '../dialogs/kernel/events.ts';
import type { Kernel } from '../dialogs/kernel/kernel.ts';
import type { Notice } from '../dialogs/vocabulary.ts';
import type { CommandResult } from '../models/conversation/command.ts';
import { type Reaction, scoreOf } from '../models/conversation/reaction.ts';
import type { CaseCommandEnvelope, CaseEvent, ProviderAppTakeover } from '../models/desk/desk.ts';
import { type Locale, localeOf } from '../models/locale/locale.ts';
import type { Turn } from '../models/turn.ts';
import { type Memory, type Offer, recall, scopeOf, toJson, waitsForPerson } from './memory.ts';
import type { BrainPorts } from './ports.ts';
import { Queries } from './queries.ts';
import { reply } from './reply.ts';
import { performCaseCommand } from './staff/case-commands.ts';
import { decided, pauseBot, resumeBot, type Words } from './staff/provider-app-takeover.ts';
import { understandTurn } from './understanding/understand-turn.ts';
import type { Speak, Voice } from './voice.ts';

/** One conversation's brain for the length of a turn: understands, steps the dialogs, and says what they say. */
export class Brain {
  readonly #kernel: Kernel;
  readonly #ports: BrainPorts;

  constructor(kernel: Kernel, ports: BrainPorts) {
    this.#kernel = kernel;
    this.#ports = ports;
  }

  /** Answers a customer's message. While a person owns the conversation, or the customer is blocked, the bot is silent. */
  async handleMessage(turn: Turn, text: string, locale: string | undefined, speak: Speak): Promise<void> {
    if (turn.conversation.owner === 'human' || turn.conversation.blocked) return;
    const known = this.#known(turn, locale);
    const message = {
      text,
      locale: localeOf(known.stack.locale),
      memory: known,
      now: turn.now,
      numbered: this.#ports.numbered(turn.conversation.channel, known.offers.length),
      early: turn.arrivedAt < turn.conversation.updatedAt,
    };
    const { event, locale: spoken } = await understandTurn(message, this.#kernel, this.#ports);
    this.#ports.log('turn-read', { turn: turn.id, event: event.type, locale: spoken });
    if (spoken !== turn.conversation.locale) turn.setLocale(spoken);
    const memory = { ...known, stack: { ...known.stack, locale: spoken } };
    await this.#run(turn, memory, syncOwner(turn, memory, event), speak);
  }

  /** Answers files that came without words: people look at them. */
  async handleFiles(turn: Turn, locale: string | undefined, speak: Speak): Promise<void> {
    if (turn.conversation.owner === 'human' || turn.conversation.blocked) return;
    const memory = this.#known(turn, locale);
    await this.#run(turn, memory, syncOwner(turn, memory, { type: 'file' }), speak);
  }

  /** Puts into the queue who must not be answered, and says nothing: staff look at what was written. */
  callStaff(turn: Turn, locale: string | undefined, reason: string): void {
    if (turn.conversation.owner !== 'bot' || turn.conversation.blocked) return;
    turn.transfer('queue', reason, {});
    turn.saveMemory(toJson({ ...this.#known(turn, locale), queuedSilently: true }));
  }

  /** Greets somebody who opened the chat and has not written yet. */
  async greet(turn: Turn, locale: string | undefined, speak: Speak): Promise<void> {
    const { owner, blocked, memory: kept } = turn.conversation;
    if (owner !== 'bot' || blocked || kept !== null) return;
    const language = languageOf(turn, locale);
    turn.setLocale(language);
    const memory = this.#proved(turn, recall(turn, language));
    await this.#run(turn, memory, [{ type: 'small-talk', kind: 'greeting' }], speak);
  }

  /** Goes on with what a command ended with. */
  async handleCommandResult(turn: Turn, result: CommandResult, speak: Speak): Promise<void> {
    const memory = recall(turn, languageOf(turn, undefined));
    const { key, outcome, value } = result;
    await this.#run(turn, memory, [{ type: 'result', key, outcome, value }], speak);
  }

  /** Leaves the conversation to a person of the shop who has answered in the provider's own app. */
  pauseBot(turn: Turn, words: Words, told: ProviderAppTakeover): void {
    pauseBot(turn, recall(turn, languageOf(turn, undefined)), words, told);
  }

  /** Takes the conversation up again when that person has said nothing for long enough. */
  resumeBot(turn: Turn): void {
    resumeBot(turn, recall(turn, languageOf(turn, undefined)), this.#kernel);
  }

  /** Keeps and tells what a customer thinks of a message; one who dislikes what the bot said is offered a person, once an episode. */
  async handleReaction(turn: Turn, reaction: Reaction, speak: Speak): Promise<void> {
    turn.recordReaction(reaction);
    const { _id, owner, blocked, episode } = turn.conversation;
    const said = await this.#ports.said(_id, reaction.providerId);
    if (said === undefined) return;
    const { emoji } = reaction;
    turn.notifyCase({ type: 'customer-reaction', emoji, text: said.text });
    const isDisliked = said.by === 'bot' && emoji !== null && scoreOf(emoji) === -1;
    if (!isDisliked || owner !== 'bot' || blocked) return;
    const memory = this.#proved(turn, recall(turn, languageOf(turn, undefined)));
    const disliked = scopeOf(turn, episode.number);
    const isBusy = memory.stack.frames.at(-1)?.waits !== undefined;
    if (memory.disliked === disliked || isBusy) return;
    await this.#run(turn, { ...memory, disliked }, syncOwner(turn, memory, { type: 'complaint' }), speak);
  }

  /** Does what staff decided about the conversation. */
  async handleCaseCommand(turn: Turn, order: CaseCommandEnvelope, voice: Voice): Promise<void> {
    const recalled = decided(turn, order, recall(turn, languageOf(turn, undefined)));
    const memory = turn.conversation.owner === 'queue' ? this.#queued(recalled) : recalled;
    await performCaseCommand(order, {
      turn,
      voice,
      memory,
      byMail: this.#ports.byMail(turn.conversation.channel),
      queued: (from) => this.#queued(from),
      happen: (event, from) => this.#run(turn, from, [event], voice.say),
    });
  }

  /** The memory in step with a queue that the conversation was put into without the dialogs, and that was said. */
  #queued(memory: Memory): Memory {
    if (waitsForPerson(memory)) return memory;
    const [{ frames }] = this.#kernel.step(memory.stack, { type: 'human' });
    return { ...memory, stack: { ...memory.stack, frames } };
  }

  /** The memory of somebody who is answered now, with what the channel proved of them. */
  #known(turn: Turn, locale: string | undefined): Memory {
    const { queuedSilently: _answered, ...memory } = recall(turn, languageOf(turn, locale));
    return this.#proved(turn, memory);
  }

  #proved(turn: Turn, memory: Memory): Memory {
    if (turn.proof === undefined) return memory;
    const identity = { level: turn.proof.level, customer: turn.proof.customer };
    const [stack, effects] = this.#kernel.step(memory.stack, { type: 'proved', identity });
    for (const effect of effects) if (effect.type === 'identify') turn.identify(effect.identity);
    return { ...memory, stack };
  }

  async #run(turn: Turn, memory: Memory, events: readonly Event[], speak: Speak): Promise<void> {
    const queries = new Queries(this.#ports, turn);
    const pending = [...events];
    let { stack, offers } = memory;
    for (let event = pending.shift(); event !== undefined; event = pending.shift()) {
      const [after, effects] = this.#kernel.step(stack, event);
      stack = after;
      for (const effect of allowedEffects(turn, effects)) {
        if (effect.type === 'say') offers = await this.#say(effect, stack.locale, speak);
        else if (effect.type === 'query') pending.push(await queries.perform(effect, stack.identity));
        else applyEffect(turn, effect);
      }
    }
    turn.saveMemory(toJson({ ...memory, stack, offers }));
  }

  async #say(
    effect: Extract<Effect, { type: 'say' }>,
    locale: string,
    speak: Speak,
  ): Promise<readonly Offer[]> {
    const { activity, offers } = reply(effect, locale);
    await speak(activity);
    return offers;
  }
}

/**
 * The event, after one that brings the dialogs in step with who owns the conversation: staff may have given it back, and
 * the path puts it into the queue by itself when a turn failed.
 */
function syncOwner(turn: Turn, memory: Memory, event: Event): Event[] {
  const waits = waitsForPerson(memory);
  if (turn.conversation.owner === 'queue' && !waits) return [{ type: 'human' }];
  if (turn.conversation.owner === 'bot' && waits) return [{ type: 'back-to-bot' }, event];
  return [event];
}

/** What of a step is to happen: where a person has the conversation, nobody is called and nobody is put into a queue. */
function allowedEffects({ conversation }: Turn, effects: readonly Effect[]): readonly Effect[] {
  const called = effects.findIndex(({ type }) => type === 'handoff');
  return conversation.owner === 'human' && called >= 0 ? effects.slice(0, called) : effects;
}

/** Puts what a step wished for into the turn, to be written by its commit. */
function applyEffect(turn: Turn, effect: Effect): void {
  if (effect.type === 'command') turn.command({ name: effect.name, args: effect.args, key: effect.key });
  else if (effect.type === 'identify') turn.identify(effect.identity);
  else if (effect.type === 'handoff') turn.transfer('queue', effect.reason, effect.summary);
  else if (effect.type === 'tell') turn.notifyCase(...caseEventOf(effect.notice));
  else if (effect.type === 'handback') turn.transfer('bot', 'left-queue', {});
  else if (effect.type === 'unanswered') {
    turn.command({
      name: 'record-question',
      args: { question: effect.question },
      key: `question:${turn.id}`,
    });
  }
}

/** A notice of the dialogs as news, with the case it goes to if that isn't this episode's. */
function caseEventOf(notice: Notice): [CaseEvent, string?] {
  if (notice.type === 'rated') return [{ type: 'rated', score: notice.score }, notice.case];
  return [{ type: 'email-answer-wished', email: notice.email ?? '', proved: notice.email === null }];
}

function languageOf(turn: Turn, told: string | undefined): Locale {
  return localeOf(turn.conversation.locale ?? told);
}
