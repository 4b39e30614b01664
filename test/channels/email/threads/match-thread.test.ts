import { expect } from 'chai';
import {
  canonicalSubject,
  replySubject,
  ticketNumbers,
} from '../../../../channels/email/content/canonical-subject.ts';
import {
  type KnownThread,
  matchThread,
  plusToken,
  type ThreadLookup,
} from '../../../../channels/email/threads/match-thread.ts';
import { type Draft, mailOf } from '../../../support/email/mails.ts';

const BASE = 'help@shop.example';
const ANN = 'ann@customer.example';

function thread(conversation: string, subject = 'Your order'): KnownThread {
  return { conversation, subject, participants: [ANN] };
}

const LOOKUP: ThreadLookup = {
  byToken: async (token) => (token === 'tok1' ? thread('by-token') : undefined),
  byMessageId: async (id) =>
    new Map([
      ['<1@s.example>', thread('one')],
      ['<2@s.example>', thread('two', 'Lamp')],
    ]).get(id),
  byNumber: async (number) => (number === '1234' ? thread('ticket') : undefined),
};

async function match(draft: Draft): Promise<string> {
  const found = await matchThread(await mailOf({ text: 'x', subject: 'Other', ...draft }), BASE, LOOKUP);
  return found.kind === 'new' ? 'new' : `${found.conversation} by ${found.by}`;
}

describe('the thread that a mail refers to', () => {
  it('is found by the token of the address before anything else', async () => {
    expect(await match({ to: 'help+TOK1@shop.example', headers: ['In-Reply-To: <2@s.example>'] })).to.equal(
      'by-token by token',
    );
    expect(await match({ headers: ['Cc: help+tok1@shop.example'] })).to.equal('by-token by token');
  });

  it('is found by the mail it answers, whatever its subject became', async () => {
    expect(await match({ subject: 'Something else', headers: ['In-Reply-To: <1@s.example>'] })).to.equal(
      'one by in-reply-to',
    );
  });

  it('is found by older references only with the same subject', async () => {
    const headers = ['References: <1@s.example> <2@s.example> <unknown@s.example>'];
    expect(await match({ subject: 'AW: RE: [#9] your ORDER', headers })).to.equal('one by references');
    expect(await match({ subject: 'Fwd: lamp', headers })).to.equal('two by references');
    expect(await match({ subject: 'A new matter', headers })).to.equal('new');
  });

  it('is found by a ticket number only for a participant', async () => {
    expect(await match({ subject: 'Re: [#1234] Your order' })).to.equal('ticket by number');
    expect(await match({ subject: 'Re: [#1234] Your order', from: 'eve@evil.example' })).to.equal('new');
    expect(
      await match({ subject: 'Re: [#1234] x', from: 'eve@evil.example', headers: [`Reply-To: ${ANN}`] }),
    ).to.equal('new');
    expect(await match({ subject: 'Re: [#1234] x', from: `eve@evil.example, ${ANN}` })).to.equal('new');
  });

  it('is a new one otherwise, also for a wrong token or an unknown id', async () => {
    expect(await match({ to: 'help+other@shop.example', headers: ['In-Reply-To: <9@s.example>'] })).to.equal(
      'new',
    );
  });
});

describe('a plus-address', () => {
  it('is looked up by so many tokens, each once, however many addresses a mail names', async () => {
    const asked: string[] = [];
    const lookup = { ...LOOKUP, byToken: async (token: string) => void asked.push(token) };
    const tokens = Array.from({ length: 500 }, (_, nth) => `t${nth % 300}`);
    const to = tokens.map((token) => `help+${token}@shop.example`).join(', ');
    await matchThread(await mailOf({ text: 'x', to }), BASE, lookup as ThreadLookup);
    expect(asked).to.deep.equal(tokens.slice(0, 20));
  });

  it('gives its token for our own address alone', () => {
    expect(plusToken('Help+Ab-1@Shop.Example', BASE)).to.equal('ab-1');
    for (const address of [
      BASE,
      'help+@shop.example',
      'help+a@shop.example.evil',
      'xhelp+a@shop.example',
      'help+a b@shop.example',
      '',
    ]) {
      expect(plusToken(address, BASE), address).to.equal(undefined);
    }
  });
});

describe('the canonical subject', () => {
  for (const subject of [
    'Re: Your order',
    'RE: RE: your order',
    'Re[5]: Your order',
    'Re(2): Your order',
    'AW: WG: Your order',
    'SV: VS: Your order',
    'Antw: Your order',
    'Re:Your order',
    '回复：Your order',
    '答复: Your order',
    '转发：回复: Your order',
    '返信: Your order',
    'RE：Your order',
    'Fwd: FW: Your order',
    'Odp: Your order',
    'R: I: Your order',
    'TR : Your order',
    'Re: [EXTERNAL] Your order',
    '[#12] Re: Your order',
    'Re: [#12]  Your   order',
    'Ynt: Your order',
    'Ответ: Your order',
    'Ｒｅ: Your order',
  ]) {
    it(`of "${subject}" is the same`, () => {
      expect(canonicalSubject(subject)).to.equal('your order');
    });
  }

  it('keeps words that only look like a prefix', () => {
    expect(canonicalSubject('Return: lamp')).to.equal('return: lamp');
    expect(canonicalSubject('Refund')).to.equal('refund');
  });

  it('is written into an answer once, with the number once', () => {
    expect(replySubject('RE: AW: [#7] Your order', '7')).to.equal('Re: [#7] Your order');
    expect(replySubject('Your order')).to.equal('Re: Your order');
    expect(replySubject(replySubject('Your order', '7'), '7')).to.equal('Re: [#7] Your order');
    expect(ticketNumbers('Re: [#1] [#22] x')).to.deep.equal(['1', '22']);
  });

  it('is done at once for a subject of prefixes', () => {
    expect(canonicalSubject('Re: '.repeat(100_000))).to.equal('');
  });
});
