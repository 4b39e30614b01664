import { expect } from 'chai';
import { CATALOGUE, CATALOGUE_PARTS } from '../../../models/errors/catalogue.ts';
import { codeOfError, hasCode, OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { type SourceFile, sourceFiles } from '../../support/source-files.ts';

/** What runs in a shop. Tools for tests throw what a test runner shows. */
const product = sourceFiles().filter(
  ({ path }) => !/^(test|bench|testing|app\/testing|templates)\//.test(path),
);

/** The places of the product's files where a pattern is found, as `path: match`. */
function found(pattern: RegExp, files: readonly SourceFile[] = product): string[] {
  return files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([match]) => `${path}: ${match}`));
}

describe('the errors of the product', () => {
  it('are of one class', () => {
    expect(found(/class \w+ extends \w*Error\b/g)).to.deep.equal([
      'models/errors/onevoice-error.ts: class OnevoiceError extends Error',
    ]);
    expect(found(/new (?:Error|TypeError|RangeError|SyntaxError|AggregateError)\(/g)).to.deep.equal([]);
  });

  it('are distinguished by class or code, never by their name', () => {
    expect(found(/\b(?:error|err|cause|reason|original|fault)\??\.name\b/g)).to.deep.equal([]);
    expect(found(/\.name [!=]== '\w*Error'/g)).to.deep.equal([]);
  });

  it('are in one part of the catalogue each, and in the whole', () => {
    const codes = Object.values(CATALOGUE_PARTS).flatMap((part) => Object.keys(part));
    expect(new Set(codes).size).to.equal(codes.length);
    expect(Object.keys(CATALOGUE)).to.have.members(codes);
    expect(codes.filter((code) => !/^[A-Z]+(_[A-Z]+)*$/.test(code))).to.deep.equal([]);
  });

  it('are all in use', () => {
    const users = product.filter(({ path }) => !path.startsWith('models/errors/')).map(({ text }) => text);
    const unused = Object.keys(CATALOGUE).filter(
      (code) => !users.some((text) => new RegExp(`\\b${code}\\b`).test(text)),
    );
    expect(unused).to.deep.equal([]);
  });
});

describe('OnevoiceError', () => {
  it('has the sentence of the catalogue, or the one of the case', () => {
    expect(new OnevoiceError('TURN_CLOSED').message).to.equal(CATALOGUE.TURN_CLOSED.message);
    const cause = new RangeError('below');
    const error = new OnevoiceError('TURN_CLOSED', { detail: 'Closed at noon.', cause });
    expect(error).to.include({ message: 'Closed at noon.', code: 'TURN_CLOSED', cause });
    expect(error.entry).to.equal(CATALOGUE.TURN_CLOSED);
  });

  it('is recognised by its codes, and nothing else is', () => {
    const error: unknown = new OnevoiceError('FILE_GONE');
    expect(hasCode(error, 'CASE_NOT_FOUND', 'FILE_GONE')).to.equal(true);
    expect(hasCode(error, 'CASE_NOT_FOUND')).to.equal(false);
    expect(hasCode(Object.assign(new RangeError('x'), { code: 'FILE_GONE' }), 'FILE_GONE')).to.equal(false);
  });

  it('has a word for the log that quotes nobody', () => {
    expect(codeOfError(new OnevoiceError('FILE_GONE', { detail: 'secret' }))).to.equal('FILE_GONE');
    expect(codeOfError(Object.assign(new RangeError('secret'), { code: 'ECONNRESET' }))).to.equal(
      'ECONNRESET',
    );
    expect(codeOfError(new RangeError('secret'))).to.equal('RangeError');
    expect(codeOfError('secret')).to.equal('unknown');
  });
});
