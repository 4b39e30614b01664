import { expect } from 'chai';
import fc from 'fast-check';
import { ticket } from '../../../../language/entities/kinds/ticket.ts';
import { understand } from '../../../../language/understand.ts';
import { drawTicketNumber } from '../../../../models/desk/ticket.ts';
import { readValues } from '../../../support/language/read-values.ts';

describe('ticket numbers', () => {
  for (const text of [
    'Any news on my ticket #3729161?',
    'ticket number 3729161 please',
    'ticket no. 3729161',
    'Re: [#3729161] My order',
    'case #3729161',
    'case number: 3729161',
    'request 3729161',
    'my ticket is 3729161',
    'ticket 372 9161',
    'ticket ٣٧٢٩١٦١',
    '我的工单 3729161 处理得怎么样了',
    '工单号：3729161',
    'Ticketnummer 3729161',
    'Ticket-Nr. 3729161',
    'Ihr Anliegen 3729161',
    '3729161 is my ticket',
    '3729161号工单',
    '3729161 ist mein Ticket',
  ])
    it(`are named in "${text}"`, () => {
      expect(readValues(ticket, text)).to.deep.equal(['3729161!']);
      expect(understand(text).entities.map(({ kind }) => kind)).to.deep.equal(['ticket']);
    });

  for (const text of ['3729161', '#3729161', 'any news on #3729161?'])
    it(`fit in "${text}"`, () => expect(readValues(ticket, text)).to.deep.equal(['3729161']));

  for (const text of [
    'ticket 1042',
    'ticket 37291611',
    'ticket 0729161',
    'order 3729161',
    'ticket 3729161-2',
    'INV3729161',
  ])
    it(`are not in "${text}"`, () => expect(readValues(ticket, text)).to.deep.equal([]));

  it('are read whatever number is drawn', () => {
    const bytes = fc.uint8Array({ minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(bytes, fc.constantFrom('mail', 'other'), (random, range) => {
        const number = drawTicketNumber(() => Buffer.from(random), range);
        expect(readValues(ticket, `Re: [#${number}] Hello`)).to.deep.equal([`${number}!`]);
      }),
    );
  });
});
