import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { SenderInfo } from '../../../models/conversation/turn.ts';
import { WHATSAPP, type WhatsappPorts } from '../options.ts';
import { isPhone } from './sender-identity.ts';

const origin = z.object({ whatsapp: z.object({ account: z.string() }) });

/**
 * Who sent an activity: WhatsApp vouches for the number, and the shop's books say whose it is. A number that changed hands proves
 * nothing of its former owner, and one that its owner changed still proves who they are.
 */
export async function proveSender(activity: Partial<Activity>, ports: WhatsappPorts): Promise<SenderInfo> {
  const { id = '', name = '' } = activity.from ?? {};
  const account = accountOf(activity);
  const customer = account === undefined ? undefined : await customerOf(id, account, ports);
  return {
    ...(name !== '' && { name }),
    ...(customer !== undefined && { proof: { level: 'channel', customer } }),
  };
}

/** The shop's account that an activity came to. */
export function accountOf({ channelData }: Partial<Activity>): string | undefined {
  return origin.safeParse(channelData).data?.whatsapp.account;
}

async function customerOf(name: string, account: string, ports: WhatsappPorts): Promise<string | undefined> {
  const contact = await ports.contacts.findByProviderId(WHATSAPP, account, name);
  const names = [name, ...(contact?.names ?? []), ...(contact?.former ?? [])];
  for (const phone of new Set(names.filter(isPhone))) {
    const isFormer = contact?.former.includes(phone) === true;
    if (!isFormer && (await ports.contacts.isFormerId(WHATSAPP, account, phone))) continue;
    const customer = await ports.customerOf(phone);
    if (customer !== undefined) return customer;
  }
  return undefined;
}
