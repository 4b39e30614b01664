import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { SenderInfo } from '../../../models/turn.ts';
import { WHATSAPP, type WhatsappPorts } from '../options.ts';
import { isPhone } from './sender-identity.ts';

const origin = z.object({ whatsapp: z.object({ account: z.string() }) });

/**
 * The sender of an activity, with a proof where exactly one customer of the shop has the number: WhatsApp verifies the number. A number that
 * was given to another person proves nothing about its former owner; an owner who changed the number keeps the proof.
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

async function customerOf(
  senderId: string,
  account: string,
  ports: WhatsappPorts,
): Promise<string | undefined> {
  const contact = await ports.contacts.findByProviderId(WHATSAPP, account, senderId);
  const ids = [senderId, ...(contact?.names ?? []), ...(contact?.former ?? [])];
  for (const phone of new Set(ids.filter(isPhone))) {
    const isFormer = contact?.former.includes(phone) === true;
    if (!isFormer && (await ports.contacts.isFormerId(WHATSAPP, account, phone))) continue;
    const customer = await ports.customerOf(phone);
    if (customer !== undefined) return customer;
  }
  return undefined;
}
