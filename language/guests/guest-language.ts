/**
 * A language that customers write and the app does not answer in: it is recognised, the customer reads which languages are spoken here, and a wish for a
 * person is understood. Words are in lower case and without accents (see `fold.ts`), with `*` for any end, separated by spaces; `_` stands for a space.
 */
export interface GuestLanguage {
  /** The BCP 47 tag in which `Intl` names other languages. */
  readonly tag: string;
  /** The sentence that says which languages are spoken here. */
  readonly spokenHere: (languages: string) => string;
  /** What tells the language: everyday words of it, for a language that shares its script with others. */
  readonly words?: string;
  /** Letters that few other languages have: a word with one counts as a word of the language. */
  readonly accents?: RegExp;
  /** What tells the language by its script alone. */
  readonly letters?: RegExp;
  /** Words have no spaces around them, or grow particles: they are found inside of others. Default false. */
  readonly unspaced?: boolean;
  /** Words beside an order's number that wish for something else than to know where it is: to cancel, to return, to change, to complain. */
  readonly changes?: string;
  /** How customers ask for a person; absent where they are not understood. */
  readonly human?: HumanWords;
  /** How they ask for one in Latin letters, for a language of another script. */
  readonly romanised?: HumanWords;
}

/**
 * The words of a wish for a person. It is an expression of `sure`; a word of `staff` alone, with `want`, `talk` or `real`; one of `someone` with `talk` or `real`,
 * or with `want` and nothing else; `real` with `talk`; `bot` with a person; or a refused `bot`. Nothing is where a word of `unless` stands, or where the customer does not want to talk.
 */
export interface HumanWords {
  /** Expressions that are a wish by themselves: call me, is anybody there. */
  readonly sure: string;
  /** Who works there: an agent, a representative, customer service, a human. */
  readonly staff: string;
  /** Who is meant only beside `talk` or `real`: a person, someone. */
  readonly someone: string;
  /** What a person is and a bot is not: real, alive. */
  readonly real: string;
  /** To talk, to chat, to connect, to transfer, to call. */
  readonly talk: string;
  /** I want, I need, give me, is there, where is. */
  readonly want: string;
  /** What may stand beside `staff` alone: please, a, the, now. */
  readonly around: string;
  /** The bot, of which customers want to hear nothing; with `without` it is a wish for a person. */
  readonly bot: string;
  /** No, not, without, enough of. */
  readonly without: string;
  /** What looks like a wish and is none: a courier's agent, what an agent said. */
  readonly unless: string;
}
