import { expect } from 'chai';
import mongoose, { type Connection } from 'mongoose';
import {
  embeddedDriver,
  embeddedUri,
  storeStatistics,
  sweepExpired,
} from '../../../../models/embedded/driver/embedded-driver.ts';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import { StoreFolder } from '../../../support/store/embedded-store.ts';

describe('the driver for mongoose', () => {
  let folder: StoreFolder;
  const connections: Connection[] = [];

  function connect(options: object = {}): Connection {
    const instance = new mongoose.Mongoose();
    instance.setDriver(embeddedDriver);
    const connection = instance.createConnection(embeddedUri(folder.path), options);
    connections.push(connection);
    return connection;
  }

  beforeEach(() => {
    folder = new StoreFolder();
  });
  afterEach(async () => {
    for (const connection of connections.splice(0)) await connection.close();
    await folder.remove();
  });

  it('queues calls that come before the connection is open', async () => {
    const connection = connect();
    const rows = connection.model('Row', new mongoose.Schema({ n: { type: Number, unique: true } }));
    await rows.create({ n: 1 });
    expect(await rows.countDocuments({ n: 1 })).to.equal(1);
  });

  it('turns folders into addresses and back, whatever their names', async () => {
    await folder.remove();
    Object.defineProperty(folder, 'path', { value: `${folder.path} with 空格 & %25` });
    const connection = await connect().asPromise();
    await connection.collection('rows').insertOne({ n: 1 });
    await connection.close();
    expect(folder.store.catalog.names()).to.deep.equal(['rows']);
  });

  it('counts what was examined', async () => {
    const connection = await connect().asPromise();
    await connection.collection('rows').insertMany([{ n: 1 }, { n: 2 }, { n: 3 }]);
    const before = storeStatistics(connection);
    await connection.collection('rows').find({ n: 2 }).toArray();
    const after = storeStatistics(connection);
    expect(after.documentsExamined - before.documentsExamined).to.equal(3);
    expect(after.writes).to.equal(before.writes);
  });

  it('removes expired documents when called', async () => {
    const connection = await connect().asPromise();
    const rows = connection.model('Row', new mongoose.Schema({ at: { type: Date, expires: 10 } }));
    await rows.init();
    await rows.insertMany([{ at: new Date(0) }, { at: new Date(60_000) }]);
    expect(await sweepExpired(connection, new Date(20_000))).to.equal(1);
    expect(await rows.countDocuments()).to.equal(1);
  });

  it('removes only what a partial index names, and never what has not expired', async () => {
    const connection = await connect().asPromise();
    const rows = connection.model('Row', new mongoose.Schema({ at: Date, mine: Boolean }, { strict: false }));
    const own = { at: { $exists: true }, mine: true };
    await rows.collection.createIndex({ at: 1 }, { expireAfterSeconds: 10, partialFilterExpression: own });
    await rows.insertMany([
      { at: new Date(0) },
      { at: new Date(0), mine: true },
      { at: new Date(60_000), mine: true },
    ]);
    expect(await sweepExpired(connection, new Date(20_000))).to.equal(1);
    expect((await rows.find().lean()).map(({ mine }) => mine)).to.have.members([undefined, true]);
  });

  it('keeps the coded error of a folder that is in use', async () => {
    await connect().asPromise();
    const refusal = await connect()
      .asPromise()
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(refusal).to.be.instanceOf(OnevoiceError).and.to.include({ code: 'STORE_LOCKED' });
  });

  it('waits for the disk when durability is power, and refuses other words', async () => {
    const connection = await connect({ durability: 'power' }).asPromise();
    await connection.collection('rows').insertOne({ n: 1 });
    await connection.close();
    expect(folder.collection('rows').collectionName).to.equal('rows');
    await folder.close();
    const refusal = await connect({ durability: 'strong' })
      .asPromise()
      .then(
        () => undefined,
        (error: Error) => error.message,
      );
    expect(refusal).to.contain("'process' or 'power'");
  });

  it('leaves the native driver of other instances alone', async () => {
    await connect().asPromise();
    const native = new mongoose.Mongoose().createConnection();
    expect(native).not.to.be.instanceOf(embeddedDriver.Connection);
    await native.close();
  });
});
