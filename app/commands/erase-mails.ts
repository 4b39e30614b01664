import type { CommandContext, CommandInputs } from '../../cli/command.ts';
import { perform } from '../../cli/control/perform.ts';
import { ERASE_MAILS } from '../../cli/control/store-operation.ts';
import { settingsOfConfig } from '../config/config-settings.ts';
import { shopAddressOf } from '../email-setup.ts';
import { eraseMails } from '../erase-mails.ts';
import { storeOf } from '../setup.ts';
import { givenConfig } from './given-config.ts';

/** `onevoice erase-mails ann@example.com`. */
export async function eraseMailsOf(
  { configFile, print }: CommandContext,
  { address, json }: CommandInputs['erase-mails'],
): Promise<number> {
  const { settings } = settingsOfConfig(await givenConfig(configFile));
  const erased = await perform(settings, ERASE_MAILS, { address }, () =>
    eraseMails(storeOf(settings), shopAddressOf(settings), address),
  );
  if (json) print(JSON.stringify(erased));
  else {
    print(
      `Erased: ${erased.mails} mails as they came, ${erased.conversations} conversations with their logs and cases.`,
    );
    print('What stands in Slack, in your mailbox and at your mail servers is to be deleted there.');
  }
  return 0;
}
