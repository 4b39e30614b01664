import { PerLocale } from '../../models/locale/per-locale.ts';
import type { EntityCandidate } from '../entities/entity-candidate.ts';
import { de } from './correction-words/correction-words.de.ts';
import { en } from './correction-words/correction-words.en.ts';
import type { CorrectionWords } from './correction-words/correction-words.ts';
import { zh } from './correction-words/correction-words.zh.ts';

/** How answers are taken back. */
export const CORRECTION_WORDS = new PerLocale<CorrectionWords>({ en, zh, de });

const START = String.raw`^[\s,.!]{0,20}`;
const BREAK = String.raw`[\s,.!:;-]{0,20}`;

/** The patterns of all languages, since a language is detected by more words than a correction has. */
const patterns = CORRECTION_WORDS.derive((languages) => {
  const any = (of: keyof CorrectionWords) => `(?:${languages.flatMap((words) => words[of]).join('|')})`;
  const pattern = (source: string) => new RegExp(source, 'u');
  return {
    opening: pattern(`${START}(?:${any('hesitations')}${BREAK}){0,4}${any('openings')}`),
    /** "no, 1043" and "sorry, 1043": a denial or an apology, and then at once the value. */
    denial: pattern(
      String.raw`${START}(?:${any('denials')}${BREAK}){1,4}(?:${any('links')}[\s:]{0,20}){0,4}$`,
    ),
    plainStatement: pattern(`${START}${any('statements')}`),
    deniedBefore: pattern(String.raw`${any('deniedBefore')}(?:[\s#:]|${any('labels')}){0,6}$`),
    belonging: pattern(
      String.raw`(?<!\p{L})${any('belongings')}\s(?:\p{L}{1,14}\s){0,2}(?:\p{L}{1,14}[\s:]{1,3})?#?$`,
    ),
    deniedAfter: pattern(String.raw`^[\s,.]{0,3}${any('copulas')}? ?${any('deniedAfter')}`),
  };
});

/** Characters beside a value in which a denial is searched for. */
const NEAR = 24;
/** Characters at the beginning in which an opening is searched for. */
const LEAD = 80;

/**
 * Recognises a correction ("sorry I meant 1043", "不对，是1043", "not 1042 but 1043") and gives the candidates that hold now, without
 * those that it denies; undefined for a plain answer. `candidates` are those of the normalised `text`.
 */
export function findCorrection(
  text: string,
  candidates: readonly EntityCandidate[],
): readonly EntityCandidate[] | undefined {
  const first = candidates[0];
  if (first === undefined) return undefined;
  const { opening, denial, plainStatement, deniedBefore, deniedAfter, belonging } = patterns();
  const denied = (candidate: EntityCandidate): boolean =>
    deniedBefore.test(text.slice(Math.max(0, candidate.start - NEAR), candidate.start)) ||
    (deniedAfter.test(text.slice(candidate.end, candidate.end + NEAR)) &&
      !belonging.test(text.slice(Math.max(0, candidate.start - NEAR), candidate.start)));
  const kept = candidates.filter((candidate) => !denied(candidate));
  if (kept.length === 0) return undefined;
  const lead = text.slice(0, Math.min(first.start, LEAD));
  const opened = opening.test(lead) && !plainStatement.test(lead);
  return kept.length < candidates.length || opened || denial.test(lead) ? kept : undefined;
}
