import { defineConfig } from 'onevoice';
import { web } from 'onevoice/web';
import { BookFitting } from './dialogs/book-fitting/book-fitting.ts';
import { PartAvailability } from './dialogs/part-availability/part-availability.ts';
import { Workshop } from './shop/workshop.ts';
import { workshopShop } from './shop/workshop-shop.ts';

// A bicycle workshop: no parcels, so no dialogs about orders, and nobody has to prove who they are.
export default defineConfig({
  folder: import.meta.dirname,
  shop: workshopShop(new Workshop()),
  channels: [web()],
  dialogs: [BookFitting, PartAvailability],
  leaveOut: [
    'track-order',
    'cancel-order',
    'return-items',
    'exchange-items',
    'change-items',
    'change-address',
    'change-payment',
    'refund-status',
    're-order',
    'order-details',
    'account',
    'account-details',
    'product',
    'sign-in',
    'identify',
  ],
  knowledge: './knowledge',
  policies: { 'storage-days': 10 },
  texts: {
    en: {
      'sorry-for-that': () => "I'm sorry this has gone wrong. I can get you somebody from the workshop.",
      bye: () => 'Goodbye, and ride safely!',
    },
    zh: {
      'sorry-for-that': () => '很抱歉出了问题。我可以帮您找维修店的同事。',
      bye: () => '再见，骑行平安！',
    },
    de: {
      'sorry-for-that': () =>
        'Es tut mir leid, dass es schiefgegangen ist. Ich kann jemanden aus der Werkstatt holen.',
      bye: () => 'Auf Wiedersehen und gute Fahrt!',
    },
  },
});
