import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { STEPS } from '../../adapters/steps.ts';
import { madeIn, SHOP_CHANGES, type ShopChange } from '../support/crash/changes.ts';
import { exactly, told } from '../support/crash/told.ts';
import { sample } from '../support/proof.ts';
import type { ShopChildNews, ShopChildOrder, ShopChildSent, ShopTalk } from './shop-child.ts';

/** `times`: how often the point is reached after the yes, until the process is killed. */
type Death = readonly [point: string, times: number];

/** The writes of the shop for a command that changes an order. */
const ORDER_WRITES = ['commit', 'apply', 'clearPending'].flatMap((name) => [
  `before ${name}`,
  `after ${name}`,
]);

/** What happens once between the yes and the result; everything else happens in the turn of each. */
const ONCE = new Set(['performing', 'performed', 'marked']);

/** Every place for a death: the steps of the path in both turns, and the writes of the shop. A conversation's lease is acquired in a process that has no copy of it. */
const DEATHS: readonly (readonly Death[])[] = [
  ...STEPS.flatMap((step): (readonly Death[])[] => {
    if (step === 'acquired')
      return [
        [
          ['recorded', 1],
          [step, 1],
        ],
      ];
    return ONCE.has(step) ? [[[step, 1]]] : [[[step, 1]], [[step, 2]]];
  }),
  ...ORDER_WRITES.map((write): readonly Death[] => [[write, 1]]),
];

/** Whether a change reaches a point so often: what says nothing before its result sends once, and one of an account writes no order. */
function reaches({ announced, ofAccount }: ShopChange, [point, times]: Death): boolean {
  if (!announced && (point === 'sending' || point === 'sent')) return times === 1;
  return !ofAccount || !/ (?:apply|clearPending)$/.test(point);
}

/** The deaths of each change begin with another one, so that a sample has many different ones. */
const CASES = DEATHS.flatMap((_, place) =>
  SHOP_CHANGES.flatMap((change, index) => {
    const deaths = DEATHS[(place + index * 3) % DEATHS.length] ?? [];
    return deaths.every((death) => reaches(change, death)) ? [{ change, deaths }] : [];
  }),
);

const DEADLY = sample(CASES, 3, 'kinds of change and places');

describe(`a shop whose process is killed during a change (${DEADLY.extent})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-changes-'));
  const journal = join(folder, 'sent.jsonl');
  const epoch = Date.now();
  /** What each change comes to without a death: the shop's data, and what the customer reads. */
  const undisturbed = new Map<string, { readonly books: string; readonly texts: readonly string[] }>();
  let child: ChildProcess;
  let asked = 0;

  async function start([point = '', times = 0]: Death | readonly [] = []): Promise<void> {
    child = fork(
      new URL('./shop-child.ts', import.meta.url),
      [join(folder, 'data'), journal, `${epoch}`, point, `${times}`],
      { execArgv: ['--conditions=onevoice-source', '--import', 'tsx'] },
    );
    child.on('error', () => {});
    await told(child, exactly('ready'));
  }

  /** The child's answer; undefined if it dies. */
  async function ask(order: ShopChildOrder, key?: string): Promise<ShopChildNews | undefined> {
    asked += 1;
    const id = key ?? `order-${asked}`;
    const answer = told(child, (said) => {
      const news = said as ShopChildNews;
      return news.id === id ? news : undefined;
    });
    if (child.connected) child.send({ id, order }, () => {});
    return await answer;
  }

  /** Says something as providers do, again until it is acknowledged, and waits for all that follows; undefined if the child dies. */
  async function say(talk: ShopTalk, text: string, id: string) {
    return (await ask({ say: text, talk }, id)) && (await ask({ settle: true }));
  }

  const textsOf = async (talk: ShopTalk) => (await ask({ texts: talk }))?.texts ?? [];
  const booksNow = async () => (await ask({ books: true }))?.books ?? '';

  /** Fills the shop anew and brings a conversation to the question for the yes; what was said until then. */
  async function askedIn(talk: ShopTalk, change: ShopChange): Promise<number> {
    await ask({ refill: true });
    for (const [index, text] of change.asks.entries()) await say(talk, text, `${talk.conversation}-${index}`);
    const texts = await textsOf(talk);
    expect(texts.at(-1), change.name).to.match(change.question);
    return texts.length;
  }

  /** What the provider of a conversation was sent; it drops what comes again with a key. */
  const sentTo = ({ conversation }: ShopTalk): string[] => {
    const lines = readFileSync(journal, 'utf8').trim().split('\n');
    const sent = lines.map((line) => JSON.parse(line) as ShopChildSent);
    return [
      ...new Map(
        sent.filter((one) => one.conversation === conversation).map(({ key, text }) => [key, text]),
      ).values(),
    ];
  };

  const talkOf = (name: string, { customer }: ShopChange, isSent: boolean): ShopTalk => {
    return { channel: isSent ? 'send' : 'log', conversation: name, customer };
  };

  before(async () => {
    await start();
    for (const [index, change] of SHOP_CHANGES.entries()) {
      const talk = talkOf(`undisturbed-${index}`, change, index % 2 === 0);
      const before = await askedIn(talk, change);
      const unchanged = await booksNow();
      await say(talk, change.yes, `${talk.conversation}-yes`);
      const [books, texts] = [await booksNow(), (await textsOf(talk)).slice(before)];
      expect(madeIn(unchanged, books), change.name).to.deep.equal(change.made);
      undisturbed.set(change.name, { books, texts });
    }
  });

  after(async () => {
    const exit = once(child, 'exit');
    child.send('finish');
    await exit;
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [index, { change, deaths }] of DEADLY.cases.entries()) {
    const places = deaths
      .map(([point, times]) => (times === 1 ? point : `${point} for the result`))
      .join(', then ');
    it(`${change.name} is done once and told once: ${places}`, async () => {
      // One that failed may have left a process that is dead, or told to die.
      if (child.signalCode !== null) await start();
      await ask({ point: '', times: 0 });
      const isSent = index % 2 === 0 || deaths.some(([point]) => point === 'sending' || point === 'sent');
      const talk = talkOf(`killed-${index}`, change, isSent);
      const said = await askedIn(talk, change);
      const [first, ...further] = deaths;
      await ask({ point: first?.[0] ?? '', times: first?.[1] ?? 0 });
      const yes = `${talk.conversation}-yes`;
      expect(await say(talk, change.yes, yes)).to.equal(undefined);
      for (const death of further) {
        expect(child.signalCode).to.equal('SIGKILL');
        await start(death);
        await say(talk, change.yes, yes);
      }
      expect(child.signalCode).to.equal('SIGKILL');
      await start();
      await say(talk, change.yes, yes);
      const { books, texts } = undisturbed.get(change.name) ?? {};
      expect(await booksNow()).to.equal(books);
      const after = (await textsOf(talk)).slice(said);
      expect(after).to.deep.equal(texts);
      expect(after.filter((text) => change.told.test(text))).to.have.length(1);
      if (talk.channel === 'send')
        expect(sentTo(talk).filter((text) => change.told.test(text))).to.have.length(1);
    });
  }
});
