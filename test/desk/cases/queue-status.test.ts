import { expect } from 'chai';
import { type QueueSources, readQueueStatus } from '../../../desk/cases/queue-status.ts';
import { parseDeskFile } from '../../../desk/settings/read-desk-file.ts';

const file = parseDeskFile('zone: Europe/Berlin\nhours: { mon-fri: 09:00-18:00 }');
const OPEN = new Date('2026-06-02T11:00:00Z');
const CLOSED = new Date('2026-06-02T20:00:00Z');
const SINCE = '2026-06-02T10:50:00Z';

/** A desk with a case of the episode 3, and five waits of 7 minutes. */
function deskWith(memory: object | null): QueueSources {
  const wait = { from: '2026-06-02T10:23:00Z', to: '2026-06-02T10:30:00Z' };
  return {
    file,
    conversations: {
      find: async (id: string) => (id === 'desk:default:web:shop:1/3' ? { memory } : null),
    } as unknown as QueueSources['conversations'],
    cases: {
      countWaiting: async (route: string, since: string) => (route === 'C1' && since === SINCE ? 4 : 0),
      waits: async () => Array.from({ length: 5 }, () => wait),
    },
  };
}

describe('what is known of a wait in the queue', () => {
  const waiting = { status: 'waiting', route: 'C1', waitingSince: SINCE };

  it('is the place, the usual wait, and whether the desk is open', async () => {
    expect(await readQueueStatus('web:shop:1', 3, deskWith(waiting), OPEN)).to.deep.include({
      open: true,
      ahead: 4,
      minutes: 7,
    });
  });

  it('is when staff are back while the desk is closed', async () => {
    expect(await readQueueStatus('web:shop:1', 3, deskWith(waiting), CLOSED)).to.include({
      open: false,
      opens: '2026-06-03T09:00',
      zone: 'Europe/Berlin',
    });
  });

  it('is no place before the case is there, and after it was claimed', async () => {
    const claimed = deskWith({ ...waiting, status: 'claimed' });
    expect(await readQueueStatus('web:shop:1', 3, claimed, OPEN)).to.include({ ahead: null, minutes: 7 });
    expect(await readQueueStatus('web:shop:1', 4, deskWith(waiting), OPEN)).to.include({ ahead: null });
  });
});
