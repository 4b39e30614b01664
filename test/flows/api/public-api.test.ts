import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { API_PAGE, apiReport } from '../../support/api/api-report.ts';

describe('the public API', () => {
  it('is what docs/api.md says (npm run docs:api writes it)', () => {
    expect(readFileSync(API_PAGE, 'utf8')).to.equal(apiReport());
  });

  it('is listed with each name, its kind and its types', () => {
    const report = apiReport();
    for (const part of [
      '## `onevoice/web`',
      'function slack(options: SlackOptions = {}): ChannelSetup;',
      'function createOnevoice(config: OnevoiceConfig): Promise<Onevoice>;',
      'interface Shop {',
      'abstract class Dialog<',
      'class OnevoiceError extends Error {',
    ])
      expect(report).to.contain(part);
    expect(report).to.not.match(/^\s*(?:\/\*|\*|\/\/)/m);
  });
});
