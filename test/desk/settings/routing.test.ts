import { expect } from 'chai';
import { HOME_ROUTE } from '../../../desk/settings/desk-file.ts';
import { parseDeskFile } from '../../../desk/settings/read-desk-file.ts';
import { type RouteFacts, routeOf } from '../../../desk/settings/routing.ts';

const facts: RouteFacts = { channel: 'webchat', locale: 'en', reason: 'asked', dialog: null, value: [] };

const file = parseDeskFile(`
routes:
  - { when: { channel: [whatsapp], language: [zh] }, to: C1, ping: S1 }
  - { when: { channel: [whatsapp, email] }, to: C2 }
  - { when: { reason: [cannot-cancel, uncertain-outcome] }, to: C3 }
  - { when: { dialog: [cancel-order] }, to: C4 }
  - { when: { customer-value-at-least: { amount: 50000, currency: EUR } }, to: C5 }
default-route: { to: C0, ping: S0 }
`);

describe('the route of a case', () => {
  it('is the first whose conditions all hold', () => {
    const chinese = { ...facts, channel: 'whatsapp', locale: 'zh' };
    expect(routeOf(file, chinese)).to.deep.equal({ to: 'C1', ping: 'S1' });
    expect(routeOf(file, { ...chinese, locale: 'en' })).to.deep.equal({ to: 'C2' });
    expect(routeOf(file, { ...chinese, channel: 'webchat' })).to.deep.equal({ to: 'C0', ping: 'S0' });
  });

  it('needs one entry of a list', () => {
    expect(routeOf(file, { ...facts, channel: 'email' }).to).to.equal('C2');
    expect(routeOf(file, { ...facts, reason: 'uncertain-outcome' }).to).to.equal('C3');
  });

  it('takes a language for all its regions, and a region for itself only', () => {
    const regions = parseDeskFile('routes: [{ when: { language: [zh-TW, de] }, to: C1 }]');
    const to = (locale: string) => routeOf(regions, { ...facts, locale }).to;
    expect(['de', 'de-AT', 'zh-tw'].map(to)).to.deep.equal(['C1', 'C1', 'C1']);
    expect(['zh', 'den', 'zh-CN'].map(to)).to.deep.equal([HOME_ROUTE, HOME_ROUTE, HOME_ROUTE]);
  });

  it('goes by the dialog only if there was one', () => {
    expect(routeOf(file, { ...facts, dialog: 'cancel-order' }).to).to.equal('C4');
    expect(routeOf(file, { ...facts, dialog: null }).to).to.equal('C0');
  });

  it('compares amounts of one currency only', () => {
    const to = (amount: number, currency: string) =>
      routeOf(file, {
        ...facts,
        value: [
          { amount: 1, currency: 'EUR' },
          { amount, currency },
        ],
      }).to;
    expect(to(50_000, 'EUR')).to.equal('C5');
    expect(to(49_999, 'EUR')).to.equal('C0');
    expect(to(900_000, 'CNY')).to.equal('C0');
  });

  it('say how urgent a case is that comes their way', () => {
    const urgent = parseDeskFile('routes: [{ when: { channel: [email] }, to: C1, priority: urgent }]');
    expect(routeOf(urgent, { ...facts, channel: 'email' })).to.deep.equal({ to: 'C1', priority: 'urgent' });
    expect(routeOf(urgent, { ...facts, channel: 'web' })).to.deep.equal({ to: 'desk' });
  });
});
