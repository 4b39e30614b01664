import { expect } from 'chai';
import { freshNumber } from '../../../desk/tickets/fresh-number.ts';

describe('the number of a new ticket', () => {
  it('is drawn again while a ticket has it', async () => {
    const asked: string[] = [];
    let drawn = 0;
    const random = () => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(drawn++);
      return bytes;
    };
    const taken = { _id: 'case' };
    const cases = {
      ofTicket: async (number: string) => {
        asked.push(number);
        return asked.length < 3 ? taken : undefined;
      },
    } as unknown as Parameters<typeof freshNumber>[0];
    expect(await freshNumber(cases, random)).to.equal('8000002');
    expect(asked).to.deep.equal(['8000000', '8000001', '8000002']);
  });
});
