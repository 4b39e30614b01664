import { expect } from 'chai';
import type { EventType } from '../../../dialogs/machine/events.ts';
import { type FixtureTurn, linesOf, UnderstandingKit } from '../../support/dialogs/understanding-kit.ts';

/** What a customer wrote while a question for a yes or no waited, and what a careful person takes it for. */
interface Turn extends FixtureTurn {
  readonly label: string;
}

const turnsOf = (file: string, given: Partial<Turn>) => linesOf<Turn>(`answers/${file}`, given);
const all = (part: string) =>
  ['en', 'zh', 'de'].flatMap((locale) => turnsOf(`${part}${locale}.jsonl`, { locale }));

/** Figures as they are printed. */
const rounded = (figures: object): string =>
  JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value));

describe('answers as people write them, where a question for a yes or no waits', () => {
  const kit = new UnderstandingKit();
  after(() => kit.close());
  const share = (turns: readonly Turn[], ...types: readonly EventType[]) =>
    kit.share(turns, ({ type }) => types.includes(type));

  // The turns that were put aside until the rules were done have to reach the same share.
  for (const part of ['', 'held-out/']) {
    const turns = all(part);
    const labelled = (...labels: string[]) => turns.filter(({ label }) => labels.includes(label));

    it(`count, as yes, no and leaving, in ${turns.length} turns (${part || 'seen while the rules were written'})`, async () => {
      const figures = {
        yes: await share(labelled('yes'), 'affirm', 'human'),
        no: await share(labelled('no'), 'deny', 'cancel', 'start-over'),
        leave: await share(labelled('cancel'), 'cancel', 'deny', 'start-over'),
      };
      console.log('     ', rounded(figures));
      for (const [kind, figure] of Object.entries(figures)) expect(figure, kind).to.be.at.least(0.85);
    });
  }

  it('are hardly ever a yes to a change where they are none', async () => {
    const others = [
      ...turnsOf('no-yes.jsonl', { asking: 'confirm' }),
      ...turnsOf('held-out/no-yes.jsonl', { asking: 'confirm' }),
      ...[...all(''), ...all('held-out/')].filter(
        ({ asking, label }) => asking === 'confirm' && label !== 'yes',
      ),
      ...turnsOf('multidogo/en.jsonl', { asking: 'confirm', locale: 'en' }).filter(
        ({ label }) => label !== 'yes',
      ),
    ];
    const wrong = await share(others, 'affirm');
    console.log(`      a yes: ${(100 * wrong).toFixed(2)} % of ${others.length}`);
    expect(wrong).to.be.at.most(0.003);
  });

  it('count in turns of real support chats too, where most were no answers to such a question', async () => {
    const real = (asking: 'confirm' | 'offer-human', label: string) =>
      turnsOf('multidogo/en.jsonl', { asking, locale: 'en' }).filter((turn) => turn.label === label);
    const figures = {
      change: await share(real('confirm', 'yes'), 'affirm'),
      person: await share(real('offer-human', 'yes'), 'affirm', 'human'),
      no: await share(real('confirm', 'no'), 'deny', 'cancel'),
    };
    console.log('     ', rounded(figures));
    expect(figures.change).to.be.at.least(0.6);
    expect(figures.person).to.be.at.least(0.85);
    expect(figures.no).to.be.at.least(0.85);
  });
});
