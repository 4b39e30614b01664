import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { createWebChannel } from '../../channels/web/web-channel.ts';
import { TRANSCRIPT_CLOCK, TranscriptApp } from '../support/dialogs/transcript.ts';

const FOLDER = join(import.meta.dirname, '..', 'transcripts');

/** `WRITE_TRANSCRIPTS=1 npm test` writes down how the conversations go now; the change is then read in review. */
const WRITE = process.env['WRITE_TRANSCRIPTS'] === '1' && process.env['CI'] === undefined;

describe('the transcripts', () => {
  for (const name of readdirSync(FOLDER).sort()) {
    it(`${name} goes as it is written`, async () => {
      const product = await TranscriptApp.start(
        createWebChannel({
          secret: 'transcripts',
          origins: 'any',
          now: () => TRANSCRIPT_CLOCK,
          newId: () => 'unused',
        }),
      );
      try {
        const written = readFileSync(join(FOLDER, name), 'utf8');
        const happened = await product.replay(written);
        if (WRITE) writeFileSync(join(FOLDER, name), happened);
        else expect(happened).to.equal(written);
      } finally {
        await product.stop();
      }
    });
  }
});
