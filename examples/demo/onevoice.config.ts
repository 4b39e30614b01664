import { defineConfig } from 'onevoice';
import { demoShop } from 'onevoice/demo';
import { email } from 'onevoice/email';
import { slack } from 'onevoice/slack';
import { web } from 'onevoice/web';
import { whatsapp } from 'onevoice/whatsapp';

// What is served in a folder without a config, written out: the demo shop on every channel that the variables configure.
export default defineConfig({ shop: demoShop(), channels: [web(), slack(), email(), whatsapp()] });
