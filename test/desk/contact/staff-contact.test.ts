import { expect } from 'chai';
import { describeContact, staffContact } from '../../../desk/contact/staff-contact.ts';

describe('how customers reach a person', () => {
  const phone = { phone: '0800 1' };

  it('is the best of the ways that are configured', () => {
    const by = (desk: boolean, mail: boolean, details = {}) => staffContact({ desk, mail, details }).by;
    expect(by(true, true, phone)).to.equal('desk');
    expect(by(false, true, phone)).to.equal('mail');
    expect(by(false, false, phone)).to.equal('details');
    expect(by(false, false, { email: 'shop@example.com' })).to.equal('details');
    expect(by(false, false, { hours: '9-17' })).to.equal('none');
    expect(by(false, false)).to.equal('none');
  });

  it('keeps the details of whatever way', () => {
    expect(staffContact({ desk: false, mail: true, details: phone })).to.include({ ...phone, email: null });
  });

  it('is plain to the operator where nobody is behind the bot', () => {
    expect(describeContact({ by: 'none' })).to.match(/^NOBODY is behind the bot/);
    expect(describeContact({ by: 'desk' })).to.include('staff desk');
  });
});
