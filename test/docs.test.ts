import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { configurationPage, environmentExample } from '../cli/generated-documents.ts';
import { diagrams } from '../dialogs/diagrams.ts';
import { ROOT } from './support/source-files.ts';

describe('the generated documents', () => {
  for (const document of [environmentExample(), configurationPage(), ...diagrams()]) {
    it(`${document.path} is what the code says (npm run docs writes it)`, () => {
      const path = join(ROOT, document.path);
      expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).to.equal(document.text);
    });
  }
});
