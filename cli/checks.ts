import { createServer } from 'node:net';
import type { Check } from './doctor.ts';
import type { Config } from './variables/config.ts';

/** The product's connections, for the checks of `onevoice doctor`. */
export interface CheckPorts {
  /** Opens the configured store, writes nothing, closes it. */
  tryStore(): Promise<void>;
  /** Checks the configured parts of Slack and describes them. Absent: Slack is not configured. */
  readonly trySlack?: () => Promise<string>;
  /** Logs in to the mailbox and to the SMTP server. Absent: the e-mail channel is not configured. */
  readonly tryEmail?: () => Promise<string>;
}

/** The checks for a configuration. */
export function checksFor(config: Config, ports: CheckPorts): Check[] {
  return [
    {
      name: config.MONGODB_URI === undefined ? `store in ${config.DATA_DIR}` : 'MongoDB',
      advice:
        config.MONGODB_URI === undefined
          ? 'Stop the other process that uses the folder, make the folder writable, or set DATA_DIR to another one.'
          : 'Check that MONGODB_URI names a server that runs and lets this user in.',
      run: async () => {
        await ports.tryStore();
        return 'opened and closed';
      },
    },
    {
      name: `port ${config.PORT} on ${config.HOST}`,
      advice: 'Stop what listens there, or set PORT to another one; 0 takes any free port.',
      run: async () => {
        await tryListening(config.PORT, config.HOST);
        return 'free';
      },
    },
    {
      name: 'website chat',
      advice: 'Set WEB_CUSTOMER_SECRET to the key your shop signs customer tokens with.',
      run: () => Promise.resolve(describeWeb(config)),
    },
    ...(ports.trySlack === undefined
      ? []
      : [
          {
            name: 'Slack',
            advice: 'docs/slack.md goes through the set-up step by step.',
            run: ports.trySlack,
          },
        ]),
    ...(ports.tryEmail === undefined
      ? []
      : [
          {
            name: 'e-mail',
            advice: 'Check EMAIL_IMAP_URL and SMTP_URL; docs/email.md goes through the set-up step by step.',
            run: ports.tryEmail,
          },
        ]),
  ];
}

function describeWeb(config: Config): string {
  const origins = config.WEB_ORIGINS?.join(', ') ?? 'every origin (development)';
  const keys = config.DIRECTLINE_SECRET === undefined ? 'secrets made up for development' : 'secrets given';
  return `${keys}; pages of ${origins}`;
}

async function tryListening(port: number, host: string): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}
