import { checkEmail } from '../../channels/email/check-email.ts';
import { checkSlack } from '../../channels/slack/connection/check-slack.ts';
import { checksFor } from '../../cli/checks.ts';
import { doctor } from '../../cli/doctor.ts';
import type { CliCommand, CommandContext } from '../../cli/run-command.ts';
import { describeConfig } from '../../cli/variables/config.ts';
import { openConnection } from '../../models/store/connection.ts';
import { emailToCheck } from '../email-setup.ts';
import { slackToCheck, storeOf } from '../setup.ts';
import { whatsappChecks } from '../whatsapp.ts';

/** `onevoice doctor`. */
export function doctorCommand({ config, print }: CommandContext): CliCommand {
  return {
    about: 'tries every connection that is configured',
    run: async () => {
      for (const line of describeConfig(config)) print(line);
      const tryStore = async () => await (await openConnection(storeOf(config))).close();
      const slack = slackToCheck(config);
      const trySlack = slack && { trySlack: () => checkSlack(slack) };
      const email = emailToCheck(config);
      const tryEmail = email && { tryEmail: () => checkEmail(email) };
      const checks = checksFor(config, { tryStore, ...trySlack, ...tryEmail });
      return (await doctor([...checks, ...whatsappChecks(config)], print)) === 0 ? 0 : 1;
    },
  };
}
