import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { HOME_ROUTE, SECTIONS } from '../../../desk/settings/desk-file.ts';
import { EXAMPLES, parseDeskFile, readDeskFile } from '../../../desk/settings/read-desk-file.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { ROOT } from '../../support/source-files.ts';

function faultsOf(text: string): readonly string[] {
  try {
    parseDeskFile(text);
  } catch (error) {
    if (error instanceof OnevoiceError) return error.faults ?? [];
    throw error;
  }
  return [];
}

const WHOLE_DAY = { from: 0, to: 1440 };

describe('the file of the desk', () => {
  it('need not be there: the desk is open round the clock and has one place', () => {
    const file = readDeskFile(join(tmpdir(), 'no-folder-of-ours', 'desk.yaml'));
    expect(file.hours.zone).to.equal('UTC');
    expect(file.hours.week).to.deep.equal(Array.from({ length: 7 }, () => [WHOLE_DAY]));
    expect(file.defaultRoute).to.deep.equal({ to: HOME_ROUTE });
    expect(file.unclaimed).to.deep.equal({
      pingAfter: 5,
      widenAfter: 10,
      tellCustomerAfter: 15,
      widenTo: 'lead',
    });
    expect(file.savedReplies).to.deep.equal({});
    expect(file.orderLink).to.equal(undefined);
  });

  it('is the same desk when it is empty or all comments', () => {
    expect(parseDeskFile('')).to.deep.equal(parseDeskFile('# zone: Europe/Berlin\n'));
  });

  it('is read from the disk, and named in its faults', () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-'));
    try {
      const path = join(folder, 'desk.yaml');
      writeFileSync(path, 'zone: Asia/Kolkata\n');
      expect(readDeskFile(path).hours.zone).to.equal('Asia/Kolkata');
      writeFileSync(path, 'zone: Mars/One\n');
      expect(() => readDeskFile(path)).to.throw(OnevoiceError, `${path} has 1 fault(s):`);
      expect(() => readDeskFile(folder)).to.throw(OnevoiceError, 'could not be read');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names every fault at once, with its place, its line and an example', () => {
    const faults = faultsOf(
      [
        'zone: Mars/One',
        'hours:',
        '  mon-fri: 9-18',
        '  wed: 09:00-12:00',
        'routes:',
        '  - when: { channel: whatsapp }',
        '    to: "#support"',
        'unclaimed: { ping-after: 0 }',
        'saved-replies: { hello: { en: "Hello {nmae}" } }',
      ].join('\n'),
    );
    const places = [
      'zone (line 1) ',
      'hours.mon-fri (line 3) ',
      'hours.wed (line 4) ',
      'routes[0].when.channel (line 6) ',
      'routes[0].to (line 7) ',
      'unclaimed.ping-after (line 8) ',
      'saved-replies.hello.en (line 9) ',
    ];
    expect(faults).to.have.length(places.length);
    for (const [index, place] of places.entries()) {
      expect(faults[index]?.startsWith(place), `${faults[index]} at ${place}`).to.equal(true);
      expect(faults[index]).to.include('. Example: ');
    }
  });

  it('refuses keys that it does not know, at every depth', () => {
    for (const [text, place] of [
      ['hollidays: []', 'hollidays (line 1) is not known here. The sections are zone, '],
      ['routes: [{ when: { chanel: [x] }, to: C1 }]', 'routes[0].when.chanel (line 1) is not known here'],
      ['routes: [{ when: { channel: [x] }, to: C1, pin: S1 }]', 'routes[0].pin (line 1) is not known here'],
      ['unclaimed: { ping: 5 }', 'unclaimed.ping (line 1) is not known here'],
      ['roles: { boss: S1 }', 'roles.boss (line 1) is not known here'],
    ] as const) {
      expect(faultsOf(text).join('\n')).to.include(place);
    }
  });

  it('gives an example of every section, each of them right', () => {
    expect(Object.keys(EXAMPLES)).to.deep.equal(Object.keys(SECTIONS));
    for (const example of Object.values(EXAMPLES)) {
      expect(parseDeskFile(example)).not.to.deep.equal(parseDeskFile(''));
    }
  });

  it('takes days, rows of days over the weekend, and several stretches', () => {
    const { week } = parseDeskFile(
      'hours:\n  sat-mon: 10:00-14:00\n  wed: 9:00-12:30, 22:00-02:00\n  thu: 00:00-24:00\n  fri: closed',
    ).hours;
    const short = [{ from: 600, to: 840 }];
    const wednesday = [
      { from: 540, to: 750 },
      { from: 1320, to: 1560 },
    ];
    expect(week).to.deep.equal([short, [], wednesday, [WHOLE_DAY], [], short, short]);
  });

  it('refuses hours that are none', () => {
    for (const text of [
      '"9-18"',
      '25:00-26:00',
      '09:60-10:00',
      '24:00-02:00',
      '09:00-09:00',
      '09:00-24:01',
      '""',
    ]) {
      expect(faultsOf(`hours: { mon: ${text} }`), text).to.have.length(1);
    }
    for (const text of [
      '{ someday: 09:00-10:00 }',
      '{ mon-tue-wed: 09:00-10:00 }',
      '{}',
      '{ mon: closed }',
      '8',
    ]) {
      expect(faultsOf(`hours: ${text}`), text).to.have.length(1);
    }
  });

  it('takes holidays of one year, of every year, in ranges and with names', () => {
    const { holidays } = parseDeskFile(
      'holidays: [2026-04-03 Good Friday, 12-25, 12-28..01-02 Stocktaking, 2028-02-29, 02-29]',
    ).hours;
    expect(holidays).to.deep.equal([
      { yearly: false, from: '2026-04-03', to: '2026-04-03', name: 'Good Friday' },
      { yearly: true, from: '12-25', to: '12-25' },
      { yearly: true, from: '12-28', to: '01-02', name: 'Stocktaking' },
      { yearly: false, from: '2028-02-29', to: '2028-02-29' },
      { yearly: true, from: '02-29', to: '02-29' },
    ]);
  });

  it('refuses days that no calendar has', () => {
    for (const text of [
      '2026-02-29',
      '02-30',
      '13-01',
      '12-24..2026-12-26',
      '2026-12-26..2026-12-24',
      'Christmas',
      '2026',
    ]) {
      expect(faultsOf(`holidays: [${text}]`), text).to.have.length(1);
    }
  });

  it('refuses a zone that is an offset, since an offset knows no summer', () => {
    expect(faultsOf('zone: "+01:00"')).to.have.length(1);
  });

  it('refuses calling leads before staff', () => {
    expect(faultsOf('unclaimed: { ping-after: 20 }')[0]).to.include('must not be earlier than ping-after');
  });

  it('refuses order links that an order number could lead elsewhere', () => {
    for (const link of [
      'https://{order}.example/x',
      'https://shop.example/orders',
      'ftp://shop.example/{order}',
      'https://shop.example@{order}/',
      'javascript:alert({order})',
    ]) {
      expect(faultsOf(`order-link: '${link}'`), link).to.have.length(1);
    }
  });

  it('owes usual times where the section of tickets names none, and takes those it names', () => {
    const usual = parseDeskFile('').tickets;
    expect(usual.closeAfter).to.equal(14);
    expect(usual.targets.urgent).to.deep.equal({ answer: 30, solve: 240 });
    const { targets, topics } = parseDeskFile(
      'tickets: { topics: [lamps], targets: { urgent: { answer: 10 } } }',
    ).tickets;
    expect(targets).to.deep.equal({ ...usual.targets, urgent: { answer: 10, solve: 240 } });
    expect(topics).to.deep.equal(['lamps']);
  });

  it('refuses tickets that could not be kept, and signatures with a hole', () => {
    for (const text of [
      'tickets: { close-after: 0 }',
      'tickets: { close-after: 1.5 }',
      'tickets: { topics: [] }',
      'tickets: { topics: [""] }',
      'tickets: { targets: { urgent: { answer: 500 } } }',
      'tickets: { targets: { urgent: { answer: 0 } } }',
      'tickets: { targets: { soon: { answer: 1 } } }',
      "signature: { en: '{name}' }",
      'signature: hello',
      'default-route: { to: desk, priority: highest }',
    ]) {
      expect(faultsOf(text), text).to.have.length(1);
    }
  });

  it('answers every text with a desk or with faults, and throws nothing else', () => {
    const bomb = Array.from({ length: 9 }, (_, i) =>
      i === 0
        ? 'a0: &a0 [x, x]'
        : `a${i}: &a${i} [${Array(9)
            .fill(`*a${i - 1}`)
            .join(', ')}]`,
    ).join('\n');
    for (const text of [
      '- a',
      'a: [',
      'zone: UTC\nzone: UTC',
      'a: *nope',
      '"',
      '\0',
      '--- a\n--- b',
      '8',
      bomb,
    ]) {
      expect(faultsOf(text), text.slice(0, 20)).not.to.have.length(0);
    }
  });
});

