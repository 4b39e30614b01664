import { expect } from 'chai';
import { parseSync } from 'oxc-parser';
import { operationsOf } from '../../../dialogs/machine/registry.ts';
import config from '../../../examples/workshop/onevoice.config.ts';
import { sourceFiles } from '../../support/source-files.ts';

const FOLDER = 'examples/workshop/';

/** What the workshop may load: what a shop developer has installed. */
const INSTALLED = /^(?:onevoice(?:\/[a-z]+)?|zod|chai|node:[a-z]+)$/;

describe('the bicycle workshop of examples/', () => {
  const files = sourceFiles();
  const own = files.filter(({ path }) => path.startsWith(FOLDER));
  const product = files.filter(({ path }) => !/^(?:examples|test)\//.test(path));

  it('is made of what the package exports, and of nothing else', () => {
    const loaded = own.flatMap(({ path, imports }) => imports.map(({ specifier }) => ({ path, specifier })));
    const outside = loaded.filter(({ path, specifier }) =>
      specifier.startsWith('.')
        ? !new URL(specifier, `file:///${path}`).pathname.startsWith(`/${FOLDER}`)
        : !INSTALLED.test(specifier),
    );
    expect(own.length).to.be.greaterThan(15);
    expect(outside).to.deep.equal([]);
  });

  it('needs no line outside of its folder: the code of the product names none of its dialogs, operations and kinds of values', () => {
    const dialogs = (config.dialogs ?? []).map((Class) => new Class());
    const names = dialogs.flatMap((dialog) => [
      dialog.id,
      ...operationsOf(dialog).map(({ name }) => name),
      ...dialog.machine.kinds.map(({ name }) => name),
    ]);
    const quoted = new RegExp(`['"\`](?:${names.join('|')})['"\`]`);
    expect(names).to.include.members(['book-fitting', 'free-slots', 'frame-number', 'part-availability']);
    expect(
      product.filter((file) => quoted.test(withoutComments(file))).map(({ path }) => path),
    ).to.deep.equal([]);
  });
});

function withoutComments({ path, text }: { path: string; text: string }): string {
  return parseSync(path, text).comments.reduce(
    (code, { start, end }) => code.slice(0, start) + ' '.repeat(end - start) + code.slice(end),
    text,
  );
}
