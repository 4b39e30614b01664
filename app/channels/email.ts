import { emailLine } from '../../channels/email/operator-lines.ts';
import { emailCheck } from '../../cli/checks.ts';
import { emailFaults, emailOpenings } from '../../cli/variables/email-variables.ts';
import { emailOf, emailToCheck } from '../email-setup.ts';
import { asVariables, type ChannelOptions, type VariablesOf, variablesOf } from './channel-options.ts';
import type { ChannelSetup } from './channel-setup.ts';

const NAMES = [...variablesOf('EMAIL'), 'SMTP_URL', 'MAIL_FROM'] as const;

/** The options of {@link email}, each in place of a variable: `imapUrl` of `EMAIL_IMAP_URL`, and so on. */
export type EmailOptions = ChannelOptions<VariablesOf<'EMAIL'> | 'SMTP_URL' | 'MAIL_FROM', 'EMAIL'>;

/** E-mail by IMAP, or by SMTP as a mail server; off without `EMAIL_IMAP_URL` and `EMAIL_SMTP_PORT`. */
export function email(options: EmailOptions = {}): ChannelSetup {
  return {
    id: 'email',
    variables: asVariables('email', options, NAMES, 'EMAIL'),
    faults: emailFaults,
    openings: emailOpenings,
    checks: async (settings) => {
      const mail = emailToCheck(settings);
      if (mail === undefined) return [];
      const { checkEmail } = await import('../../channels/email/check-email.ts');
      return [emailCheck(() => checkEmail(mail))];
    },
    open: async (parts) => {
      const setup = emailOf(parts.settings, parts.address);
      if (setup === undefined) return undefined;
      const { emailChannel } = await import('../email.ts');
      const channel = emailChannel(setup, parts);
      return {
        channels: [channel],
        describe: () => [emailLine(setup.address, setup.imap, channel.smtpPort)],
      };
    },
  };
}
