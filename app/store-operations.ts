import { ControlServer } from '../cli/control/control-server.ts';
import { socketPath } from '../cli/control/socket-path.ts';
import { ERASE_MAILS, handlerOf, type OperationHandler } from '../cli/control/store-operation.ts';
import type { Config } from '../cli/variables/config.ts';
import { codeOfError } from '../models/errors/onevoice-error.ts';
import type { Log } from '../models/log/log.ts';
import type { Repositories } from '../models/repositories.ts';
import { shopAddressOf } from './email-setup.ts';
import { eraseMailsIn } from './erase-mails.ts';

/**
 * Performs commands' operations on the embedded store of a started server. Undefined on MongoDB, where commands open the store themselves, and
 * where no socket can be made in DATA_DIR: the path is too long, or the file system has none. Then commands are refused while the server runs. `ofShop`: the
 * operations on the served shop's own data.
 */
export async function listenForCommands(
  config: Config,
  repositories: Repositories,
  log: Log,
  ofShop: readonly OperationHandler[] = [],
): Promise<ControlServer | undefined> {
  if (config.MONGODB_URI !== undefined) return undefined;
  const path = socketPath(config.DATA_DIR);
  try {
    if (path !== undefined)
      return await ControlServer.listen(path, [...handlers(config, repositories), ...ofShop], log);
    log('control-socket-failed', { reason: 'ENAMETOOLONG' });
  } catch (error) {
    log('control-socket-failed', { reason: codeOfError(error) });
  }
  return undefined;
}

function handlers(config: Config, { mailErasure }: Repositories): OperationHandler[] {
  return [handlerOf(ERASE_MAILS, ({ address }) => eraseMailsIn(mailErasure, shopAddressOf(config), address))];
}
