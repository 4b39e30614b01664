import { formats } from '../../words/formats.ts';

const { day: written } = formats('en-GB');

/** What is said while a fitting is booked. */
export const en = {
  'fitting-label': () => 'Book a fitting',
  'fitting-ability': () => 'book a fitting for your bike',
  'fitting-resumed': () => 'Now back to your fitting.',
  'fitting-ask-frame': () =>
    'Which bike is it for? Please give me the number on its frame, such as WB 123 456 6.',
  'fitting-where-is-frame-number': () =>
    'I need the number on the frame: WB and seven digits, stamped below the pedals, such as WB 123 456 6.',
  'fitting-ask-day': () => 'On which day would you like to bring it? These are the next free ones.',
  'fitting-day': ({ day }: { day: string }) => written(day),
  'fitting-day-not-free': ({ day }: { day: string }) => `We have no place on ${written(day)}.`,
  'fitting-taken': ({ day }: { day: string }) =>
    `I'm sorry, somebody has just taken the last place on ${written(day)}. Nothing is booked.`,
  'fitting-ask-wish': () => 'What should we do? Please tell me in your own words.',
  'fitting-ask-photo': () =>
    'Would you like to send a photo of it? It helps us to have the right parts ready.',
  'fitting-no-photo': () => 'No photo',
  'fitting-confirm': ({
    frame,
    day,
    wish,
    photos,
  }: {
    frame: string;
    day: string;
    wish: string;
    photos: string[];
  }) =>
    [
      'This is what I would book:',
      `• Bike ${frame}, on ${written(day)}, from 9 o'clock`,
      `• To do: ${wish}`,
      ...(photos.length === 0
        ? []
        : [`• With ${photos.length === 1 ? 'a photo' : `${photos.length} photos`}`]),
      'Shall I book it?',
    ].join('\n'),
  'fitting-yes': () => 'Yes, book it',
  'fitting-no': () => 'No, change it',
  'fitting-change': () => 'What should be different?',
  'fitting-other-day': () => 'Another day',
  'fitting-other-wish': () => 'Other work',
  'fitting-leave': () => 'Leave it',
  'fitting-booked': ({ booking, day }: { booking: string; day: string }) =>
    `Booked: fitting ${booking} on ${written(day)}. Please bring the bike from 9 o'clock.`,
  'fitting-already-booked': () => 'This bike has a fitting already, so nothing more is booked.',
  'fitting-full': () => "I'm sorry, we have no free place in the next two months. Nothing is booked.",
};
