import { type EntityCandidate, span } from './entity-candidate.ts';

/** Lengths as in RFC 5321: 64 for the local part, 63 for a label. They also keep the search linear. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{Script=Latin}\p{N}_%+'-][\p{Script=Latin}\p{N}._%+'-]{0,63}@(?:[\p{Script=Latin}\p{N}-]{1,63}\.){1,5}\p{Script=Latin}{2,24}(?![\p{Script=Latin}\p{N}@])/dgu;

/** Finds e-mail addresses; the value is in lower case. */
export function findEmails(text: string): EntityCandidate[] {
  if (!text.includes('@')) return [];
  return Array.from(text.matchAll(EMAIL), (match) => ({
    kind: 'email',
    value: match[0],
    marked: true,
    ...span(match),
  }));
}
