import { expect } from 'chai';
import { frameNumber } from '../values/frame-number.ts';

const context = { locale: 'en', now: new Date('2026-03-02T09:00:00Z') };
const found = (text: string) => frameNumber.find(text, context).map(({ value }) => value);

describe('the frame number', () => {
  it('is found however it is written', () => {
    expect(found('my bike is wb1234566')).to.deep.equal(['WB1234566']);
    expect(found('wb 123 456 6 or wb-123-456-6')).to.deep.equal(['WB1234566', 'WB1234566']);
  });

  it('needs its check digit', () => {
    const digits = [...'0123456789'].filter((digit) => found(`wb123456${digit}`).length > 0);
    expect(digits).to.deep.equal(['6']);
  });
});
