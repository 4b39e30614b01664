/**
 * The words of postal addresses in one language: alternations of plain words and phrases in normal form, without dots. What is absent, addresses
 * of the language do not have. The words of all languages are searched for in every text.
 */
export interface AddressWords {
  /** What forms call the parts, before a colon. */
  readonly labels: AddressLabels;
  /** Ends the name of a street as a word of its own, behind the house number: "14 Mill *Lane*". */
  readonly streetWords?: string;
  /** Those of them that name nothing but streets: a house number before it is an address without a city, too. */
  readonly surely?: string;
  /** A street's whole name: "77 *Broadway*". */
  readonly soloStreets?: string;
  /** What roads with a number are called: "*County Road* 43". */
  readonly routes?: string;
  /** May stand before or behind the name of a street: "66 Peachtree St *NE*". */
  readonly directions?: string;
  /** Ends the name of a street before the house number, as a part of a word or as a word: "Linden*straße* 22". */
  readonly streetEndings?: string;
  /** Words with such an ending that are no streets. */
  readonly noStreets?: string;
  /** Begins the name of a street before the house number: "*Am* Markt 5". */
  readonly streetStarts?: string;
  /** An adjective before the name of a street: "*Große* Bleichen 12". */
  readonly streetAdjectives?: string;
  /** What stands in place of a street, before a number: "PO box". */
  readonly boxes?: string;
  /** Names a part of a house before its number or letter: "*Flat* 3". */
  readonly units?: string;
  /** Names a part of a house behind its number: "21st *floor*". */
  readonly floors?: string;
  /** May stand behind a part of a house: "2. Stock *links*". */
  readonly sides?: string;
  /** A part of a house by itself: "ground floor flat". */
  readonly parts?: string;
  /** Ends the name of a house: "Rose *Cottage*". */
  readonly houses?: string;
  /** Before the name of a person or firm that takes the parcel: "c/o". */
  readonly careOf?: string;
  /** States, provinces and counties, with their abbreviations. */
  readonly regions?: string;
  /** Names of countries beside those of `Intl.DisplayNames`. */
  readonly countries?: string;
  /** Begins the name of a city of several words: "*New* York". */
  readonly cityStarts?: string;
  /** Between a street and its city: "Poststraße 2 *in* Rostock". */
  readonly cityPrepositions?: string;
  /** Inside the name of a city: "Frankfurt *am* Main". */
  readonly particles?: string;
  /** A source of a regular expression: a whole postcode, one or two words. */
  /** What a message that consists of a part of an address calls the number of the house. */
  readonly houseNumber?: string;
  /** Words before such a part, which say nothing of it: "it's". */
  readonly openings?: string;
  readonly postcodes?: string;
  /** Abbreviations that end with a dot, beside single letters: "st". */
  readonly abbreviations?: string;
  /** Words of sentences that no name of a street or a city has: "please". */
  readonly sentenceWords?: string;
  /** For languages without spaces between words. */
  readonly unspaced?: UnspacedAddressWords;
}

/** What forms call the parts of an address; several names of one part are an alternation, spaces are optional. */
export interface AddressLabels {
  readonly street: string;
  readonly street2: string;
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  readonly country: string;
  /** Postcode and city in one, or province, city and district; absent where forms have no such line. */
  readonly place?: string;
  /** A district of a city, which is written before the street; absent where forms have none. */
  readonly district?: string;
  /** What is no part of the address: "name", "phone". */
  readonly other: string;
}

/** An address that begins with the largest part and ends with the smallest: sources of regular expressions. */
export interface UnspacedAddressWords {
  readonly country: string;
  /** Provinces, without what may follow them. */
  readonly regions: string;
  readonly regionEndings: string;
  /** Cities that are in no province. */
  readonly municipalities: string;
  readonly cities: string;
  readonly cityEndings: string;
  /** What a part of a city ends with. */
  readonly districts: string;
  readonly streets: string;
  /** What follows the number of a house, a floor or a room. */
  readonly numbered: string;
  /** Buildings and estates. */
  readonly buildings: string;
  /** Directly before an address in a sentence: "to", "is". */
  readonly leads: string;
  /** Ends an address in a sentence: "thanks". */
  readonly stops: string;
  /** Behind the name of who takes the parcel. */
  readonly receives: string;
}
