/**
 * How a question for a yes or no is answered in one language. Misspellings are listed one by one, since a guess could change an order. Each list is
 * written as a customer writes; letter case, punctuation and blanks don't matter.
 */
export interface AnswerPhrases {
  /** An explicit yes, which confirms a command: "yes", "go ahead". */
  readonly yes: readonly string[];
  /** A consent that also ends a conversation ("ok"): a yes, but no explicit one with thanks beside it. */
  readonly ok: readonly string[];
  /** A yes with doubt, and praise ("I guess so", "great"): confirms no command. */
  readonly vague: readonly string[];
  /** A no. Whatever follows it is its reason. */
  readonly no: readonly string[];
  /** What begins like an answer and is none: "no problem", "no idea", "yeah right". */
  readonly unclear: readonly string[];
  /** What may stand before and beside an answer without changing it. */
  readonly polite: readonly string[];
  /** Thanks beside an answer. */
  readonly thanks: readonly string[];
  /** What ends the conversation, so that a yes before it may only be courtesy: "thanks for your help", "that's all". */
  readonly closing: readonly string[];
  /** Words that leave a yes as it is, besides those of the question: pronouns, auxiliaries, "need", "want". */
  readonly neutral: readonly string[];
  /** Words with which a yes is no plain one: a condition, a part, a question, another wish, another time. */
  readonly limits: readonly string[];
  /** Question words and signs: with them a message asks, too. */
  readonly asks: readonly string[];
  /** That the thing is not wanted any more: a no to an offer, and where the order would be cancelled rather the reason for a yes. */
  readonly unwanted: readonly string[];
  /** Words that negate what follows: "don't", "not". */
  readonly negations: readonly string[];
  /** Words that negate what stands before them in the sentence: "stornieren Sie es nicht". */
  readonly laterNegations: readonly string[];
  /** Words that name a value or lead to it: "my order number is", "here you go". */
  readonly values: readonly string[];
  /** Words with which customers introduce themselves: "my name is", "and my account is". */
  readonly introduction: readonly string[];
  /** Those of `no` that say of a value that it is not there or wrong, where a question asks for one: "nothing", "wrong". */
  readonly absence: readonly string[];
  /** Words that make the action of the question a request: "please", "go ahead and", "the order". */
  readonly insistence: readonly string[];
  /** That what is under way is not to be done after all: "undo that". */
  readonly undo: readonly string[];
  /** A question for the reason of what is asked: "why". */
  readonly why: readonly string[];
}
