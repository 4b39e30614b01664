import mongoose from 'mongoose';
import type { StoreKind } from '../../support/store/stores.ts';

const { Long, Decimal128 } = mongoose.mongo;

/** One update of one document: the document, the update, and the result or the refusal. */
export interface UpdateCase {
  readonly title: string;
  readonly before: object;
  readonly update: object;
  readonly filter?: object;
  readonly options?: object;
  readonly after?: object;
  /** MongoDB's error code instead of a result. */
  readonly refused?: number;
  readonly limits?: Partial<Record<StoreKind, string>>;
}

/** The update operators as MongoDB's manual describes them; every store runs every case. */
export const UPDATE_CASES: readonly UpdateCase[] = [
  { title: '$set replaces a field', before: { a: 1 }, update: { $set: { a: 'x' } }, after: { a: 'x' } },
  {
    title: '$set makes the objects on the way',
    before: {},
    update: { $set: { 'a.b.c': 1 } },
    after: { a: { b: { c: 1 } } },
  },
  {
    title: '$set reaches into an array by index',
    before: { a: [1, 2] },
    update: { $set: { 'a.1': 9 } },
    after: { a: [1, 9] },
  },
  {
    title: '$set beyond the end of an array fills with null',
    before: { a: [1] },
    update: { $set: { 'a.3': 9 } },
    after: { a: [1, null, null, 9] },
  },
  {
    title: '$set keeps null apart from a missing field',
    before: { a: 1 },
    update: { $set: { a: null } },
    after: { a: null },
  },
  {
    title: '$set through a number is refused',
    before: { a: 1 },
    update: { $set: { 'a.b': 1 } },
    refused: 28,
  },
  {
    title: '$set through null is refused',
    before: { a: null },
    update: { $set: { 'a.b': 1 } },
    refused: 28,
    limits: { 'mongo-java-server': 'it replaces null by an object' },
  },
  {
    title: '$set of another _id is refused',
    before: { a: 1 },
    update: { $set: { _id: 'other' } },
    refused: 66,
  },
  {
    title: '$unset takes a field away',
    before: { a: 1, b: { c: 1, d: 2 } },
    update: { $unset: { a: '', 'b.c': '' } },
    after: { b: { d: 2 } },
  },
  {
    title: '$unset of an array element leaves null',
    before: { a: [1, 2] },
    update: { $unset: { 'a.0': '' } },
    after: { a: [null, 2] },
  },
  {
    title: '$unset of a missing field makes nothing',
    before: { a: 1 },
    update: { $unset: { 'b.c': '' } },
    after: { a: 1 },
  },
  {
    title: '$inc adds, and starts at nothing',
    before: { a: 1 },
    update: { $inc: { a: 2, b: -1.5 } },
    after: { a: 3, b: -1.5 },
  },
  { title: '$inc of a text is refused', before: { a: 'x' }, update: { $inc: { a: 1 } }, refused: 14 },
  { title: '$inc by a text is refused', before: { a: 1 }, update: { $inc: { a: 'x' } }, refused: 14 },
  {
    title: '$inc of null is refused',
    before: { a: null },
    update: { $inc: { a: 1 } },
    refused: 14,
    limits: { 'mongo-java-server': 'it takes null for 0' },
  },
  {
    title: '$inc stays exact beyond 2^53',
    before: { a: Long.fromString('9007199254740993') },
    update: { $inc: { a: 2 } },
    after: { a: Long.fromString('9007199254740995') },
  },
  {
    title: '$mul multiplies, and starts at 0',
    before: { a: 3 },
    update: { $mul: { a: 2, b: 5 } },
    after: { a: 6, b: 0 },
  },
  {
    title: '$min keeps the smaller',
    before: { a: 3, b: 3 },
    update: { $min: { a: 2, b: 4, c: 1 } },
    after: { a: 2, b: 3, c: 1 },
  },
  {
    title: '$max keeps the greater',
    before: { a: 3, b: 3 },
    update: { $max: { a: 2, b: 4, c: 1 } },
    after: { a: 3, b: 4, c: 1 },
  },
  { title: '$max orders types', before: { a: 'text' }, update: { $max: { a: 99 } }, after: { a: 'text' } },
  {
    title: '$max compares dates',
    before: { a: new Date(5) },
    update: { $max: { a: new Date(9) } },
    after: { a: new Date(9) },
  },
  {
    title: '$rename moves a field',
    before: { a: 1 },
    update: { $rename: { a: 'b.c' } },
    after: { b: { c: 1 } },
  },
  {
    title: '$rename of a missing field changes nothing',
    before: { b: 1 },
    update: { $rename: { a: 'b' } },
    after: { b: 1 },
  },
  {
    title: '$setOnInsert does nothing to a document that is there',
    before: { a: 1 },
    update: { $setOnInsert: { a: 2 }, $set: { b: 1 } },
    after: { a: 1, b: 1 },
  },
  {
    title: '$push appends, and makes the array',
    before: { a: [1] },
    update: { $push: { a: 2, b: 3 } },
    after: { a: [1, 2], b: [3] },
  },
  {
    title: '$push appends an array as one element',
    before: { a: [] },
    update: { $push: { a: [1, 2] } },
    after: { a: [[1, 2]] },
  },
  {
    title: '$push with $each and $position',
    before: { a: [1, 4] },
    update: { $push: { a: { $each: [2, 3], $position: 1 } } },
    after: { a: [1, 2, 3, 4] },
  },
  {
    title: '$push with $slice keeps the last',
    before: { a: [1, 2, 3] },
    update: { $push: { a: { $each: [4], $slice: -2 } } },
    after: { a: [3, 4] },
  },
  {
    title: '$push with $slice keeps the first',
    before: { a: [1] },
    update: { $push: { a: { $each: [2, 3], $slice: 2 } } },
    after: { a: [1, 2] },
  },
  {
    title: '$push with $slice 0 empties',
    before: { a: [1] },
    update: { $push: { a: { $each: [2], $slice: 0 } } },
    after: { a: [] },
  },
  {
    title: '$push with $sort of values',
    before: { a: [3, 1] },
    update: { $push: { a: { $each: [2], $sort: -1 } } },
    after: { a: [3, 2, 1] },
  },
  {
    title: '$push with $sort by a field',
    before: { a: [{ n: 3 }, { n: 1 }] },
    update: { $push: { a: { $each: [{ n: 2 }], $sort: { n: 1 } } } },
    after: { a: [{ n: 1 }, { n: 2 }, { n: 3 }] },
  },
  { title: '$push to a text is refused', before: { a: 'x' }, update: { $push: { a: 1 } }, refused: 2 },
  {
    title: '$addToSet adds what is new',
    before: { a: [1, { b: 1 }] },
    update: { $addToSet: { a: { b: 1 } } },
    after: { a: [1, { b: 1 }] },
  },
  {
    title: '$addToSet with $each',
    before: { a: [1] },
    update: { $addToSet: { a: { $each: [1, 2, 2] } } },
    after: { a: [1, 2] },
  },
  { title: '$pull by value', before: { a: [1, 2, 1] }, update: { $pull: { a: 1 } }, after: { a: [2] } },
  {
    title: '$pull by a condition',
    before: { a: [1, 5, 9] },
    update: { $pull: { a: { $gte: 5 } } },
    after: { a: [1] },
  },
  {
    title: '$pull by the fields of the elements',
    before: {
      a: [
        { k: 1, v: 'x' },
        { k: 2, v: 'y' },
      ],
    },
    update: { $pull: { a: { k: 1 } } },
    after: { a: [{ k: 2, v: 'y' }] },
  },
  {
    title: '$pull with $in',
    before: { a: ['p', 'q', 'r'] },
    update: { $pull: { a: { $in: ['p', 'r'] } } },
    after: { a: ['q'] },
  },
  {
    title: '$pullAll by values',
    before: { a: [1, 2, 3, 1] },
    update: { $pullAll: { a: [1, 3] } },
    after: { a: [2] },
  },
  { title: '$pop takes the last', before: { a: [1, 2] }, update: { $pop: { a: 1 } }, after: { a: [1] } },
  { title: '$pop takes the first', before: { a: [1, 2] }, update: { $pop: { a: -1 } }, after: { a: [2] } },
  {
    title: '$ stands for the element that matched',
    before: { a: [{ k: 1 }, { k: 2 }] },
    filter: { 'a.k': 2 },
    update: { $set: { 'a.$.v': 'x' } },
    after: { a: [{ k: 1 }, { k: 2, v: 'x' }] },
  },
  {
    title: '$ stands for the element that $elemMatch found',
    before: {
      a: [
        { k: 1, n: 1 },
        { k: 1, n: 2 },
      ],
    },
    filter: { a: { $elemMatch: { k: 1, n: { $gt: 1 } } } },
    update: { $inc: { 'a.$.n': 10 } },
    after: {
      a: [
        { k: 1, n: 1 },
        { k: 1, n: 12 },
      ],
    },
    limits: { 'mongo-java-server': 'it does not connect $ with $elemMatch' },
  },
  {
    title: '$[] stands for every element',
    before: { a: [1, 2] },
    update: { $inc: { 'a.$[]': 10 } },
    after: { a: [11, 12] },
  },
  {
    title: 'array filters choose elements',
    before: { a: [{ k: 1 }, { k: 2 }, { k: 3 }] },
    update: { $set: { 'a.$[e].big': true } },
    options: { arrayFilters: [{ 'e.k': { $gte: 2 } }] },
    after: { a: [{ k: 1 }, { k: 2, big: true }, { k: 3, big: true }] },
  },
  {
    title: 'two changes of one path are refused',
    before: { a: 1 },
    update: { $set: { a: 1 }, $inc: { a: 1 } },
    refused: 40,
  },
  {
    title: 'changes of a path and of its parent are refused',
    before: {},
    update: { $set: { a: {}, 'a.b': 1 } },
    refused: 40,
  },
  {
    title: 'a decimal is kept to its last digit',
    before: {},
    update: { $set: { a: Decimal128.fromString('0.10') } },
    after: { a: Decimal128.fromString('0.10') },
  },
];
