import type { ErrorEntry } from './error-entry.ts';

/** Errors that an operator has to mend before the service runs. */
export const SETUP_ERRORS = {
  CONFIG_INVALID: { retry: 'never', tell: 'operator', message: 'The configuration has faults.' },
  CONFIG_MISSING: {
    retry: 'never',
    tell: 'operator',
    message: 'The folder has no config, and the demo shop is served only in development.',
  },
  DESK_FILE_INVALID: { retry: 'never', tell: 'operator', message: 'The file of the desk has faults.' },
  TEMPLATES_INVALID: {
    retry: 'never',
    tell: 'operator',
    message: 'The file of WhatsApp templates has faults.',
  },
  KNOWLEDGE_INVALID: { retry: 'never', tell: 'operator', message: 'An article or a policy fact has faults.' },
  POLICY_FACT_MISSING: {
    retry: 'never',
    tell: 'operator',
    message: 'A policy fact that the shop needs is not in force.',
  },
  SHOP_FOLDER_INVALID: {
    retry: 'never',
    tell: 'operator',
    message: 'The folder of the shop lacks a file, or one of its files has faults.',
  },
  EXPRESSION_INVALID: { retry: 'never', tell: 'operator', message: 'The expression can not be calculated.' },
  SDK_MISSING: {
    retry: 'never',
    tell: 'operator',
    message: 'The package that a configured channel needs is not installed.',
  },
  PACKAGE_TWICE: {
    retry: 'never',
    tell: 'operator',
    message: 'The folder and Onevoice would load different copies of a package.',
  },
  FOLDER_TAKEN: {
    retry: 'never',
    tell: 'operator',
    message: 'A new project would replace files of the folder.',
  },
  BROWSER_MISSING: { retry: 'never', tell: 'operator', message: 'No Chromium was found for WhatsApp Web.' },
  SLACK_SETUP_WRONG: {
    retry: 'never',
    tell: 'operator',
    message: 'The Slack app or its channel is not set up as it has to be.',
  },
  MAILBOX_UNUSABLE: { retry: 'never', tell: 'operator', message: 'The mailbox can not be used as it is.' },
  SERVER_COMMAND_FAILED: {
    retry: 'never',
    tell: 'operator',
    message: 'The running server did not do what the command asked it for.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
