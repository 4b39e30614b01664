import type { Shop } from '../commerce/shop.ts';
import type { Kernel } from '../dialogs/kernel/kernel.ts';
import { loadStack } from '../dialogs/machine/stack.ts';
import { findEntities } from '../language/entities/entities.ts';
import { writtenIn } from '../language/entities/entity-candidate.ts';
import { MAX_TEXT_UNITS, type NormalizedText, normalize } from '../language/normalize.ts';
import type { Conversation } from '../models/conversation/conversation.ts';
import type { Json, JsonObject } from '../models/json.ts';
import { localeOf } from '../models/locale/known-locales.ts';
import type { Log } from '../models/log/log.ts';
import type { ValueKind } from '../models/values/value-kind.ts';
import { withDeadline } from '../models/with-deadline.ts';
import { loopTurn } from './loop-turn.ts';
import { scopeOf } from './memory.ts';

/** Longest time that a shop may take to say whether a secret is open, in milliseconds: the message waits for it. */
const ANSWER_MS = 2_000;

/** How much the parts of a long text overlap, in UTF-16 units: more than a secret has. */
const OVERLAP = 256;

/** Most values of a text that may be secrets: nobody types more, and each is asked about and masked by itself. */
const MAX_VALUES = 50;

/** A secret as it was read in a text. */
interface FoundSecret {
  readonly kind: string;
  readonly value: Json;
  /** The customer's own characters. */
  readonly text: string;
}

/** What secrets are found by. */
interface SecretPorts {
  readonly kernel: Pick<Kernel, 'accepted'>;
  /** The kinds of values that messages are searched for; those that are `secret` count. */
  readonly kinds: readonly ValueKind[];
  readonly shop: Pick<Shop, 'isOpenSecret'>;
  readonly log: Log;
}

/**
 * Finds the secrets in customers' texts, such as a one-time code, so that they are stored masked: values of a secret kind, where a dialog of the
 * conversation takes one (whatever it asks now), and wherever the shop knows the value as an open secret. What the text calls something else ("order
 * 482913") is none.
 */
export class SecretFinder {
  readonly #ports: SecretPorts;
  readonly #secretKinds: readonly ValueKind[];

  constructor(ports: SecretPorts) {
    this.#ports = ports;
    this.#secretKinds = ports.kinds.filter(({ secret }) => secret);
  }

  /** The secrets of a text in the customer's own characters and in normal form. */
  async find(text: string, conversation: Conversation): Promise<string[]> {
    const found = (await this.#valuesIn(text, conversation.locale)).slice(0, MAX_VALUES);
    if (found.length === 0) return [];
    const taken = this.#takenIn(conversation);
    const isSecret = await Promise.all(
      found.map(({ kind, value }) => taken.includes(kind) || this.#isOpen(kind, value)),
    );
    const secrets = found.filter((_, index) => isSecret[index]);
    return [
      ...new Set(
        secrets.flatMap(({ value, text: written }) =>
          typeof value === 'string' ? [written, value] : [written],
        ),
      ),
    ];
  }

  /**
   * The values of secret kinds in a text, which is read whole: in parts, since a recogniser gets no more, each in a turn of the event loop of its own. Only
   * the first part, which dialogs read, is searched for other kinds too, and only where it has to be told what a value is.
   */
  async #valuesIn(text: string, tag: string | undefined): Promise<FoundSecret[]> {
    const found: FoundSecret[] = [];
    for (let start = 0; start < text.length; start += MAX_TEXT_UNITS - OVERLAP) {
      await loopTurn();
      const part = normalize(text.slice(start, start + MAX_TEXT_UNITS));
      const alone = this.#secretsIn(part, this.#secretKinds, tag);
      found.push(
        ...(start > 0 || alone.length === 0 ? alone : this.#secretsIn(part, this.#ports.kinds, tag)),
      );
    }
    return found;
  }

  /** The values of secret kinds in a text that is searched for `kinds`. */
  #secretsIn(text: NormalizedText, kinds: readonly ValueKind[], tag: string | undefined): FoundSecret[] {
    const written = (from: number, to: number) => writtenIn(text, from, to);
    const context = { locale: localeOf(tag), now: new Date(0), written };
    return findEntities(text.text, kinds, context, this.#ports.log)
      .filter(({ kind }) => this.#secretKinds.some(({ name }) => name === kind))
      .map(({ kind, value, start, end }) => ({ kind, value, text: written(start, end) }));
  }

  /** The kinds that a dialog of the conversation takes, whatever it asks now; every secret one where a dialog of the shop's fails to tell. */
  #takenIn(conversation: Conversation): readonly string[] {
    const { episode, identity, locale = '' } = conversation;
    const { stack = null } = (conversation.memory ?? {}) as JsonObject;
    const scope = scopeOf({ conversation }, episode.number);
    try {
      return this.#ports.kernel.accepted(loadStack(stack, scope, locale, identity, new Date(0)));
    } catch (err) {
      this.#ports.log('shop-failed', { operation: 'takes', err });
      return this.#secretKinds.map(({ name }) => name);
    }
  }

  /** Whether the shop knows a value as an open secret. One that it can't tell counts as one. */
  async #isOpen(kind: string, value: Json): Promise<boolean> {
    const { shop, log } = this.#ports;
    try {
      const asked = shop.isOpenSecret?.(kind, value) ?? Promise.resolve(false);
      return await withDeadline(asked, ANSWER_MS, () => true);
    } catch (err) {
      log('shop-failed', { operation: 'isOpenSecret', err });
      return true;
    }
  }
}
