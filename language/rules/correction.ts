import type { EntityCandidate } from '../entities/entity-candidate.ts';

/** The openings of a correction. */
const OPENING =
  /^[\s,.!]*(?:(?:oh|ah|no|nope|sorry|oops|whoops|wait|actually|hang on|my bad|my mistake|apologies|correction|er|uh|um|nein|nee|ach|äh|ähm|entschuldigung|entschuldigen sie|pardon|moment|halt|quatsch|mein fehler|哦|啊|不|不好意思|抱歉|对不起|等等|等一下)[\s,.!:;-]*){0,4}(?:(?:i|we) (?:meant|mean|ment)|should(?: be|'ve been| have been)|(?:it|that)(?:'s| is| was| should be)|make (?:it|that)|the (?:right|correct)|correction|wrong|i (?:mistyped|made a mistake|mistook)|(?:ich|wir) (?:meinten?|meine|hab(?:e|en)? mich (?:vertippt|verschrieben|vertan|geirrt)|wollte sagen)|(?:hab(?:e)? mich )?(?:vertippt|verschrieben|vertan|verwechselt)|gemeint (?:ist|war)|falsch|korrektur|korrigiere|richtig (?:ist|wäre|waere)|(?:die )?richtige |es (?:ist|muss|müsste|muesste|sollte)|das (?:ist|war) (?:falsch|verkehrt)|stimmt nicht|sondern|(?:我)?(?:说|写|打|输|弄|搞)错|错了|不对|不是|应该是|更正|改成|改为|其实是|正确的是|是)/u;
/** "no, 1043" and "sorry, 1043": a denial or an apology, and then at once the value. */
const DENIAL =
  /^[\s,.!]*(?:(?:oh|ah|no|nope|sorry|oops|whoops|wait|actually|correction|my bad|my mistake|nein|nee|ach|äh|ähm|entschuldigung|quatsch|falsch|halt|moment|vielmehr|不|不对|错了|不是|抱歉|对不起|等等|不好意思|更正)[\s,.!:;-]*){1,4}(?:(?:it's|its|the|number|order|#|is|es|ist|die|bestellung|bestellnummer|nummer|nr|doch|订单|号|是|应该)[\s:]*){0,4}$/u;
const PLAIN_STATEMENT = /^[\s,.!]*(?:it|that)(?:'s| is| was)|^[\s,.!]*es (?:ist|war)|^[\s,.!]*是/u;
const DENIED_BEFORE =
  /(?:\bnot(?: (?:order|number|#))?|\bisn't|\bwrong:?|\bnicht(?: (?:die|bestellung|nummer|#))?|\bstatt|\bfalsch:?|不是|并非|而不是)[\s#:订单号]{0,6}$/u;
const DENIED_AFTER =
  /^[\s,.]{0,3}(?:is|was|是)? ?(?:not (?:right|correct)|wrong|(?:ist |war )?(?:falsch|verkehrt|nicht richtig)|stimmt nicht|是?错的|不对)/u;

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
  const denied = (candidate: EntityCandidate): boolean =>
    DENIED_BEFORE.test(text.slice(Math.max(0, candidate.start - NEAR), candidate.start)) ||
    DENIED_AFTER.test(text.slice(candidate.end, candidate.end + NEAR));
  const kept = candidates.filter((candidate) => !denied(candidate));
  if (kept.length === 0) return undefined;
  const lead = text.slice(0, Math.min(first.start, LEAD));
  const opened = OPENING.test(lead) && !PLAIN_STATEMENT.test(lead);
  return kept.length < candidates.length || opened || DENIAL.test(lead) ? kept : undefined;
}
