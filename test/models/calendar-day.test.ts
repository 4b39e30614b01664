import { expect } from 'chai';
import { dayOf, onUtcClock } from '../../models/calendar-day.ts';

describe('the day of an instant', () => {
  const LATE = new Date('2026-11-27T23:30:00Z');
  const EARLY = new Date('2026-11-27T04:30:00Z');

  it('is that of the time zone', () => {
    expect(dayOf(LATE, 'UTC')).to.equal('2026-11-27');
    expect(dayOf(LATE, 'Europe/Berlin')).to.equal('2026-11-28');
    expect(dayOf(LATE, 'Asia/Kathmandu')).to.equal('2026-11-28');
    expect(dayOf(EARLY, 'America/Los_Angeles')).to.equal('2026-11-26');
    expect(dayOf(new Date('2026-03-28T23:30:00Z'), 'Europe/Berlin')).to.equal('2026-03-29');
    expect(dayOf(new Date('2026-12-31T12:00:00Z'), 'Pacific/Kiritimati')).to.equal('2027-01-01');
  });

  it('is that of the process without a zone', () => {
    expect(dayOf(LATE)).to.equal(dayOf(LATE, Intl.DateTimeFormat().resolvedOptions().timeZone));
  });

  it('is kept by a clock in UTC, with its time', () => {
    expect(onUtcClock(LATE, 'Europe/Berlin').toISOString()).to.equal('2026-11-28T00:30:00.000Z');
    expect(onUtcClock(EARLY, 'America/New_York').toISOString()).to.equal('2026-11-26T23:30:00.000Z');
    expect(onUtcClock(LATE, 'UTC').getTime()).to.equal(LATE.getTime());
  });
});
