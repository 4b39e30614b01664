import type { Json } from '../../models/json.ts';
import { codeOf, sameText } from './one-time-code.ts';
import type { OperationContext } from './operation.ts';

/** Most codes that a value is compared with, the newest: more are open only while somebody floods the shop with requests. */
const MAX_COMPARED = 1_000;

/** Whether a value is a code that was mailed to somebody and has not expired; used or not, since it proves something in the wrong hands until then. */
export async function isOpenCode(
  kind: string,
  value: Json,
  { codes, now, codeSecret }: Pick<OperationContext, 'codes' | 'now' | 'codeSecret'>,
): Promise<boolean> {
  if (kind !== 'code' || typeof value !== 'string') return false;
  const valid = await codes.validAt(now(), MAX_COMPARED);
  return valid.some(({ _id, salt }) => sameText(codeOf(_id, salt, codeSecret), value));
}
