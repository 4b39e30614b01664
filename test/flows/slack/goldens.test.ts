import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { hasMarkup, slackFaults } from '../../support/slack-kit/slack-block-limits.ts';
import { SLACK_SAMPLES } from '../../support/slack-kit/slack-samples.ts';

const folder = new URL('../../fixtures/slack/blocks/', import.meta.url);

/** What the product shows, kept in files to be read; `WRITE_BLOCKS=1` writes them anew. */
describe('what the product shows in Slack', () => {
  for (const [name, shown] of Object.entries(SLACK_SAMPLES)) {
    it(`is as kept: ${name}`, () => {
      const file = new URL(`${name}.json`, folder);
      const json: unknown = JSON.parse(JSON.stringify(shown));
      if (process.env['WRITE_BLOCKS']) writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
      expect(existsSync(file), `${name}.json`).to.equal(true);
      expect(json).to.deep.equal(JSON.parse(readFileSync(file, 'utf8')));
    });

    it(`is taken by Slack and read as written: ${name}`, () => {
      const faults = Array.isArray(shown)
        ? shown.flatMap((each) => slackFaults(each))
        : slackFaults(shown, 100);
      expect(faults).to.deep.equal([]);
      expect(hasMarkup(shown)).to.equal(false);
    });
  }

  it('has a file for each thing and no other', () => {
    const names = Object.keys(SLACK_SAMPLES).map((name) => `${name}.json`);
    expect(readdirSync(folder).sort()).to.deep.equal(names.sort());
  });
});
