import { expect } from 'chai';
import { patientLookup } from '../../../../channels/email/incoming/patient-lookup.ts';

const MINUTE_MS = 60_000;

describe('asking a shop who wrote a mail', () => {
  let now: number;
  let down: ReadonlySet<string>;
  let lookUp: (email: string) => Promise<string>;
  beforeEach(() => {
    now = Date.parse('2026-01-05T09:00:00Z');
    const find = patientLookup(
      async (email) => {
        if (down.has(email)) throw new Error('down');
        return email === 'ann@example.com' ? 'ann' : undefined;
      },
      () => new Date(now),
    );
    lookUp = async (email) => (await find(email).catch((error: Error) => error.message)) ?? 'a stranger';
    down = new Set(['ann@example.com']);
  });

  it('fails with the shop at first, and takes the sender for a stranger after a quarter of an hour', async () => {
    expect(await lookUp('ann@example.com')).to.equal('down');
    now += 14 * MINUTE_MS;
    expect(await lookUp('ann@example.com')).to.equal('down');
    now += MINUTE_MS;
    expect(await lookUp('ann@example.com')).to.equal('a stranger');
    expect(await lookUp('ben@example.com')).to.equal('a stranger');
  });

  it('is as patient again once the shop has answered', async () => {
    await lookUp('ann@example.com');
    now += 20 * MINUTE_MS;
    down = new Set();
    expect(await lookUp('ann@example.com')).to.equal('ann');
    down = new Set(['ann@example.com']);
    expect(await lookUp('ann@example.com')).to.equal('down');
  });
});
