import { stemmer } from 'stemmer';
import { latinWords } from './latin-words.ts';
import type { WritingSystem } from './writing-system.ts';

/** Everyday words that German has not, and has not borrowed ("sorry", "cool", "tracking"). */
const OWN_WORD = new RegExp(
  `^(?:${[
    'about|account|after|again|agree|and|any|anybody|anyone|anything|are|arrived?|arrives|ask|at|back|be',
    'because|been|before|being|but|buy|by|can|cancel(?:l?ed|l?ing|lation)?|care|change|charged?|come|contact',
    'could|customer|customs|delete|delivered|delivery|did|do|does|doesn|don|dont|evening|ever|everybody',
    'exchanges?|fees?|for|forgot|from|get|gift|give|go|going|gone|good|goodbye|got|guarantee|guide|had|has',
    'have|haven|hello|help|here|him|his|hours|how|human|i|if|installments?|instructions|invoice|is|isn|it|its',
    'just|know|last|late|later|let|like|long|lost|made|make|me|money|more|much|my|need|never|new|night|no|not',
    'nothing|now|of|off|on|opening|options|or|orders?|our|out|over|package|paid|parcel|password|payment',
    'please|policy|privacy|put|receipt|received?|refund\\w*|remove|representative|return\\w*|right|see|sent',
    'shall|she|shipped|shipping|should|size|some|someone|something|speak|still|stuff|supervisor|take|talk',
    'tell|than|that|thats|the|their|them|then|there|these|they|thing|this|those|to|today|tomorrow|too|track',
    'undo|until|us|very|wait|want|wanted|warranty|washing|wasn|we|went|were|what|whats|when|where|wheres',
    'which|who|why|with|work|working|would|wrong|yes|yesterday|yet|you|your|yours',
  ]
    .join('|')
    .replaceAll('\\w*', '\\w{0,40}')})$`,
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
