import { expect } from 'chai';
import { type Chat, talk, walk } from 'onevoice/testing';
import { BookFitting } from '../dialogs/book-fitting/book-fitting.ts';
import type { Workshop } from '../shop/workshop.ts';
import { NOW, workshopAt } from './workshop-at.ts';

const PHOTO = { name: 'brake.png', contentType: 'image/png', bytes: png() };

describe('booking a fitting', () => {
  let workshop: Workshop;
  let customer: Chat;

  beforeEach(async () => {
    const at = workshopAt();
    workshop = at.workshop;
    customer = await talk(at.config, { now: NOW });
  });
  afterEach(async () => await customer.close());

  async function toConfirmation(): Promise<string> {
    await customer.say('book a fitting for WB 123 456 6');
    await customer.say('on Thursday');
    await customer.say('The rear brake squeaks');
    return (await customer.press('No photo')).text;
  }

  it('keeps every law of the dialogs, whatever the customer and the shop do', () => {
    expect(walk(BookFitting).faults).to.deep.equal([]);
  });

  it('books exactly what the customer has said yes to', async () => {
    expect(await toConfirmation()).to.match(/WB1234566.*5 March.*The rear brake squeaks/s);
    expect(workshop.bookings).to.deep.equal([]);
    expect((await customer.say('yes')).text).to.contain('Booked: fitting F0001 on Thursday 5 March');
    expect(workshop.bookings).to.deep.equal([
      {
        booking: 'F0001',
        frame: 'WB1234566',
        day: '2026-03-05',
        wish: 'The rear brake squeaks',
        photos: [],
      },
    ]);
  });

  it('takes a correction before the yes, and asks for a new one', async () => {
    await toConfirmation();
    expect((await customer.say('no, Friday instead')).text).to.match(/6 March.*Shall I book it/s);
    await customer.press('Yes, book it');
    expect(workshop.bookings.map(({ day }) => day)).to.deep.equal(['2026-03-06']);
  });

  it('changes one thing after a no', async () => {
    await toConfirmation();
    expect((await customer.say('no')).buttons).to.include('Other work');
    await customer.press('Other work');
    expect((await customer.say('A new chain')).text).to.match(/5 March.*A new chain/s);
    expect(workshop.bookings).to.deep.equal([]);
  });

  it('offers other days when the day is taken meanwhile', async () => {
    await toConfirmation();
    for (const frame of ['WB1000009', 'WB1000017'])
      workshop.book(frame, { frame, day: '2026-03-05', wish: 'A tyre', photos: [] });
    const { text, buttons } = await customer.say('yes');
    expect(text).to.contain('just taken the last place on Thursday 5 March');
    expect(buttons).to.deep.equal(['Tuesday 3 March', 'Wednesday 4 March', 'Friday 6 March']);
    await customer.press('Friday 6 March');
    await customer.say('yes');
    expect(workshop.bookings.at(-1)).to.include({ frame: 'WB1234566', day: '2026-03-06' });
  });

  it('offers the next days for a Sunday', async () => {
    await customer.say('book a fitting for WB1234566');
    const { text, buttons } = await customer.say('8 March');
    expect(text).to.contain('no place on Sunday 8 March');
    expect(buttons[0]).to.equal('Monday 9 March');
  });

  it('takes no frame number with a wrong check digit', async () => {
    await customer.say('book a fitting');
    expect((await customer.say('WB 123 456 7')).text).to.contain('number on the frame');
  });

  it('books no second fitting for a bike, and offers a person', async () => {
    workshop.book('by phone', { frame: 'WB1234566', day: '2026-03-09', wish: 'Gears', photos: [] });
    await toConfirmation();
    const { text, buttons } = await customer.say('yes');
    expect(text).to.contain('has a fitting already');
    expect(workshop.bookings).to.have.length(1);
    await customer.press(buttons[0] ?? '');
    expect(customer.handedOff?.reason).to.equal('not-allowed');
  });

  it('keeps a photo with the booking', async () => {
    await customer.say('book a fitting for WB1234566');
    await customer.say('on Thursday');
    await customer.say('This is broken');
    expect((await customer.send([PHOTO])).text).to.contain('With a photo');
    await customer.say('yes');
    expect(workshop.bookings[0]?.photos).to.have.length(1);
  });

  it('answers a question in between and comes back', async () => {
    await customer.say('book a fitting for WB1234566');
    const { text } = await customer.say('how long do you keep my bike?');
    expect(text).to.match(/for 10 days free of charge.*On which day/s);
  });

  it('does two wishes one after the other', async () => {
    const { text } = await customer.say('do you have a chain, and book a fitting for WB1234566');
    expect(text).to.match(/Chain: 3 in stock.*On which day/s);
  });
});

/** A picture of one pixel. */
function png(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  );
}
