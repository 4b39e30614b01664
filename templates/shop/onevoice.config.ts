import { defineConfig } from 'onevoice';
import { demoShop } from 'onevoice/demo';
import { web } from 'onevoice/web';

export default defineConfig({
  // The demo shop, until your own object that implements `Shop` takes its place.
  shop: demoShop(),
  channels: [web()],
  knowledge: './knowledge',
  texts: { en: { thanks: () => 'You are welcome!' } },
});
