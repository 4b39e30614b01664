import { checkEmail } from '../../channels/email/check-email.ts';
import { checksFor } from '../../cli/checks.ts';
import type { CommandContext, CommandInputs } from '../../cli/command.ts';
import { type Check, doctor, runChecks } from '../../cli/doctor.ts';
import { type Config, describeConfig, settingsOf } from '../../cli/variables/config.ts';
import { openConnection } from '../../models/store/connection.ts';
import { emailToCheck } from '../email-setup.ts';
import { requireSdk } from '../require-sdk.ts';
import { slackToCheck, storeOf } from '../setup.ts';
import { whatsappChecks } from '../whatsapp.ts';

/** `onevoice doctor`: ends with 1 if a check fails. */
export async function runDoctor(
  { config, print }: Pick<CommandContext, 'config' | 'print'>,
  { json }: CommandInputs['doctor'],
): Promise<number> {
  const checks = checksOf(config);
  if (json) {
    const results = await runChecks(checks);
    print(JSON.stringify({ settings: settingsOf(config), checks: results }, null, 2));
    return results.every(({ ok }) => ok) ? 0 : 1;
  }
  for (const line of describeConfig(config)) print(line);
  return (await doctor(checks, print)) === 0 ? 0 : 1;
}

function checksOf(config: Config): Check[] {
  const tryStore = async () => await (await openConnection(storeOf(config))).close();
  const slack = slackToCheck(config);
  const trySlack = slack && {
    trySlack: async () => {
      requireSdk('@slack/bolt', 'Slack');
      const { checkSlack } = await import('../../channels/slack/connection/check-slack.ts');
      return await checkSlack(slack);
    },
  };
  const email = emailToCheck(config);
  const tryEmail = email && { tryEmail: () => checkEmail(email) };
  return [...checksFor(config, { tryStore, ...trySlack, ...tryEmail }), ...whatsappChecks(config)];
}
