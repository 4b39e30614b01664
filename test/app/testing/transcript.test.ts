import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { playTranscript } from '../../../app/testing/transcript.ts';

const config = { shop: demoShop(), channels: [] };

describe('playing a transcript', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-played-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const played = async (text: string, write = false) => {
    const path = join(folder, 'conversation.txt');
    writeFileSync(path, text);
    const fault = await playTranscript(config, path, { write }).catch((error: Error) => error.message);
    return { fault, text: readFileSync(path, 'utf8') };
  };

  it('shows the first message that differs', async () => {
    const { fault } = await played('customer> thanks\nbot> *\nbot> No thanks.\n');
    expect(fault).to.match(/message 3:\n\nexpected\nbot> No thanks\.\n\nbut got\nbot> /);
  });

  it('notices a message that is missing, and one too many', async () => {
    expect((await played('customer> thanks\nbot> *\n')).fault).to.contain('expected\n(nothing more)');
    expect((await played('customer> thanks\nbot> *\nbot> *\nbot> *\n')).fault).to.contain(
      'but got\n(nothing more)',
    );
  });

  it('writes how the conversation goes, which then passes', async () => {
    const { text } = await played('customer> thanks\n', true);
    expect(text).to.match(/^customer> thanks\nbot> /);
    expect((await played(text)).fault).to.equal(undefined);
  });
});
