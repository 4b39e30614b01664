import { expect } from 'chai';
import fc from 'fast-check';
import { PEOPLE, type Person } from '../support/dialogs/customers/people.ts';
import {
  type Answered,
  awaited,
  fingerprintOf,
  RandomTalk,
} from '../support/dialogs/customers/random-talk.ts';
import {
  type RandomCustomer,
  type RandomTurn,
  randomCustomer,
  worded,
  YES,
} from '../support/dialogs/customers/random-turns.ts';
import { WITHOUT_YES } from '../support/dialogs/walk-options.ts';
import { PROVES_ALL } from '../support/proof.ts';

const TURNS = 12;
const CONVERSATIONS = PROVES_ALL ? 1000 : 60;

/** What the bot takes for a yes to the question that it has asked, as customers mean it. */
const OK = 'ok';

const at = <T>(list: readonly T[], nth: number): T | undefined => list[nth % list.length];

/** What a turn writes, now that it is known what the bot has asked; `agrees`: it is an explicit yes. */
async function messageOf(
  turn: RandomTurn,
  { self, other, talk }: { self: Person; other: Person; talk: RandomTalk },
): Promise<{ text: string; agrees: boolean }> {
  const { buttons, options } = talk.answer;
  if (turn.does === 'press') {
    const text = at(buttons, turn.nth) ?? OK;
    return { text, agrees: buttons.length > 0 && turn.nth % buttons.length === 0 };
  }
  if (turn.does === 'select') return { text: at(options, turn.nth) ?? '1', agrees: false };
  if (turn.does === 'code') return { text: (await talk.codeFor(self.email)) ?? '123456', agrees: false };
  if (turn.does === 'order') {
    const order = at((turn.own ? self : other).orders, turn.nth);
    return { text: worded(turn.text, self, other, order), agrees: false };
  }
  return { text: worded(turn.text, self, other), agrees: YES.includes(turn.text) || turn.text === OK };
}

/** The texts of other customers that an answer tells and the customer has not written. */
function leaked(
  { messages, buttons, options }: Answered,
  written: string,
  proved: string | undefined,
): string[] {
  const told = [...messages, ...buttons, ...options].join('\n');
  const own = PEOPLE.find(({ id }) => id === proved)?.secrets ?? [];
  return PEOPLE.filter(({ id }) => id !== proved)
    .flatMap(({ secrets }) => secrets)
    .filter((secret) => told.includes(secret) && !own.includes(secret) && !written.includes(secret));
}

interface Findings {
  readonly commands: number;
  readonly faults: readonly string[];
}

/** Holds a conversation, and gives what was wrong with it. */
async function hold({ self: nth, knows, signed, turns }: RandomCustomer): Promise<Findings> {
  const self = at(PEOPLE, nth) as Person;
  const other = at(PEOPLE, nth + 1 + (knows % (PEOPLE.length - 1))) as Person;
  const talk = await RandomTalk.start(signed ? self.id : undefined);
  const faults: string[] = [];
  const trail: string[] = [];
  const agreed = new Set<string>();
  let written = '';
  try {
    for (const turn of turns) {
      const before = await talk.standing();
      const shown = talk.answer.messages.join('\n');
      const { text, agrees } = await messageOf(turn, { self, other, talk });
      if (agrees) for (const fingerprint of awaited(before)) agreed.add(fingerprint);
      written += `\n${text}`;
      const sent = talk.commands.length;
      const answer = await talk.say(text);
      const after = await talk.standing();
      const wrong: string[] = talk.errors.splice(0).map((error) => `logged: ${error}`);
      if (answer.messages.length === 0 && text.trim() !== '' && before.owner !== 'human')
        wrong.push('no answer');
      for (const command of talk.commands.slice(sent).filter(({ name }) => !WITHOUT_YES.includes(name))) {
        if (!agreed.delete(fingerprintOf(command)))
          wrong.push(`${JSON.stringify(command)} without a yes to it`);
        const order = command.args['order'];
        if (agrees && typeof order === 'string' && !shown.includes(order.replace('#', '')))
          wrong.push(`the prompt does not name order ${order}`);
      }
      const proved = after.identity?.customer ?? before.identity?.customer;
      if (proved !== undefined && proved !== self.id && proved !== other.id)
        wrong.push(`${proved} was proved`);
      if (signed && after.identity?.customer !== self.id) wrong.push(`became ${after.identity?.customer}`);
      for (const secret of leaked(answer, written, proved)) wrong.push(`tells "${secret}" of somebody else`);
      trail.push(`${self.id}> ${text.slice(0, 200)}`, `bot> ${answer.messages.join(' / ').slice(0, 600)}`);
      faults.push(...wrong.map((fault) => `${fault}\n    ${trail.join('\n    ')}`));
    }
    return { commands: talk.commands.length, faults };
  } finally {
    await talk.close();
  }
}

describe(`random customers with ${TURNS} random messages each`, () => {
  it(`reach no exception, no silence, no unconfirmed command and no data of others (${CONVERSATIONS} conversations)`, async () => {
    let commands = 0;
    await fc.assert(
      fc.asyncProperty(randomCustomer(TURNS), async (customer) => {
        const held = await hold(customer);
        commands += held.commands;
        expect(held.faults.join('\n')).to.equal('');
      }),
      { numRuns: CONVERSATIONS, endOnFailure: true },
    );
    console.log(`      ${commands} commands reached the shop`);
    expect(commands, 'commands that were agreed to').to.be.greaterThan(CONVERSATIONS / 20);
  });
});
