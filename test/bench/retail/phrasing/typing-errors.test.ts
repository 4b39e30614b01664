import { expect } from 'chai';
import { withTypingErrors } from '../../../../bench/retail/phrasing/typing-errors.ts';
import { randomOf } from '../../../../bench/retail/random.ts';

describe('the typing errors of the retail benchmark', () => {
  it('mistypes ordinary words only', () => {
    const text =
      'Please exchange the wireless earbuds of order #W1234567, my mail is anna.smithson@example.com';
    for (let seed = 0; seed < 200; seed += 1) {
      const typed = withTypingErrors(text, randomOf(`${seed}`), 2, ['wireless earbuds']);
      expect(typed).not.to.equal(text);
      expect(typed).to.contain('wireless earbuds').and.to.contain('#W1234567');
      expect(typed).to.contain('anna.smithson@example.com');
      expect(Math.abs(typed.length - text.length)).to.be.at.most(2);
    }
  });
});
