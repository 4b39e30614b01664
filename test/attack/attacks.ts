import type { Attack } from './attack.ts';
import { DECEIVING } from './attacks/deceiving.ts';
import { EMAIL } from './attacks/email.ts';
import { SLACK } from './attacks/slack.ts';
import { STARTING } from './attacks/starting.ts';
import { WEBSITE_CHAT } from './attacks/website-chat.ts';
import { WHATSAPP } from './attacks/whatsapp.ts';

/** All attacks by the entrance that they take. */
export const ATTACKS: Readonly<Record<string, readonly Attack[]>> = {
  'website chat': WEBSITE_CHAT,
  email: EMAIL,
  WhatsApp: WHATSAPP,
  Slack: SLACK,
  identity: DECEIVING,
  start: STARTING,
};
