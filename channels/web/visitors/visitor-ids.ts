import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** Bytes of a visitor id: as hard to guess as a key. */
const ID_BYTES = 32;

/**
 * Makes and verifies visitor ids, by which a browser gets its conversation again: `<random>.<MAC>`, a secret credential. The MAC refuses a made-up id
 * before the store is asked; the holder that an id stands for is its hash.
 */
export class VisitorIds {
  readonly #key: Uint8Array;

  constructor(secret: string) {
    this.#key = new Uint8Array(hkdfSync('sha256', secret, '', 'onevoice/web/visitor-id', 32));
  }

  /** A new visitor id. */
  make(): string {
    const random = randomBytes(ID_BYTES).toString('base64url');
    return `${random}.${this.#mac(random)}`;
  }

  /** The holder of a visitor id that this server made; undefined for any other text. */
  holderOf(id: string): string | undefined {
    const [random = '', mac = '', ...more] = id.split('.');
    const [expected, given] = [Buffer.from(this.#mac(random)), Buffer.from(mac)];
    if (more.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
      return undefined;
    return `visitor:${createHash('sha256').update(random).digest('base64url')}`;
  }

  #mac(random: string): string {
    return createHmac('sha256', this.#key).update(random).digest('base64url');
  }
}

/** The holder of the conversations of a customer whom the shop has signed in. */
export function customerHolder(customer: string): string {
  return `customer:${customer}`;
}
