import type { Connection } from 'mongoose';
import { z } from 'zod';

/** The part of the answer to `isMaster` (`hello` from MongoDB 5.0 on, which still takes the old name) that says how late it is there. */
const HELLO = z.object({ localTime: z.date() });

/** The time of a MongoDB server. The driver asks the primary, whose time its members follow after a failover. */
export async function storeTime(connection: Connection): Promise<Date> {
  const { db } = connection;
  return HELLO.parse(await db?.command({ isMaster: 1 })).localTime;
}
