import { expect } from 'chai';
import { type AlertPorts, alertStaff, mailCase } from '../../../channels/slack/outage-mails.ts';
import type { CaseCard } from '../../../models/desk/desk-post.ts';

const TROUBLE = { code: 'invalid_auth', advice: 'Give a token that is valid.' } as Parameters<
  typeof alertStaff
>[1];

const CARD = {
  status: 'waiting',
  customer: { name: 'Ann', channel: 'web', level: 'signed', locale: 'en' },
  wish: 'a refund',
  tried: ['looked up #1042', 'asked again'],
  orders: [{ number: '1042', url: 'https://shop.example/1042' }, { number: '1043' }],
  waitingSince: '2026-11-27T20:00:00.000Z',
} as unknown as CaseCard;

function recorded(to: string | undefined, send?: AlertPorts['send']) {
  const mails: Parameters<AlertPorts['send']>[0][] = [];
  const events: string[] = [];
  const ports: AlertPorts = {
    to,
    send: send ?? (async (mail) => void mails.push(mail)),
    log: (event) => void events.push(event),
    now: () => new Date('2026-11-27T20:59:59.000Z'),
  };
  return { ports, mails, events };
}

describe('alerts of staff about Slack', () => {
  it('log a trouble, and mail what to do under a key that is the same for an hour', async () => {
    const { ports, mails, events } = recorded('staff@shop.example');
    await alertStaff(ports, TROUBLE);
    expect(events).to.deep.equal(['slack-trouble-reported']);
    expect(mails).to.deep.equal([
      {
        to: 'staff@shop.example',
        subject: 'Slack: invalid_auth',
        text: 'Give a token that is valid.',
        key: 'slack:invalid_auth:2026-11-27T20',
      },
    ]);
  });

  it('mail a waiting case with what staff have to know, once each time it begins to wait', async () => {
    const { ports, mails } = recorded('staff@shop.example');
    await mailCase(ports, 'case-1', CARD);
    expect(mails[0]).to.include({
      subject: 'Waiting: Ann',
      key: 'case:case-1:2026-11-27T20:00:00.000Z',
    });
    expect(mails[0]?.text).to.contain('What the bot tried: looked up #1042; asked again');
    expect(mails[0]?.text).to.contain('Orders: https://shop.example/1042, 1043');
    await mailCase(ports, 'case-1', { ...CARD, status: 'claimed' } as CaseCard);
    expect(mails).to.have.length(1);
  });

  it('are only logged where nobody is named, and where the mail fails', async () => {
    const silent = recorded(undefined);
    await alertStaff(silent.ports, TROUBLE);
    await mailCase(silent.ports, 'case-1', CARD);
    expect([silent.mails, silent.events]).to.deep.equal([[], ['slack-trouble-reported']]);
    const failing = recorded('staff@shop.example', () => Promise.reject(new Error('no server')));
    await mailCase(failing.ports, 'case-1', CARD);
    expect(failing.events).to.deep.equal(['alert-mail-failed']);
  });
});
