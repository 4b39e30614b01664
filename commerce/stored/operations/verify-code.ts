import { z } from 'zod';
import type { CodeTry, OneTimeCode } from '../../../models/shop/one-time-code.ts';
import type { ResultOf } from '../../../models/shop/operation.ts';
import { verifyCode as operation } from '../../../models/shop/operations/proof-operations.ts';
import { ok, refused } from '../../define-shop.ts';
import { codeMailKey } from '../code-mail.ts';
import { CODE_TRIES, codeOf, sameText } from '../one-time-code.ts';
import { implementStored, type OperationContext, textArgument } from '../operation.ts';

const schema = z.object({ challenge: textArgument, code: textArgument });

type VerifyResult = ResultOf<typeof operation>;

/** The digits of a code as people type it: `482 913`, `482-913`, or full-width. */
function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '');
}

/** The result of the try at `position` (from 0). */
function resultOf(issued: OneTimeCode, position: number): VerifyResult {
  if (issued.tries[position]?.right === true && issued.customer !== null) {
    return ok({ customer: issued.customer });
  }
  const triesLeft = CODE_TRIES - position - 1;
  return triesLeft > 0 ? refused('wrong', { triesLeft }) : refused('too-many');
}

/** Counts the try and gives its result; null if a concurrent try took its position. */
async function attempt(issued: OneTimeCode, code: string, key: string, context: OperationContext) {
  const earlier = issued.tries.findIndex((one) => one.key === key);
  if (earlier >= 0) return resultOf(issued, earlier);
  if (issued.tries.some((one) => one.right) || context.now() >= issued.expiresAt) return refused('expired');
  if (issued.tries.length >= CODE_TRIES) return refused('too-many');
  const fits = sameText(digitsOf(code), codeOf(issued._id, issued.salt, context.codeSecret));
  const counted: CodeTry = { key, right: fits && issued.customer !== null };
  const after = await context.codes.addTry(issued._id, issued.tries.length, counted);
  return after === null ? null : resultOf(after, issued.tries.length);
}

/** Whether the code of a challenge is worth nothing after this result: it was used, or no try is left. */
function isOver({ outcome, value }: VerifyResult): boolean {
  return outcome === 'ok' || (outcome === 'refused' && value.reason !== 'wrong');
}

/** Checks a code against its challenge; a repeated key counts as the same try. */
export const verifyCodeStored = implementStored(operation, schema, async (args, { key }, context) => {
  for (let round = 0; round <= CODE_TRIES; round += 1) {
    const issued = await context.codes.find(args.challenge);
    if (issued === null) return refused('expired');
    const result = await attempt(issued, args.code, key, context);
    if (result === null) continue;
    if (isOver(result)) await context.mailer.maskSecret(codeMailKey(issued._id));
    return result;
  }
  return refused('too-many');
});
