import { expect } from 'chai';
import { composeDialogs } from '../../../app/dialogs.ts';
import { warmUp, warmUpGuests } from '../../../app/warm-up/warm-up.ts';
import type { BrainPorts } from '../../../bots/ports.ts';
import { AT_DESK } from '../../../dialogs/machine/stack.ts';
import type { ValueKind } from '../../../models/values/value-kind.ts';

describe('what is made before the first message', () => {
  const dialogs = composeDialogs({ locales: ['en', 'de'] });
  const logged: string[] = [];
  const read: string[] = [];
  const refuse = () => Promise.reject(new Error('nothing may be asked'));
  const spy: ValueKind = {
    name: 'spy',
    specificity: 1,
    example: { value: 'x', text: 'x' },
    find: (text) => {
      read.push(text);
      return [];
    },
  };

  async function warmed(kinds: readonly ValueKind[]): Promise<string[]> {
    const languages: string[] = [];
    const ports: BrainPorts = {
      ...{ texts: dialogs.texts, kinds, staff: AT_DESK },
      shop: { query: refuse },
      classifier: {
        classify: (_, locale) => {
          languages.push(locale);
          return [{ intent: 'out-of-scope', confidence: 1 }];
        },
      },
      answer: () => Promise.resolve(null),
      usesNumberedMenu: () => false,
      repliesByEmail: () => false,
      reserveAttempt: refuse,
      findSentMessage: refuse,
      log: (event) => void logged.push(event),
    };
    await warmUp({ ...dialogs, kinds }, ports);
    return languages;
  }

  it('reads a text in each language, with characters of one byte and wider ones, and asks nobody for anything', async () => {
    expect(new Set(await warmed([...dialogs.kinds, spy]))).to.deep.equal(new Set(dialogs.locales));
    const isNarrow = (text: string) => [...text].every((sign) => sign < '\u0100');
    expect(read.some(isNarrow)).to.equal(true);
    expect(read.some((text) => !isNarrow(text))).to.equal(true);
    expect(logged).to.deep.equal([]);
  });

  it('goes on where a kind of values of the shop fails', async () => {
    const broken: ValueKind = {
      ...spy,
      find: () => {
        throw new Error('a broken kind');
      },
    };
    expect(await warmed([broken])).not.to.deep.equal([]);
  });

  it('lets others go on between two languages of guests', async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
      counting = setImmediate(count);
    };
    let counting = setImmediate(count);
    await warmUpGuests();
    clearImmediate(counting);
    expect(turns).to.be.above(50);
  });
});
