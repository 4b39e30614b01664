import { expect } from 'chai';
import { expectedWait, type Wait } from '../../../desk/hours/expected-wait.ts';
import { parseDeskFile } from '../../../desk/settings/read-desk-file.ts';

const { hours } = parseDeskFile('hours: { mon-fri: 09:00-18:00 }');
const NOW = new Date('2026-06-02T11:00:00Z');

/** Waits of so many minutes each, all claimed at one instant. */
function waits(claimed: string, ...minutes: readonly number[]): Wait[] {
  const end = new Date(claimed);
  return minutes.map((length) => ({ since: new Date(end.getTime() - length * 60_000), claimed: end }));
}

describe('the expected wait', () => {
  it('is the median of the recent ones, in whole minutes upwards', () => {
    expect(expectedWait(hours, waits('2026-06-02T10:30:00Z', 2, 40, 3, 9, 4), NOW)).to.equal(4);
    expect(expectedWait(hours, waits('2026-06-02T10:30:00Z', 2, 40, 3, 9, 4, 7), NOW)).to.equal(6);
    expect(expectedWait(hours, waits('2026-06-02T10:30:00Z', 0, 0, 0, 0, 0), NOW)).to.equal(1);
  });

  it('is not known from fewer than five', () => {
    expect(expectedWait(hours, [], NOW)).to.equal(null);
    expect(expectedWait(hours, waits('2026-06-02T10:30:00Z', 2, 3, 4, 5), NOW)).to.equal(null);
  });

  it('looks back four working hours, over the night', () => {
    expect(expectedWait(hours, waits('2026-06-01T16:00:00Z', 5, 5, 5, 5, 5), NOW)).to.equal(5);
    expect(expectedWait(hours, waits('2026-06-01T15:59:00Z', 5, 5, 5, 5, 5), NOW)).to.equal(null);
  });

  it('counts no minutes in which the desk was closed', () => {
    const overnight = Array.from({ length: 5 }, () => ({
      since: new Date('2026-06-01T17:50:00Z'),
      claimed: new Date('2026-06-02T09:03:00Z'),
    }));
    expect(expectedWait(hours, overnight, NOW)).to.equal(13);
  });

  it('learns nothing from claims outside of the hours or of the future', () => {
    expect(expectedWait(hours, waits('2026-06-02T07:00:00Z', 1, 1, 1, 1, 1), NOW)).to.equal(null);
    expect(expectedWait(hours, waits('2026-06-02T11:00:01Z', 1, 1, 1, 1, 1), NOW)).to.equal(null);
  });
});
