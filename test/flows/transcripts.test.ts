import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { demoShop } from '../../app/demo/demo-shop.ts';
import { playTranscript } from '../../app/testing/testing.ts';

const FOLDER = join(import.meta.dirname, '../transcripts');

/** `WRITE_TRANSCRIPTS=1 npm test` writes down how the conversations go now; the change is then read in review. */
const write = process.env['WRITE_TRANSCRIPTS'] === '1' && process.env['CI'] === undefined;

describe('the transcripts', () => {
  for (const name of readdirSync(FOLDER).sort()) {
    it(`${name} goes as it is written`, async () => {
      await playTranscript({ shop: demoShop(), channels: [] }, join(FOLDER, name), { write });
    });
  }
});
