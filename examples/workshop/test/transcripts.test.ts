import { join } from 'node:path';
import { playTranscript } from 'onevoice/testing';
import { workshopAt } from './workshop-at.ts';

const DIALOGS = join(import.meta.dirname, '../dialogs');

describe('the transcripts of the workshop', () => {
  for (const dialog of ['book-fitting', 'part-availability'])
    for (const name of ['conversation', 'conversation.zh', 'conversation.de'])
      it(`${dialog}/${name}.txt goes as it is written`, async () => {
        await playTranscript(workshopAt().config, join(DIALOGS, dialog, `${name}.txt`), {
          write: process.env['WRITE_TRANSCRIPTS'] === '1',
        });
      });
});
