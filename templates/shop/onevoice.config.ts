import { defineConfig } from 'onevoice';
import { demoShop } from 'onevoice/demo';
import { web } from 'onevoice/web';
import { OpeningHours } from './dialogs/opening-hours/opening-hours.ts';

export default defineConfig({
  // The demo shop, until your own object that implements `Shop` takes its place.
  shop: demoShop(),
  channels: [web()],
  // Your order numbers, if they are no plain numbers such as 1042:
  // orderNumbers: [{ pattern: /SO-\d{4,6}/, examples: ['SO-1042'] }],
  // Yours, beside the built-in ones. A language in which one lacks its texts does not compile.
  dialogs: [OpeningHours],
  locales: ['en', 'zh', 'de'],
  knowledge: './knowledge',
  texts: { en: { thanks: () => 'You are welcome!' } },
});
