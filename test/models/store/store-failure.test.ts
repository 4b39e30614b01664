import { expect } from 'chai';
import mongoose from 'mongoose';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { storeFailure } from '../../../models/store/store-failure.ts';

const { MongoNetworkError, MongoServerError } = mongoose.mongo;

describe('a failure of the store', () => {
  it('is what the embedded store or a driver says of a store that takes nothing now', () => {
    const full = new OnevoiceError('STORE_NOT_WRITABLE');
    expect(storeFailure(full)).to.equal(full);
    for (const error of [
      new MongoNetworkError('connection reset'),
      new MongoServerError({ message: 'no space left', code: 14031 }),
    ])
      expect(storeFailure(error)).to.include({ code: 'MONGODB_UNREACHABLE', cause: error });
  });

  it('is no refusal of one write, and nothing else', () => {
    const duplicate = new MongoServerError({ message: 'duplicate', code: 11000 });
    for (const error of [duplicate, new OnevoiceError('BAD_ITEM'), new Error('no'), undefined])
      expect(storeFailure(error)).to.equal(undefined);
  });
});
