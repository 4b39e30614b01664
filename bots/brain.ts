import { ActivityTypes } from 'botbuilder';
import type { Kernel } from '../dialogs/kernel/kernel.ts';
import type { Effect } from '../dialogs/machine/effects.ts';
import type { Event } from '../dialogs/machine/events.ts';
import { spokenHere } from '../language/guests/spoken-here.ts';
import { readPart } from '../language/normalize.ts';
import { type CommandRequest, type CommandResult, secretsOf } from '../models/conversation/command.ts';
import { isSentBeforeLastMessage } from '../models/conversation/conversation.ts';
import { type Reaction, scoreOf } from '../models/conversation/reaction.ts';
import type { CaseCommandEnvelope, CaseEvent, FileRef, ProviderAppTakeover } from '../models/desk/desk.ts';
import type { DeskNotice } from '../models/desk/desk-notice.ts';
import { mailStaff } from '../models/desk/staff-operations.ts';
import { localeOf } from '../models/locale/known-locales.ts';
import { answerTag, writtenTag } from '../models/locale/script-variants.ts';
import type { Turn } from '../models/turn.ts';
import { CallLimits, LIMITED } from './call-limits.ts';
import { loopTurn } from './loop-turn.ts';
import { maskedMemory } from './masked-memory.ts';
import { loadMemory, type Memory, memoryToJson, scopeOf, waitsForPerson } from './memory.ts';
import type { MessageActions, SendMessage } from './message-actions.ts';
import type { BrainPorts } from './ports.ts';
import { identityNow } from './proof-age.ts';
import { Queries } from './queries.ts';
import { type Follows, type Reply, renderReply } from './render-reply.ts';
import { performCaseCommand } from './staff/case-commands.ts';
import { isOvertaken } from './staff/overtaken.ts';
import { endTakeover, pauseBot, resumeBot, type TakeoverMessage } from './staff/provider-app-takeover.ts';
import { summaryForStaff } from './staff/summary-for-staff.ts';
import { understandTurn } from './understanding/understand-turn.ts';

/** A customer's message as the channel gives it, of any length; `locale`: the language that the channel names, if any. */
export interface CustomerMessage {
  readonly text: string;
  readonly files: readonly FileRef[];
  readonly locale: string | undefined;
}

/**
 * The bot's part of a turn: understands the customer's message, steps the dialogs, performs their queries, and appends their messages and commands
 * to the turn. Holds the kernel and its ports, and nothing between turns: the conversation's memory is loaded first and saved last. Limits: a
 * turn's time is `turnMs` (`adapters/settings.ts`), its queries those of `ports.ts`.
 */
export class Brain {
  readonly #kernel: Kernel;
  readonly #ports: BrainPorts;

  constructor(kernel: Kernel, ports: BrainPorts) {
    this.#kernel = kernel;
    this.#ports = ports;
  }

