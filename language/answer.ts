/** A question for a yes or no, as the customer saw it. */
export interface AskedQuestion {
  /** Its words: what it is about, so that an answer may repeat them. */
  readonly text: string;
  /** The labels of its buttons that say yes: "Yes, cancel it". */
  readonly yes: readonly string[];
  /** The labels of its buttons that say no: "No, keep it". */
  readonly no: readonly string[];
  /** More words with which its dialog is refused: "let it ship" for "No, keep it". */
  readonly refusals: readonly string[];
  /** Whether a yes changes something, so that only a plain one counts. */
  readonly changes: boolean;
}

/** A yes, a no, or the wish to leave the matter; `unclear`: the bare verb of the action, which may mean the conversation ("cancel"). */
export interface Answer {
  readonly says: 'yes' | 'no' | 'leave' | 'unclear';
  /** With a yes: unambiguous, so that it may confirm a command. */
  readonly explicit: boolean;
  /** With a no: it may say of a value that it is missing or wrong, and not that the matter is not wanted. */
  readonly absent?: true;
  /** Behind a no: its reason, or another wish; in words. */
  readonly rest: string;
}