describe('the page of the staff desk', () => {
  const page = readFileSync(join(ROOT, 'docs', 'staff-desk.md'), 'utf8');
  const example = /```yaml\n(.*?)```/s.exec(page)?.[1] ?? '';

  it('shows an example that is a working desk', () => {
    const file = parseDeskFile(example);
    expect(file.hours.zone).to.equal('Europe/Berlin');
    expect(file.hours.week.map((day) => day.length)).to.deep.equal([2, 2, 2, 2, 1, 1, 0]);
    expect(file.routes.map(({ to }) => to)).to.deep.equal(['C0PAYMENTS', 'C0CHINESE', HOME_ROUTE]);
    expect(file.roles).to.deep.equal({ leads: 'S0LEADS' });
    expect(Object.keys(file.savedReplies)).to.deep.equal(['on-its-way', 'ask-for-photo']);
  });

  it('shows and explains every section', () => {
    const shown = [...example.matchAll(/^([a-z-]+):/gm)].map(([, name]) => name);
    const explained = [...page.matchAll(/^\| `([a-z-]+)` \| .* \| .* \|$/gm)].map(([, name]) => name);
    expect(shown).to.deep.equal(Object.keys(SECTIONS));
    expect(explained).to.deep.equal(Object.keys(SECTIONS));
  });

  it('explains every condition of a route', () => {
    const explained = [...page.matchAll(/^\| `([a-z-]+)` \| [^|]* \|$/gm)].map(([, name]) => name);
    expect(explained).to.deep.equal(Object.keys(SECTIONS.routes.unwrap().element.shape.when.shape));
  });
});
