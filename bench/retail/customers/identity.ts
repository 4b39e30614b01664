import { INTRODUCE_BY_EMAIL, INTRODUCE_BY_NAME } from '../phrasing/sentences.ts';
import type { Random } from '../random.ts';
import type { FolderUser, ShopFolder } from '../shop-folder.ts';

/** Who a customer is, and how they say it. */
export class CustomerIdentity {
  readonly #user: FolderUser;
  readonly #random: Random;
  /** Whether the instruction gives them their e-mail address; else they know their name and postcode. */
  readonly #byEmail: boolean;

  constructor({ users }: ShopFolder, id: string, instruction: string, random: Random) {
    const user = users[id];
    if (user === undefined) throw new Error(`There is no user ${id} in the folder.`);
    this.#user = user;
    this.#random = random;
    this.#byEmail = instruction.includes(user.email);
  }

  get email(): string {
    return this.#user.email;
  }

  get zip(): string {
    return this.#user.address.zip;
  }

  /** Who they are, in a sentence. */
  introduction(): string {
    const { name, email, address } = this.#user;
    const full = `${name.first_name} ${name.last_name}`;
    return this.#byEmail
      ? this.#random.pick(INTRODUCE_BY_EMAIL)({ name: full, email })
      : this.#random.pick(INTRODUCE_BY_NAME)({ name: full, zip: address.zip });
  }

  /** Answers a question of the dialog that proves who somebody is; `order`: the number that they know. */
  answer(asking: string, order: string | undefined): string {
    if (asking === 'identify-ask-order') return order ?? "I don't have the order number";
    if (asking === 'identify-ask-email') return this.email;
    if (asking === 'identify-ask-postcode') return this.zip;
    if (asking === 'identify-ask-proof') return this.#byEmail ? this.email : this.zip;
    if (asking === 'identify-offer-code') return 'yes';
    return this.introduction();
  }
}
