import { expect } from 'chai';
import { drawTicketNumber } from '../../../models/desk/ticket.ts';

describe('the number of a ticket', () => {
  const bytes = (value: number) => () => {
    const drawn = Buffer.alloc(4);
    drawn.writeUInt32BE(value);
    return drawn;
  };

  it('has seven digits, and of a mail never those of anything else', () => {
    for (const value of [0, 1, 1_999_999, 2_000_000, 6_999_999, 7_000_000, 4_294_967_295]) {
      expect(drawTicketNumber(bytes(value), 'mail')).to.match(/^[1-7]\d{6}$/);
      expect(drawTicketNumber(bytes(value), 'other')).to.match(/^[89]\d{6}$/);
    }
  });
});
