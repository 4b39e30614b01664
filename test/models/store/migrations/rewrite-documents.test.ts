import { expect } from 'chai';
import type { FieldChanges, Rewrite } from '../../../../models/store/migrations/migration.ts';
import { rewriteDocuments } from '../../../../models/store/migrations/rewrite-documents.ts';
import { withStores } from '../../../support/store/stores.ts';

interface Row {
  readonly _id: string;
  readonly [field: string]: unknown;
}

/** The rewriting of documents that hold a number in `n`. */
function rewriteTo(changes: (row: Row) => FieldChanges, unchanged?: readonly string[]): Rewrite {
  const ours = { n: { $type: 'number' } };
  return { collection: 'rows', ours, rewrite: changes, ...(unchanged && { unchanged }) };
}

describe('the rewriting of documents', () => {
  withStores((store) => {
    const rows = () => store.connection().collection<Row>('rows');
    const found = async () => await rows().find({}).sort({ _id: 1 }).toArray();

    beforeEach('two rows', async () => {
      await rows().deleteMany({});
      await rows().insertMany([
        { _id: 'a', n: 1, state: null },
        { _id: 'b', n: 2, state: null },
      ]);
    });

    /** Rewrites, while another process writes `fields` of row a between the reading and the writing. */
    async function overtaken(rewrite: Rewrite, update: object): Promise<void> {
      await rewriteDocuments(store.connection(), rewrite, async () => {
        await rows().updateOne({ _id: 'a' }, update);
        return true;
      });
    }

    store.it('leaves a document alone if a field that it changes was written since', async () => {
      await overtaken(
        rewriteTo(({ n }) => ({ n: Number(n) + 10 })),
        { $set: { n: 5 } },
      );
      expect(await found()).to.deep.equal([
        { _id: 'a', n: 5, state: null },
        { _id: 'b', n: 12, state: null },
      ]);
    });

    store.it('tells a null that was taken away from one that is there', async () => {
      await overtaken(
        rewriteTo(({ state }) => ({ status: state, state: undefined })),
        { $unset: { state: '' } },
      );
      expect(await found()).to.deep.equal([
        { _id: 'a', n: 1 },
        { _id: 'b', n: 2, status: null },
      ]);
    });

    store.it(
      'writes a document whose other fields were written since, given back as they were or not',
      async () => {
        await overtaken(
          rewriteTo(({ n, state }) => ({ m: n, state })),
          { $set: { state: 'new' } },
        );
        expect(await found()).to.deep.equal([
          { _id: 'a', n: 1, state: 'new', m: 1 },
          { _id: 'b', n: 2, state: null, m: 2 },
        ]);
      },
    );

    store.it('looks at the fields that are named instead of those that change', async () => {
      await overtaken(
        rewriteTo(({ n }) => ({ m: n }), ['state']),
        { $set: { state: 'new' } },
      );
      expect(await found()).to.deep.equal([
        { _id: 'a', n: 1, state: 'new' },
        { _id: 'b', n: 2, state: null, m: 2 },
      ]);
    });

    store.it('writes nothing more once it may not go on', async () => {
      const before = await found();
      const rewrite = rewriteTo(({ n }) => ({ m: n }));
      expect(await rewriteDocuments(store.connection(), rewrite, async () => false)).to.equal(false);
      expect(await found()).to.deep.equal(before);
    });

    store.it('is done where nothing changes', async () => {
      const before = await found();
      const rewrite = rewriteTo(({ n, state }) => ({ n, state, missing: undefined }));
      expect(await rewriteDocuments(store.connection(), rewrite, async () => true)).to.equal(true);
      expect(await found()).to.deep.equal(before);
    });
  });
});
