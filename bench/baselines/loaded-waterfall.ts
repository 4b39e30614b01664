import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Loaded } from '../load/loaded.ts';
import { botbuilderFolder } from './botbuilder-folder.ts';
import { Connector } from './connector.ts';

/** The waterfall of botbuilder behind restify, asked by so many visitors at the same time. */
export async function loadedWaterfall(visitors: number): Promise<Loaded> {
  const file = new URL('./waterfall-server.ts', import.meta.url);
  const server = fork(file, [botbuilderFolder()], { execArgv: ['--import', 'tsx'] });
  const [port] = (await once(server, 'message')) as [number];
  const connector = await Connector.start(port, visitors);
  let opened = 0;
  const visit = async (messages: number) => {
    for (let left = messages; left > 0; ) {
      opened += 1;
      const conversation = `c${opened}`;
      for (const text of ['hello', '1042', 'SW1A 1AA', 'hello', '1043'].slice(0, left)) {
        left -= 1;
        await connector.ask(conversation, text);
      }
    }
  };
  return {
    pids: [server.pid ?? 0],
    load: (messages) =>
      Promise.all(Array.from({ length: visitors }, () => visit(Math.ceil(messages / visitors)))),
    stop: async () => {
      connector.close();
      server.send('exit');
      await once(server, 'exit');
    },
  };
}
