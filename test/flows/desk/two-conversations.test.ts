import { expect } from 'chai';
import { assigneeOf } from '../../../desk/cases/case.ts';
import type { Owner } from '../../../models/conversation/conversation.ts';
import type { CaseEvent, StaffAction } from '../../../models/desk/desk.ts';
import { pick, seededRandom } from '../../../models/seeded-random.ts';
import { ANN, BEN, CaseKit, LEA } from '../../support/desk/case-kit.ts';

const WALKS = 500;
const STEPS = 40;

/**
 * A case and its customer's conversation as two that only send each other events: what one of them decides, the other learns later, in
 * order. Only a take-over is done to the conversation at once.
 */
class Pair {
  readonly kit = new CaseKit();
  owner: Owner = 'bot';
  episode = 1;
  /** Grows with each commit and each take-over, as the stored conversation's does. */
  #version = 0;
  /** The number of the newest claim that took effect. */
  #claims = 0;
  #heard = 0;
  /** What the case has still to be told, and what the conversation has. */
  readonly #toCase: (() => void)[] = [];
  readonly #toConversation: (() => void)[] = [];
  /** What happened in the conversation and is not yet with the case. */
  readonly #news: (() => void)[] = [];

  customer(does: 'call' | 'leave' | 'write'): void {
    if (this.episode > 1) return;
    if (does === 'call' && this.owner === 'bot') {
      this.owner = 'queue';
      this.#tell({ type: 'waiting', reason: 'asked', summary: {} });
    } else if (does === 'leave' && this.owner === 'queue') {
      this.owner = 'bot';
      this.#tell({ type: 'queue-abandoned' });
    } else if (does === 'write' && this.owner !== 'bot') {
      this.#heard += 1;
      this.#tell({ type: 'customer-message', id: `h${this.#heard}`, text: 'hi', files: [] });
    }
  }

  staff(act: StaffAction, by = ANN): void {
    this.#toCase.push(() => {
      if (this.kit.value !== null) this.#carry(this.kit.staff(act, by));
    });
  }

  /** Lets the case learn the next thing. */
  caseMoves(): boolean {
    const next = this.#toCase.shift();
    next?.();
    return next !== undefined;
  }

  conversationMoves(): boolean {
    const next = this.#toConversation.shift();
    next?.();
    return next !== undefined;
  }

  newsMoves(): boolean {
    const next = this.#news.shift();
    if (next !== undefined) this.#toCase.push(next);
    return next !== undefined;
  }

  settle(): void {
    while (this.newsMoves() || this.caseMoves() || this.conversationMoves());
  }

  /** A turn's commit with an event for the case. */
  #tell(event: CaseEvent): void {
    this.#version += 1;
    const version = this.#version;
    this.#news.push(() => this.#carry(this.kit.news(event, version)));
  }

  #carry({ effects }: CaseKit): void {
    for (const effect of effects) {
      if (effect.type === 'desk-command' && effect.name === 'claim-conversation')
        this.#takeOver(Number(effect.args['number']));
      if (effect.type !== 'case-command') continue;
      const { type } = effect.command;
      const { claims = 0 } = this.kit.case;
      this.#toConversation.push(() => {
        if ((type !== 'resolved' && type !== 'back-to-bot') || claims < this.#claims) return;
        this.owner = 'bot';
        this.#version += 1;
        if (type === 'resolved') this.episode += 1;
      });
    }
  }

  /** A claim overtakes what staff decided before it and what the conversation has not been told yet. */
  #takeOver(number: number): void {
    const isThere = this.episode === 1;
    if (isThere) {
      this.owner = 'human';
      this.#claims = number;
    }
    this.#version += 1;
    const version = this.#version;
    this.#toCase.push(() =>
      this.#carry(isThere ? this.kit.taken('ok', { version }) : this.kit.taken('refused')),
    );
  }
}

describe('a case and its conversation', () => {
  it(`agree about the owner once all events are delivered, in ${WALKS} interleavings of customer and staff`, () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= WALKS; seed += 1) {
      const random = seededRandom(seed);
      const pair = new Pair();
      pair.customer('call');
      for (let n = 0; n < STEPS; n += 1) {
        const by = pick(random, [ANN, BEN, LEA]);
        pick(random, [
          () => pair.customer(pick(random, ['call', 'leave', 'write'])),
          () => pair.staff({ type: 'claim' }, by),
          () =>
            pair.staff(
              pick<StaffAction>(random, [
                { type: 'back-to-bot' },
                { type: 'snooze', minutes: 30 },
                { type: 'assign', to: BEN.id, name: 'Ben' },
                random() < 0.1 ? { type: 'resolve' } : { type: 'claim' },
              ]),
              by,
            ),
          () => pair.newsMoves(),
          () => pair.caseMoves(),
          () => pair.caseMoves(),
          () => pair.conversationMoves(),
        ])();
      }
      pair.settle();
      if (pair.episode > 1) {
        // Whoever still finds the case waiting learns by a claim that it is over.
        pair.staff({ type: 'claim' }, LEA);
        pair.settle();
        expect(pair.kit.case.status, `seed ${seed}`).to.be.oneOf(['resolved', 'abandoned']);
      } else {
        const { status, pendingClaim } = pair.kit.case;
        const isStaffs = assigneeOf(pair.kit.case) !== undefined;
        const owner = isStaffs ? 'human' : status === 'waiting' || status === 'snoozed' ? 'queue' : 'bot';
        expect([owner, pendingClaim], `seed ${seed}`).to.deep.equal([pair.owner, undefined]);
      }
      seen.add(`${pair.owner} ${pair.episode > 1}`);
    }
    expect(seen.size, 'every owner, and the end, were reached').to.equal(4);
  });
});
