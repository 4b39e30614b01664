import { z } from 'zod';
import { sendAddressCode as operation } from '../../../models/shop/operations/proof-operations.ts';
import { ok, refused } from '../../define-shop.ts';
import { addressKey, CODE_MINUTES } from '../one-time-code.ts';
import { implementStored, textArgument } from '../operation.ts';
import { accountOf } from '../stored-account.ts';
import { issueCode } from './issue-code.ts';

const schema = z.object({
  email: textArgument.exactOptional(),
  name: textArgument.exactOptional(),
  postcode: textArgument.exactOptional(),
  locale: textArgument.exactOptional(),
});

/** Mails a code to a customer who is found by an address, or by a name and a postcode; the result does not reveal whether the shop has such a customer. */
export const sendAddressCodeStored = implementStored(operation, schema, async (args, { key }, context) => {
  const found = await accountOf(args, context);
  const issued = await issueCode(
    {
      key,
      subject: addressKey(args.email ?? `${args.name} ${args.postcode}`),
      order: null,
      customer: found === null ? undefined : { id: found._id, email: found.email },
      blind: true,
      locale: args.locale,
    },
    context,
  );
  return issued === undefined ? refused('too-many') : ok({ challenge: issued._id, minutes: CODE_MINUTES });
});
