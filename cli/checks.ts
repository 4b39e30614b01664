import { createServer } from 'node:net';
import type { OrderNumberShape } from '../models/values/order-number-shape.ts';
import type { Check } from './doctor.ts';
import type { Config } from './variables/config.ts';

/** The checks of every app: its store and its port. `tryStore` opens the configured store, writes nothing, closes it. */
export function checksFor(config: Config, tryStore: () => Promise<void>): Check[] {
  return [
    {
      name: config.MONGODB_URI === undefined ? `store in ${config.DATA_DIR}` : 'MongoDB',
      advice:
        config.MONGODB_URI === undefined
          ? 'Stop the other process that uses the folder, make the folder writable, or set DATA_DIR to another one.'
          : 'Check that MONGODB_URI names a server that runs and lets this user in.',
      run: async () => {
        await tryStore();
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
  ];
}

/** The check of the order numbers that are read, which connects to nothing: the start has checked their shapes. */
export function orderNumbersCheck(shapes: readonly OrderNumberShape[] = []): Check {
  const described = shapes.map(
    ({ examples, pattern, check }) =>
      `${examples.join(', ')} (${pattern}${check === undefined ? '' : ', with a check'})`,
  );
  return {
    name: 'order numbers',
    advice: 'Set orderNumbers in the config; docs/shop.md says how.',
    run: () =>
      Promise.resolve(
        shapes.length === 0
          ? 'of the usual shapes, such as 1042; orderNumbers of the config sets your own'
          : `such as ${described.join('; ')}`,
      ),
  };
}

/** The check of the website chat, which connects to nothing. */
export function webCheck(config: Config): Check {
  return {
    name: 'website chat',
    advice: 'Set WEB_CUSTOMER_SECRET to the key your shop signs customer tokens with.',
    run: () => Promise.resolve(describeWeb(config)),
  };
}

/** The check of how customers reach a person, which connects to nothing: the parts that it names are tried by checks of their own. */
export function contactCheck(description: string): Check {
  return {
    name: 'a person for customers',
    advice: 'Set up the staff desk, or DESK_EMAIL with SMTP_URL, or CONTACT_EMAIL or CONTACT_PHONE.',
    run: () => Promise.resolve(description),
  };
}

/** The check of Slack; `run` checks the configured parts of it and describes them. */
export function slackCheck(run: Check['run']): Check {
  return { name: 'Slack', advice: 'docs/slack.md goes through the set-up step by step.', run };
}

/** The check of e-mail; `run` logs in to the mailbox and to the SMTP server. */
export function emailCheck(run: Check['run']): Check {
  return {
    name: 'e-mail',
    advice: 'Check EMAIL_IMAP_URL and SMTP_URL; docs/email.md goes through the set-up step by step.',
    run,
  };
}

/** The check of whatsapp-web.js, which looks for a browser. */
export function whatsappWebCheck(advice: string, run: Check['run']): Check {
  return { name: 'WhatsApp (whatsapp-web.js)', advice, run };
}

/** The check of the Cloud API; `run` asks Meta for the shop's number. */
export function whatsappCloudCheck(run: Check['run']): Check {
  return {
    name: 'WhatsApp (Cloud API)',
    advice:
      'Check WHATSAPP_ACCESS_TOKEN and WHATSAPP_PHONE_NUMBER_ID on the API setup page of the app at Meta.',
    run,
  };
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
