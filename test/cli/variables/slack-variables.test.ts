import { expect } from 'chai';
import { SLACK_VARIABLES, slackFaults } from '../../../cli/variables/slack-variables.ts';

const NAMES = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_DESK_CHANNEL',
  'SLACK_STAFF_GROUP',
] as const;

/** Every set of the variables, in both modes. */
const COMBINATIONS = (['socket', 'http'] as const).flatMap((mode) =>
  Array.from({ length: 2 ** NAMES.length }, (_, bits) => ({
    mode,
    set: new Set<string>(NAMES.filter((_name, index) => (bits >> index) % 2 === 1)),
  })),
);

describe('the variables of Slack', () => {
  for (const { mode, set } of COMBINATIONS) {
    const names = [...set].map((name) => name.replace('SLACK_', '')).join(', ') || 'nothing';
    it(`are checked for fitting together: ${names} in ${mode} mode`, () => {
      const values: Record<string, string> = { SLACK_MODE: mode };
      for (const name of NAMES) if (set.has(name)) values[name] = SLACK_VARIABLES[name].example;
      const faults = slackFaults(values);
      const missing = new Set(faults.map((fault) => fault.split(' ')[0]));
      const expected = new Set<string>();
      if (!set.has('SLACK_BOT_TOKEN')) {
        if (set.size > 0) expected.add('SLACK_BOT_TOKEN');
      } else {
        const own = mode === 'socket' ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET';
        if (!set.has(own)) expected.add(own);
        if (set.has('SLACK_DESK_CHANNEL') !== set.has('SLACK_STAFF_GROUP'))
          expected.add('SLACK_DESK_CHANNEL');
      }
      expect(missing).to.deep.equal(expected);
      for (const fault of faults) expect(fault).to.include('Example: SLACK_');
    });
  }

  for (const [name, { schema, example }] of Object.entries(SLACK_VARIABLES)) {
    it(`take their own example: ${name}`, () => {
      expect(schema.safeParse(example).success).to.equal(true);
    });
  }

  it('refuse a token of another kind, and names where ids are meant', () => {
    const wrong: [keyof typeof SLACK_VARIABLES, string][] = [
      ['SLACK_BOT_TOKEN', 'xoxp-1'],
      ['SLACK_APP_TOKEN', 'xoxb-1'],
      ['SLACK_SIGNING_SECRET', 'short'],
      ['SLACK_DESK_CHANNEL', '#support'],
      ['SLACK_STAFF_GROUP', '@support'],
      ['SLACK_MODE', 'rtm'],
      ['SLACK_API_URL', 'ftp://x'],
    ];
    for (const [name, value] of wrong)
      expect(SLACK_VARIABLES[name].schema.safeParse(value).success, name).to.equal(false);
  });
});