  /** Answers a customer's message by its beginning (`readPart`); the log and staff have the whole. The bot is silent while staff have the conversation or the customer is blocked. */
  async handleMessage(
    turn: Turn,
    { text: whole, files, locale }: CustomerMessage,
    send: SendMessage,
  ): Promise<void> {
    if (turn.conversation.blocked) return;
    const text = readPart(whole);
    const loaded = this.#loadWithProof(turn, locale);
    if (turn.conversation.owner === 'human' && !this.#isAbandoned(turn, loaded)) return;
    const message = {
      text,
      locale: localeOf(loaded.stack.locale, { among: this.#ports.locales }),
      isLocaleKnown: (turn.conversation.locale ?? locale) !== undefined,
      files,
      memory: loaded,
      now: turn.now,
      usesNumberedMenu: this.#ports.usesNumberedMenu(turn.conversation.channel, loaded.offers.length),
      sentBeforeQuestion: isSentBeforeLastMessage(turn.conversation, turn.arrivedAt),
    };
    await loopTurn();
    const understood = await understandTurn(message, this.#kernel, this.#ports);
    const { events, layer, confidence } = understood;
    const detected = writtenTag(text, understood.locale, loaded.stack.locale);
    this.#ports.log('turn-read', {
      turn: turn.id,
      event: events[0].type,
      layer,
      confidence,
      locale: detected,
    });
    if (detected !== turn.conversation.locale) turn.setLocale(detected);
    const greeted = await this.#sayLanguages(understood.guest, loaded, send);
    const memory = { ...greeted, stack: { ...greeted.stack, locale: detected } };
    const own = this.#syncOwner(turn, memory, events);
    const regret: readonly Event[] = understood.upset && own === events ? [{ type: 'regret' }] : [];
    await this.#stepDialogs(turn, memory, [...regret, ...own], send);
  }

  /** Says once a conversation, in the language of a customer's message that the bot does not answer in, which languages it does. */
  async #sayLanguages(guest: string | undefined, memory: Memory, send: SendMessage): Promise<Memory> {
    if (guest === undefined || memory.languagesSaid === true) return memory;
    const text = spokenHere(guest, this.#ports.locales);
    if (text === undefined) return memory;
    await send({
      type: ActivityTypes.Message,
      text,
      locale: guest,
      channelData: { public: true },
    });
    return { ...memory, languagesSaid: true };
  }

  /** Escalates a message that the bot must not answer: puts the conversation into the queue, or mails it to staff, without a message to the customer. */
  callStaff(turn: Turn, locale: string | undefined, reason: string): void {
    if (turn.conversation.owner !== 'bot' || turn.conversation.blocked) return;
    const { by } = this.#ports.staff;
    if (by === 'mail')
      turn.command({ name: mailStaff.name, args: { reason, email: null }, key: `mail-staff:${turn.id}` });
    if (by !== 'desk') return;
    turn.transfer('queue', reason, {});
    turn.saveMemory(memoryToJson({ ...this.#loadWithProof(turn, locale), queuedSilently: true }));
  }

  /** Greets a customer who has opened the chat and not written yet; in a conversation that began before, it takes the proof of a sign-in. */
  async greet(turn: Turn, locale: string | undefined, send: SendMessage): Promise<void> {
    const { owner, blocked, memory: kept } = turn.conversation;
    if (kept !== null) {
      if (turn.proof === undefined) return;
      turn.saveMemory(memoryToJson(this.#withProof(turn, loadMemory(turn, this.#languageOf(turn, locale)))));
      return;
    }
    if (owner !== 'bot' || blocked) return;
    const language = this.#languageOf(turn, locale);
    turn.setLocale(language);
    const memory = this.#withProof(turn, this.#load(turn, language));
    await this.#stepDialogs(turn, memory, [{ type: 'small-talk', kind: 'greeting' }], send);
  }

  /** Continues the dialog that waits for a command's result. */
  async handleCommandResult(turn: Turn, result: CommandResult, send: SendMessage): Promise<void> {
    const memory = this.#load(turn);
    const { key, outcome, value } = result;
    await this.#stepDialogs(turn, memory, [{ type: 'result', key, outcome, value }], send);
  }

  /** Pauses the bot while a person of the shop answers in the provider's own app. */
  pauseBot(turn: Turn, message: TakeoverMessage, takeover: ProviderAppTakeover): void {
    pauseBot(turn, this.#load(turn), message, takeover);
  }

  /** Resumes the bot when that person has been silent for the time that the channel gives. */
  resumeBot(turn: Turn): void {
    resumeBot(turn, this.#load(turn), this.#kernel);
  }

  /** Records a customer's reaction and reports it to the case; after a thumb down on the bot's message it offers a person, once an episode. */
  async handleReaction(turn: Turn, reaction: Reaction, send: SendMessage): Promise<void> {
    turn.recordReaction(reaction);
    const { _id, owner, blocked, episode } = turn.conversation;
    const message = await this.#ports.findSentMessage(_id, reaction.providerId);
    if (message === undefined) return;
    const { emoji } = reaction;
    turn.notifyCase({ type: 'customer-reaction', emoji, text: message.text });
    const isDisliked = message.by === 'bot' && emoji !== null && scoreOf(emoji) === -1;
    if (!isDisliked || owner !== 'bot' || blocked) return;
    const memory = this.#withProof(turn, this.#load(turn));
    const scope = scopeOf(turn, episode.number);
    const isBusy = memory.stack.frames.at(-1)?.pendingKey !== undefined;
    if (memory.thumbDownAnsweredIn === scope || isBusy) return;
    await this.#stepDialogs(
      turn,
      { ...memory, thumbDownAnsweredIn: scope },
      this.#syncOwner(turn, memory, [{ type: 'complaint' }]),
      send,
    );
  }

  /** Performs a command of the case on the conversation, unless a later claim has overtaken it. */
  async handleCaseCommand(
    turn: Turn,
    envelope: CaseCommandEnvelope,
    messages: MessageActions,
  ): Promise<void> {
    if (isOvertaken(turn, envelope)) return;
    const loaded = endTakeover(turn, envelope, this.#load(turn));
    const memory = turn.conversation.owner === 'queue' ? this.#withQueue(loaded) : loaded;
    await performCaseCommand(envelope, {
      turn,
      messages,
      memory,
      repliesByEmail: this.#ports.repliesByEmail(turn.conversation.channel),
      sendLine: (words, locale) => this.#sendLine({ type: 'say', ...words }, locale, messages.send),
      withQueue: (from) => this.#withQueue(from),
      stepDialogs: (event, from) => this.#stepDialogs(turn, from, [event], messages.send),
    });
  }

  /** The memory with the handoff dialog on its stack, for a conversation that the path or staff put into the queue. */
  #withQueue(memory: Memory): Memory {
    if (waitsForPerson(memory, this.#kernel.registry)) return memory;
    const [{ frames }] = this.#kernel.step(memory.stack, { type: 'human' });
    return { ...memory, stack: { ...memory.stack, frames } };
  }

  /** Loads the memory of a customer who is answered now, with the identity that the channel proved. */
  #loadWithProof(turn: Turn, locale: string | undefined): Memory {
    const { queuedSilently: _answered, ...memory } = this.#load(turn, this.#languageOf(turn, locale));
    const identity = identityNow(turn);
    if (identity !== turn.conversation.identity) turn.identify(identity);
    return this.#withProof(turn, { ...memory, stack: { ...memory.stack, identity } });
  }

  #withProof(turn: Turn, memory: Memory): Memory {
    if (turn.proof === undefined) return memory;
    const identity = { level: turn.proof.level, customer: turn.proof.customer };
    const [stack, effects] = this.#kernel.step(memory.stack, { type: 'proved', identity });
    for (const effect of effects) if (effect.type === 'identify') turn.identify(effect.identity);
    return { ...memory, stack };
  }

  /**
   * Synchronises the dialogs with the owner of the conversation before the event: staff may have given it back, and the path puts it
   * into the queue when a turn has failed.
   */
  #syncOwner(turn: Turn, memory: Memory, events: readonly Event[]): readonly Event[] {
    if (this.#isAbandoned(turn, memory)) {
      turn.transfer('bot', 'no-desk', {});
      return [{ type: 'back-to-bot' }, ...events];
    }
    const waits = waitsForPerson(memory, this.#kernel.registry);
    if (turn.conversation.owner === 'queue' && !waits) return [{ type: 'human' }];
    if (turn.conversation.owner === 'bot' && waits) return [{ type: 'back-to-bot' }, ...events];
    return events;
  }

  /** Whether the conversation waits for staff of a desk that the app does not have any more. */
  #isAbandoned({ conversation: { owner } }: Turn, { providerAppTakeover }: Memory): boolean {
    return owner !== 'bot' && providerAppTakeover !== true && this.#ports.staff.by !== 'desk';
  }

  #load(turn: Turn, locale = this.#languageOf(turn, undefined)): Memory {
    const writesByEmail = this.#ports.repliesByEmail(turn.conversation.channel);
    return loadMemory(turn, locale, { ...this.#ports.staff, writesByEmail });
  }

  /** The tag of the language and its script so far, else of that of the channel. */
  #languageOf(turn: Turn, ofChannel: string | undefined): string {
    return answerTag(turn.conversation.locale ?? ofChannel, this.#ports.locales);
  }

  async #stepDialogs(turn: Turn, memory: Memory, events: readonly Event[], send: SendMessage): Promise<void> {
    const { operations } = this.#kernel.registry;
    const limits = new CallLimits(operations, this.#ports, turn);
    const queries = new Queries(operations, this.#ports, turn, limits);
    const pending = [...events];
    const { selection: _answered, ...rest } = memory;
    const spent: string[] = [];
    let { stack, offers, selection } = memory;
    for (let event = pending.shift(); event !== undefined; event = pending.shift()) {
      const [after, effects] = this.#kernel.step(stack, event);
      stack = after;
      const asked = this.#kernel.prompt(stack)?.text;
      const isWorking = effects.some(({ type }) => type === 'command');
      for (const effect of allowedEffects(turn, effects)) {
        if (effect.type === 'say') {
          const follows = isWorking ? 'more' : effect.text === asked ? 'answer' : undefined;
          ({ offers, selection } = await this.#sendLine(effect, stack.locale, send, follows));
        } else if (effect.type === 'query') pending.push(await queries.perform(effect, stack.identity));
        else if (effect.type === 'command' && (await limits.reserve(effect, stack.identity)) === undefined)
          pending.push({ type: 'result', key: effect.key, ...LIMITED });
        else this.#applyEffect(turn, effect);
        if (effect.type === 'command') spent.push(...secretsOf(commandOf(effect, this.#kernel)));
      }
    }
    const after = { ...rest, stack, offers, ...(selection && { selection }) };
    turn.saveMemory(
      memoryToJson(maskedMemory(after, turn.secrets, spent, this.#kernel.registry, this.#isSecret)),
    );
  }

  async #sendLine(
    effect: Extract<Effect, { type: 'say' }>,
    locale: string,
    send: SendMessage,
    follows?: Follows,
  ): Promise<Pick<Reply, 'offers' | 'selection'>> {
    const { activity, offers, selection } = renderReply(effect, locale, this.#ports.texts, follows);
    await send(activity);
    return { offers, selection };
  }

  readonly #isSecret = (kind: string): boolean =>
    this.#ports.kinds.some(({ name, secret }) => name === kind && secret === true);

  /** Puts an effect into the turn, whose commit writes it. */
  #applyEffect(turn: Turn, effect: Effect): void {
    if (effect.type === 'command') turn.command(commandOf(effect, this.#kernel));
    else if (effect.type === 'identify') turn.identify(effect.identity);
    else if (effect.type === 'handoff')
      turn.transfer('queue', effect.reason, summaryForStaff(effect.summary, this.#ports.texts));
    else if (effect.type === 'notify') turn.notifyCase(...caseEventOf(effect.notice));
    else if (effect.type === 'handback') turn.transfer('bot', 'left-queue', {});
    else if (effect.type === 'unanswered') {
      turn.command({
        name: 'record-question',
        args: { question: effect.question },
        key: `question:${turn.id}`,
      });
    }
  }
}

/** The command of an effect, with the names of the arguments that its operation declares as secrets. */
function commandOf(
  { name, args, key }: Extract<Effect, { type: 'command' }>,
  { registry }: Kernel,
): CommandRequest {
  const { secrets } = registry.operations.get(name) ?? {};
  return { name, args, key, ...(secrets && { secrets }) };
}

/** The effects of a step that are applied: while staff have the conversation, nothing from a handoff on. */
function allowedEffects({ conversation }: Turn, effects: readonly Effect[]): readonly Effect[] {
  const called = effects.findIndex(({ type }) => type === 'handoff');
  return conversation.owner === 'human' && called >= 0 ? effects.slice(0, called) : effects;
}

/** A notice of the dialogs as a case event, with the case that it goes to if that isn't this episode's. */
function caseEventOf(notice: DeskNotice): [CaseEvent, string?] {
  if (notice.type === 'csat-given') return [{ type: 'csat-given', score: notice.score }, notice.case];
  return [{ type: 'email-answer-requested', email: notice.email ?? '', proved: notice.email === null }];
}
