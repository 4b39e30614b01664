import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { composeDialogs } from '../../../app/dialogs.ts';
import { questionsOf } from '../../../app/understand/questions.ts';
import { understandingPorts } from '../../../app/understand/understanding-ports.ts';
import type { BrainPorts } from '../../../bots/ports.ts';
import { understandTurn } from '../../../bots/understanding/understand-turn.ts';
import type { Askable } from '../../../cli/askable.ts';

/** What a customer wrote while a question for a yes or no waited, and what a careful person takes it for. */
interface Turn {
  readonly text: string;
  readonly asking: Extract<Askable, 'confirm' | 'offer-human'>;
  readonly label: string;
  readonly locale: string;
}

const FIXTURES = new URL('../../fixtures/answers/', import.meta.url);
const LOCALES = ['en', 'zh', 'de'];

function turnsOf(file: string, given: Partial<Turn>): Turn[] {
  const lines = readFileSync(new URL(file, FIXTURES), 'utf8').trim().split('\n');
  return lines.map((line) => ({ ...given, ...(JSON.parse(line) as object) }) as Turn);
}

const all = (folder: string) => LOCALES.flatMap((locale) => turnsOf(`${folder}${locale}.jsonl`, { locale }));

describe('answers as people write them, where a question for a yes or no waits', () => {
  const dialogs = composeDialogs();
  const question = questionsOf(dialogs);
  let ports: BrainPorts;

  const folder = mkdtempSync(join(tmpdir(), 'onevoice-answers-'));
  before(async () => {
    ports = await understandingPorts({ dialogs, shop: demoShop() }, folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  /** The share (0 to 1) of some turns that are taken for something. */
  async function share(turns: readonly Turn[], ...types: readonly string[]): Promise<number> {
    let found = 0;
    for (const { text, locale, asking } of turns) {
      const given = {
        text,
        locale,
        now: new Date(),
        files: [],
        usesNumberedMenu: true,
        sentBeforeQuestion: false,
      };
      const memory = question(asking, locale);
      const { events } = await understandTurn({ ...given, memory }, dialogs.kernel, ports);
      if (types.includes(events[0].type)) found += 1;
    }
    return found / turns.length;
  }

  // The turns that were put aside until the rules were done have to reach the same share.
  for (const [part, least] of [
    ['', 0.85],
    ['held-out/', 0.85],
  ] as const) {
    const turns = all(part);
    const labelled = (...labels: string[]) => turns.filter(({ label }) => labels.includes(label));

    it(`count, as yes, no and leaving, in ${turns.length} turns (${part || 'seen while the rules were written'})`, async () => {
      const figures = {
        yes: await share(labelled('yes'), 'affirm', 'human'),
        no: await share(labelled('no'), 'deny', 'cancel', 'start-over'),
        leave: await share(labelled('cancel'), 'cancel', 'deny', 'start-over'),
      };
      console.log(
        '     ',
        JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value)),
      );
      for (const [kind, figure] of Object.entries(figures)) expect(figure, kind).to.be.at.least(least);
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
    const real = (asking: Turn['asking'], label: string) =>
      turnsOf('multidogo/en.jsonl', { asking, locale: 'en' }).filter((turn) => turn.label === label);
    const figures = {
      change: await share(real('confirm', 'yes'), 'affirm'),
      person: await share(real('offer-human', 'yes'), 'affirm', 'human'),
      no: await share(real('confirm', 'no'), 'deny', 'cancel'),
    };
    console.log(
      '     ',
      JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value)),
    );
    expect(figures.change).to.be.at.least(0.6);
    expect(figures.person).to.be.at.least(0.85);
    expect(figures.no).to.be.at.least(0.85);
  });
});
