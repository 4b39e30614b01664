import { stemmer } from 'stemmer';
import { latinWords } from './latin-words.ts';
import type { WritingSystem } from './writing-system.ts';

/** Everyday words that German has not, and has not borrowed ("sorry", "cool", "tracking"). */
const OWN_WORD = new RegExp(
  `^(?:${[
    'about|after|again|agree|and|any|anyone|anything|are|arrived?|arrives|ask|at|back|be|because|been|before',
    'being|but|buy|by|can|cancel(?:l?ed|l?ing|lation)?|change|charged?|come|could|delivered|delivery|did|do',
    'does|doesn|don|dont|ever|for|from|get|give|go|going|gone|good|got|had|has|have|haven|hello|help|here|him',
    'his|how|i|if|is|isn|it|its|just|know|last|late|let|like|long|lost|made|make|me|money|more|much|my|need',
    'never|new|no|not|nothing|now|of|off|on|or|our|out|over|package|paid|parcel|please|put|received?',
    'refund\\w*|return\\w*|right|sent|shall|she|shipped|shipping|should|some|someone|something|speak|still',
    'stuff|take|talk|tell|than|that|thats|the|their|them|then|there|these|they|thing|this|those|to|today',
    'tomorrow|too|track|until|us|very|wait|want|wanted|wasn|we|went|were|what|whats|when|where|wheres|which',
    'who|why|with|work|working|would|wrong|yes|yesterday|yet|you|your|yours',
  ].join('|')})$`,
);

/** The writing system of English. */
export const en: WritingSystem = {
  script: 'Latin',
  evidence: (text) => latinWords(text).length,
  ownWords: (text) => latinWords(text).filter((word) => OWN_WORD.test(word)).length,
  // Fewer words ("ok", "iPhone 15") also stand in messages of other languages.
  switchThreshold: 3,
  stem: stemmer,
};
