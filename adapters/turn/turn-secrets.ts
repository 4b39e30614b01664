import type { Activity } from 'botbuilder';
import { type CommandRequest, secretsOf } from '../../models/conversation/command.ts';
import type { InboxItem } from '../../models/conversation/inbox.ts';
import type { DeadLetterEntry } from '../../models/conversation/outbox.ts';
import type { JsonObject } from '../../models/json.ts';
import { maskSecretsIn } from '../../models/mask-secrets.ts';
import type { InboundMessage } from './turn-draft-input.ts';

/** The fields of an activity that name something and hold no text of anybody. */
const NAMES: ReadonlySet<string> = new Set([
  'type',
  'id',
  'replyToId',
  'channelId',
  'serviceUrl',
  'conversation',
  'from',
  'recipient',
  'timestamp',
]);

/**
 * The secrets of one turn (a one-time code that a customer typed, say): those in the customer's messages, and the arguments of commands that use them up.
 * Whatever the turn stores is masked by it; only a command has its secrets until it was performed.
 */
export class TurnSecrets {
  readonly #secrets: Set<string>;

  /** `typed`: as they stand in the customer's messages. */
  constructor(typed: readonly string[]) {
    this.#secrets = new Set(typed);
  }

  /** Takes the secrets of a command of the turn, which may have been typed in an earlier one. */
  add(request: CommandRequest): void {
    for (const secret of secretsOf(request)) this.#secrets.add(secret);
  }

  /** A value with the secrets in its texts masked. */
  mask<T>(value: T): T {
    return maskSecretsIn(value, [...this.#secrets]);
  }

  /** An activity with the secrets in its texts masked; its ids stay. */
  maskActivity(activity: Partial<Activity>): Partial<Activity> {
    if (this.#secrets.size === 0) return activity;
    return Object.fromEntries(
      Object.entries(activity).map(([field, value]) => [field, NAMES.has(field) ? value : this.mask(value)]),
    );
  }

  /** The raw mails of messages with secrets: they can't be masked, so they are deleted. */
  static rawMailsOf(messages: readonly InboundMessage[]): string[] {
    return messages.flatMap(({ activity, secrets = [] }) => {
      const raw: unknown = activity.channelData?.mail?.raw;
      return secrets.length > 0 && typeof raw === 'string' ? [raw] : [];
    });
  }

  /** What an item's dead letter is stored with in place of its activity; nothing where no secret was typed. */
  maskedItem({ activity }: InboxItem): Pick<DeadLetterEntry, 'activity'> {
    if (this.#secrets.size === 0) return {};
    return { activity: JSON.stringify(this.maskActivity(JSON.parse(activity) as Partial<Activity>)) };
  }

  /** A command as it waits to be performed: masked but for the arguments that are its secrets. */
  maskCommand(request: CommandRequest): CommandRequest {
    const { args, secrets = [] } = request;
    const kept = Object.fromEntries(Object.entries(args).filter(([name]) => secrets.includes(name)));
    return { ...request, args: { ...this.mask<JsonObject>(args), ...kept } };
  }
}
