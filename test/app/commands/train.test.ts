import { expect } from 'chai';
import { train } from '../../../app/commands/train.ts';
import { BUILT_IN_LOCALES } from '../../../models/locale/locale.ts';

describe('onevoice train', () => {
  const trained = async (json: boolean): Promise<string> => {
    const lines: string[] = [];
    expect(await train({ print: (line) => lines.push(line) }, { json })).to.equal(0);
    return lines.join('\n');
  };

  it('prints the report, or the same figures as JSON', async () => {
    const report = await trained(false);
    const json = JSON.parse(await trained(true)) as { locale: string; accuracy: number; recall: object }[];
    expect(json.map(({ locale }) => locale)).to.have.members([...BUILT_IN_LOCALES]);
    for (const { locale, accuracy, recall } of json) {
      expect(report).to.include(`accuracy ${(100 * accuracy).toFixed(1)} %`);
      expect(report).to.match(new RegExp(`^${locale}: `, 'm'));
      expect(Object.keys(recall)).to.not.be.empty;
    }
  });
});
