import type { ValueKind } from '../../../models/values/value-kind.ts';
import { foundIn } from '../entity-candidate.ts';

/** Lengths as in RFC 5321: 64 for the local part, 63 for a label. They also keep the search linear. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{Script=Latin}\p{N}_%+'-][\p{Script=Latin}\p{N}._%+'-]{0,63}@(?:[\p{Script=Latin}\p{N}-]{1,63}\.){1,5}\p{Script=Latin}{2,24}(?![\p{Script=Latin}\p{N}@])/dgu;

/** An e-mail address, in lower case. */
export const email: ValueKind<string> = {
  name: 'email',
  specificity: 90,
  example: { value: 'ann@example.com', text: 'Ann@example.com' },
  find(text) {
    if (!text.includes('@')) return [];
    return Array.from(text.matchAll(EMAIL), (match) => foundIn(match, match[0], true));
  },
};
