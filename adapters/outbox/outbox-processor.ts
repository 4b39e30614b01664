import type { Activity } from 'botbuilder';
import { COMMAND_RESULT, type CommandResult, type Result } from '../../models/conversation/command.ts';
import { conversationId } from '../../models/conversation/inbox.ts';
import type { CommandEntry, OutboxEntry, ProofEntry } from '../../models/conversation/outbox.ts';
import { returnedResult } from '../../models/conversation/returned-result.ts';
import { withDeadline } from '../../models/with-deadline.ts';
import type { Recorder } from '../inbox/recorder.ts';
import { ensureLease } from '../lease-renewal.ts';
import type { LeasedConversation } from '../leased-conversation.ts';
import type { PathContext } from '../path-context.ts';
import { writeDeadLetter } from './dead-letter.ts';
import { deliverUnseen } from './deliver-unseen.ts';
import { recordEvent } from './record-event.ts';
import { storeReceipt } from './store-receipt.ts';

/** Wait before answers that nobody has seen are tried again, in milliseconds: a mail server that is down is not asked every second. */
const UNSEEN_RETRY_MS = 60_000;

/**
 * Carries out the entries of an outbox that are no messages: commands at the shop, events for inboxes, unseen answers, delivery receipts, reactions,
 * proofs for the customer's profile, dead letters. Every entry may run again after a crash, so each is idempotent by an id that follows from its own. One
 * that fails stays and is retried after the backoff's first wait; there is no last try, since each of them is a promise of a commit.
 */
export class OutboxProcessor {
  readonly #context: PathContext;
  readonly #recorder: Recorder;

  constructor(context: PathContext, recorder: Recorder) {
    this.#context = context;
    this.#recorder = recorder;
  }

  async run(leased: LeasedConversation): Promise<void> {
    const blocked = new Set<string>();
    for (const entry of leased.outbox) {
      if (leased.lost) return;
      if (entry.kind === 'inbound' || entry.kind === 'say') continue;
      const to = entry.kind === 'forward' ? conversationId(entry.to) : '';
      // An event must not overtake one that could not be recorded.
      if (blocked.has(to)) continue;
      const notBefore = entry.kind === 'forward' || entry.kind === 'unseen' ? entry.notBefore : undefined;
      if (notBefore !== undefined && notBefore > this.#context.now()) {
        leased.dueBy(notBefore);
        continue;
      }
      if (entry.kind === 'command') this.#context.probe('performing');
      try {
        if (!(await ensureLease(this.#context, leased))) return;
        await this.#process(leased, entry);
        leased.removeFromOutbox(new Set([entry]));
      } catch (error) {
        const { now, settings, log } = this.#context;
        if (to !== '') blocked.add(to);
        const wait = entry.kind === 'unseen' ? UNSEEN_RETRY_MS : settings.backoff.firstMs;
        leased.dueBy(new Date(now().getTime() + wait));
        log('outbox-entry-failed', {
          err: error,
          conversation: leased._id,
          entry: entry.id,
          kind: entry.kind,
        });
      }
    }
  }

  async #process(leased: LeasedConversation, entry: OutboxEntry): Promise<void> {
    const { repositories, now } = this.#context;
    if (entry.kind === 'command') await this.#performCommand(leased, entry);
    else if (entry.kind === 'forward') await recordEvent(this.#recorder, leased, entry);
    else if (entry.kind === 'unseen') await deliverUnseen(this.#context, leased, entry);
    else if (entry.kind === 'receipt') await storeReceipt(this.#context, this.#recorder, leased, entry);
    else if (entry.kind === 'reaction')
      await repositories.messages.storeReaction(leased._id, entry.reaction, now());
    else if (entry.kind === 'proof') await this.#storeProof(entry);
    else if (entry.kind === 'forget-file') await repositories.files.forget(entry.file);
    else if (entry.kind === 'dead-letter') await writeDeadLetter(this.#context, leased, entry);
  }

  /** Performs a command; its outcome comes back through the inbox under the command's key, so that a repeat is dropped as a duplicate. */
  async #performCommand(
    leased: LeasedConversation,
    { request, identity, place }: CommandEntry,
  ): Promise<void> {
    const { name, key } = request;
    const result = await withDeadline<Result, Result>(
      this.#resultOf(leased, { request, identity }),
      this.#context.settings.commandMs,
      () => {
        this.#context.log('command-timed-out', { conversation: leased._id, command: name });
        return { outcome: 'timed-out', value: {} };
      },
    );
    this.#context.probe('performed');
    const value: CommandResult = { ...result, name, key };
    const { channel, account, externalId } = leased.conversation;
    await this.#recorder.record(
      { channel, account, externalId },
      {
        id: `command:${key}`,
        account,
        conversation: externalId,
        activity: {
          type: 'event',
          name: COMMAND_RESULT,
          value,
          ...(place !== undefined && {
            conversation: JSON.parse(place) as NonNullable<Activity['conversation']>,
          }),
        },
      },
      true,
    );
  }

  async #resultOf(
    leased: LeasedConversation,
    { request, identity }: Pick<CommandEntry, 'request' | 'identity'>,
  ): Promise<Result> {
    try {
      return returnedResult(await this.#context.perform(request, identity, leased._id));
    } catch (error) {
      this.#context.log('command-failed', { err: error, conversation: leased._id, command: request.name });
      return { outcome: 'failed', value: {} };
    }
  }

  async #storeProof({ identity, locale, at }: ProofEntry): Promise<void> {
    if (identity.customer === undefined || identity.level === 'none' || identity.level === 'matched') return;
    const proved = { kind: 'shop', value: identity.customer, proof: identity.level, at };
    await this.#context.repositories.customers.findOrCreate(proved, locale);
  }
}
