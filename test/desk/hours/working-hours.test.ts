import { expect } from 'chai';
import type { Holiday, Stretch, WorkingHours } from '../../../desk/hours/open-times.ts';
import {
  afterWorkingMinutes,
  closedUntil,
  isOpen,
  nextOpening,
  workingMinutesBetween,
} from '../../../desk/hours/working-hours.ts';
import { parseDeskFile } from '../../../desk/settings/read-desk-file.ts';
import { seededRandom } from '../../../models/seeded-random.ts';
import { MINUTE, openByTheClock, readClock } from '../../support/desk/wall-clock.ts';

/** Days around which clocks are changed, and zones of half and quarter hours. */
const PLACES: readonly (readonly [zone: string, around: string])[] = [
  ['UTC', '2026-12-31'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['America/St_Johns', '2026-03-08'],
  ['America/Havana', '2026-03-08'],
  ['America/Havana', '2026-11-01'],
  ['Asia/Beirut', '2026-03-29'],
  ['Asia/Kolkata', '2026-01-01'],
  ['Asia/Kathmandu', '2028-02-29'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Pacific/Chatham', '2026-04-05'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Pacific/Apia', '2011-12-30'],
];

function randomHours(zone: string, around: string, random: () => number): WorkingHours {
  const upTo = (end: number) => Math.floor(random() * end);
  const stretch = (): Stretch => {
    const from = upTo(24 * 60);
    return { from, to: from + 1 + upTo(24 * 60) };
  };
  const day = (shift: number) =>
    new Date(Date.parse(around) + shift * 24 * 60 * MINUTE).toISOString().slice(0, 10);
  const some: Holiday[] = [
    { yearly: false, from: day(-1), to: day(-1) },
    { yearly: false, from: day(1), to: day(3) },
    { yearly: true, from: day(2).slice(5), to: day(2).slice(5) },
    { yearly: true, from: '12-30', to: '01-01' },
  ];
  return {
    zone,
    week: Array.from({ length: 7 }, () => Array.from({ length: upTo(4) }, stretch)),
    holidays: some.filter(() => random() < 0.25),
  };
}

describe('working hours, against a clock that is read minute by minute', () => {
  for (const [index, [zone, around]] of PLACES.entries()) {
    it(`agree in ${zone} around ${around}`, () => {
      const random = seededRandom(index + 1);
      const start = Date.parse(around) - 2 * 24 * 60 * MINUTE;
      const length = 4 * 24 * 60;
      const readings = readClock(zone, start, length);
      for (let round = 0; round < 2; round++) {
        const hours = randomHours(zone, around, random);
        const open = readings.map((reading) => openByTheClock(hours, reading));
        const at = (minute: number) => new Date(start + minute * MINUTE);
        const told = open.map((_, minute) => isOpen(hours, at(minute)));
        expect(told).to.deep.equal(open);
        for (let probe = 0; probe < 40; probe++) {
          const [a, b] = [Math.floor(random() * length), Math.floor(random() * length)].sort((x, y) => x - y);
          if (a === undefined || b === undefined) throw new Error('two minutes were drawn');
          const count = open.slice(a, b).filter(Boolean).length;
          expect(workingMinutesBetween(hours, at(a), at(b)), `${a} to ${b}`).to.equal(count);
          const first = open.indexOf(true, a);
          if (first >= 0) expect(nextOpening(hours, at(a)), `opening after ${a}`).to.deep.equal(at(first));
          if (count > 0) {
            const reached = open.slice(0, b).lastIndexOf(true) + 1;
            expect(afterWorkingMinutes(hours, at(a), count), `${count} from ${a}`).to.deep.equal(at(reached));
          }
        }
      }
    });
  }
});

const berlin = parseDeskFile(`
zone: Europe/Berlin
hours: { mon-fri: 09:00-18:00, sat: 22:00-02:00 }
holidays: [12-25]
`).hours;

describe('working hours', () => {
  it('end at their closing minute', () => {
    expect(isOpen(berlin, new Date('2026-06-01T15:59:59.999Z'))).to.equal(true);
    expect(isOpen(berlin, new Date('2026-06-01T16:00:00Z'))).to.equal(false);
  });

  it('carry the minutes that are left over a weekend', () => {
    const friday = new Date('2026-06-05T15:58:30Z');
    expect(afterWorkingMinutes(berlin, friday, 5)).to.deep.equal(new Date('2026-06-06T20:03:30Z'));
    expect(workingMinutesBetween(berlin, friday, new Date('2026-06-06T20:03:30Z'))).to.equal(5);
  });

  it('let minutes end at the closing itself where exactly so many are left', () => {
    expect(afterWorkingMinutes(berlin, new Date('2026-06-01T15:55:00Z'), 5)).to.deep.equal(
      new Date('2026-06-01T16:00:00Z'),
    );
  });

  it('count many weeks of minutes', () => {
    const start = new Date('2026-01-05T08:00:00Z');
    const end = afterWorkingMinutes(berlin, start, 50_000);
    expect(end === null ? null : workingMinutesBetween(berlin, start, end)).to.equal(50_000);
  });

  it('need no time for no minutes, and know none backwards', () => {
    const night = new Date('2026-06-01T01:00:00Z');
    expect(afterWorkingMinutes(berlin, night, 0)).to.deep.equal(night);
    expect(workingMinutesBetween(berlin, night, new Date('2026-05-01T01:00:00Z'))).to.equal(0);
  });

  it('open at once where they are open already', () => {
    const noon = new Date('2026-06-01T10:00:00Z');
    expect(nextOpening(berlin, noon)).to.deep.equal(noon);
  });

  it('are closed on a holiday from midnight, also for those who came the evening before', () => {
    const hours = parseDeskFile('hours: { mon-sun: 22:00-02:00 }\nholidays: [2026-12-25]').hours;
    expect(isOpen(hours, new Date('2026-12-24T23:59:00Z'))).to.equal(true);
    expect(isOpen(hours, new Date('2026-12-25T00:00:00Z'))).to.equal(false);
    expect(isOpen(hours, new Date('2026-12-26T01:00:00Z'))).to.equal(false);
    expect(isOpen(hours, new Date('2026-12-26T22:00:00Z'))).to.equal(true);
  });

  it('say the local day and time of the next opening', () => {
    expect(closedUntil(berlin, new Date('2026-10-25T12:00:00Z'))).to.deep.equal({
      opens: '2026-10-26T09:00',
      zone: 'Europe/Berlin',
    });
  });

  it('look 60 days ahead, to the minute', () => {
    const closedTo = (last: string) =>
      parseDeskFile(`hours: { mon-sun: 00:00-24:00 }\nholidays: [2026-01-01..${last}]`).hours;
    const start = new Date('2026-01-01T00:01:00Z');
    expect(nextOpening(closedTo('2026-03-01'), start)).to.deep.equal(new Date('2026-03-02T00:00:00Z'));
    expect(nextOpening(closedTo('2026-03-02'), start)).to.equal(null);
    expect(closedUntil(closedTo('2026-03-02'), start).opens).to.equal(null);
    expect(afterWorkingMinutes(closedTo('2026-03-02'), start, 5)).to.equal(null);
  });

  it('carry minutes over long closures one after another', () => {
    const hours = parseDeskFile(
      'hours: 24/7\nholidays: [2026-01-01..2026-02-26, 2026-02-28..2026-04-20, 2026-04-22..2026-06-01]',
    ).hours;
    const start = new Date('2026-01-01T00:00:00Z');
    expect(afterWorkingMinutes(hours, start, 2 * 24 * 60 + 5)).to.deep.equal(
      new Date('2026-06-02T00:05:00Z'),
    );
  });
});
