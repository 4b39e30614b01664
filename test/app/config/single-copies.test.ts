import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkSingleCopies } from '../../../app/config/single-copies.ts';
import { hasCode } from '../../../models/errors/onevoice-error.ts';
import { ROOT } from '../../support/source-files.ts';

describe('the packages that a shop shares with Onevoice', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'onevoice-copies-')));
    mkdirSync(join(folder, 'node_modules'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const install = (name: string, version: string) => {
    const path = join(folder, 'node_modules', name);
    mkdirSync(path);
    writeFileSync(join(path, 'package.json'), JSON.stringify({ name, version }));
    return path;
  };

  it('are refused where the folder has a copy of its own, with both places and versions', () => {
    const mongoose = install('mongoose', '8.0.1');
    const botbuilder = install('botbuilder', '4.20.0');
    try {
      checkSingleCopies(folder);
    } catch (error) {
      if (!hasCode(error, 'PACKAGE_TWICE')) throw error;
      expect(error.message).to.contain(folder);
      expect(error.faults).to.have.length(2);
      expect(error.faults?.[0]).to.contain(`mongoose 8.0.1 in ${mongoose}, and `);
      expect(error.faults?.[1]).to.contain(`botbuilder 4.20.0 in ${botbuilder}, and `);
      const own = realpathSync(join(ROOT, 'node_modules/mongoose'));
      expect(error.faults?.[0]).to.contain(` in ${own}, which Onevoice uses`);
      return;
    }
    expect.fail('Two copies were not noticed.');
  });

  it('may be linked to the same place, or be found by Onevoice only', () => {
    checkSingleCopies(folder);
    symlinkSync(join(ROOT, 'node_modules/mongoose'), join(folder, 'node_modules/mongoose'));
    checkSingleCopies(folder);
  });
});
