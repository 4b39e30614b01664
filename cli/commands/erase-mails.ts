import type { ErasedMails } from '../../models/mail/mail-erasure.ts';
import type { CliCommand, CommandContext } from '../run-command.ts';

/** `onevoice erase-mails ann@example.com`; `erase` gets the address as it was typed. */
export function eraseMailsCommand(
  { print }: Pick<CommandContext, 'print'>,
  erase: (address: string) => Promise<ErasedMails>,
): CliCommand {
  return {
    about: '`erase-mails ann@example.com` erases her mails, and the conversations in them',
    run: async ([address = '']) => {
      if (!/^[^\s@]+@[^\s@]+$/.test(address)) {
        print('onevoice erase-mails ann@example.com');
        return 2;
      }
      const { conversations, mails } = await erase(address);
      print(`Erased: ${mails} mails as they came, ${conversations} conversations with their logs and cases.`);
      print('What stands in Slack, in your mailbox and at your mail servers is to be deleted there.');
      return 0;
    },
  };
}
