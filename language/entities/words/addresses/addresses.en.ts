import type { AddressWords } from './address-words.ts';

/** Addresses in English: of the United States, Canada, the United Kingdom and Ireland. */
export const en: AddressWords = {
  labels: {
    street:
      'street address|street name|street|address ?_?(?:line ?_?)?(?:1|one)|line 1|addr1|address|shipping address|delivery address',
    street2:
      'address ?_?(?:line ?_?)?(?:2|two)|line 2|addr2|street ?2|apt|apartment|flat|unit|suite|apartment or suite',
    city: 'city ?/ ?town|town ?/ ?city|city or town|city|town|locality',
    region: 'state ?/ ?province|state ?/ ?region|state|province|region|county',
    postcode:
      'zip ?/ ?postal code|zip ?/ ?postcode|zip[ _]?code|zip|post[ -_]?code|postal[ _]?code|postalcode',
    country: 'country ?/ ?region|country',
    other:
      'full name|first name|last name|name|recipient|phone|phone number|telephone|tel|mobile|e-?mail|company|order|order number|notes?',
  },
  streetWords: [
    'street|st|road|rd|avenue|ave|av|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|square|sq|terrace|ter|terr|close|crescent|cres',
    'way|parkway|pkwy|highway|hwy|gardens|gdns|grove|hill|row|mews|walk|park|circle|cir|broadway|quay|green|view|loop|trail|trl|run|path|alley',
    'route|rte|expressway|expy|turnpike|tpke|plaza|pike|bend|cove|cv|crossing|xing|point|ridge|rise|vale|wharf|embankment|parade|esplanade|approach|pass|common|commons|mall|crossroad|crossroads|landing',
  ].join('|'),
  surely:
    'street|road|rd|avenue|ave|boulevard|blvd|lane|ln|terrace|crescent|cres|parkway|pkwy|mews|grove|gardens|highway|hwy',
  soloStreets: 'broadway|highway|route|hwy',
  routes: 'highway|hwy|route|rte|county road|county rd|state road|state route|farm road',
  directions: 'n|s|e|w|ne|nw|se|sw|north|south|east|west',
  boxes: 'po box|p o box|post office box|pobox|box',
  units:
    'apt|apartment|flat|suite|ste|unit|floor|fl|room|rm|building|bldg|block|lot|no|studio|level|trailer|trlr|spc|space|#',
  floors: 'floor|fl|floor flat|story|storey',
  sides: 'left|right|front|rear|back',
  parts:
    'ground floor flat|ground floor|first floor flat|first floor|second floor flat|second floor|third floor|top floor flat|top floor|basement flat|basement|garden flat|penthouse|lower ground floor',
  houses:
    'house|cottage|lodge|court|mansions|mansion|building|tower|towers|villa|villas|farm|farmhouse|barn|hall|mill|manor|centre|center|park|estate|apartments|heights|works|studios|rectory|vicarage|chambers|arcade|plaza|grange|croft|bungalow|gatehouse|point|wharf',
  careOf: 'c/o|care of|attn',
  regions: [
    'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana',
    'maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina',
    'north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia',
    'wisconsin|wyoming|district of columbia|puerto rico|calif|cal|penn|mass|fla|tex|ariz|ill|wash|ore|conn|mich|minn|tenn|colo',
    'al|ak|az|ar|ca|co|ct|de|fl|ga|hi|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|vt|va|wa|wv|wi|wy|dc|pr',
    'ontario|quebec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|prince edward island|on|qc|bc|ab|mb|sk|ns|nb|nl|pe',
    'bedfordshire|berkshire|buckinghamshire|cambridgeshire|cheshire|cornwall|cumbria|derbyshire|devon|dorset|county durham|co durham|east sussex|essex',
    'gloucestershire|greater london|greater manchester|hampshire|herefordshire|hertfordshire|isle of wight|kent|lancashire|leicestershire|lincolnshire',
    'merseyside|middlesex|norfolk|north yorkshire|northamptonshire|northumberland|nottinghamshire|oxfordshire|rutland|shropshire|somerset|south yorkshire',
    'east yorkshire|staffordshire|suffolk|surrey|sussex|tyne and wear|warwickshire|west midlands|west sussex|west yorkshire|wiltshire|worcestershire|yorkshire',
    'antrim|county antrim|co antrim|armagh|county down|co down|fermanagh|tyrone|county tyrone|co tyrone|aberdeenshire|angus|argyll|ayrshire|fife|lanarkshire',
    'midlothian|perthshire|clwyd|dyfed|gwent|gwynedd|powys|ceredigion|pembrokeshire|glamorgan|beds|berks|bucks|cambs|glos|hants|herts|lancs|leics|lincs|northants|notts|oxon|staffs|wilts|worcs',
  ].join('|'),
  countries:
    'usa|us|u s a|united states of america|america|uk|great britain|gb|england|scotland|wales|northern ireland|republic of ireland|prc|uae|the netherlands|holland|czech republic',
  cityStarts:
    'new|los|las|san|santa|saint|st|fort|ft|north|south|east|west|el|la|le|long|grand|great|little|salt|palm|baton|des|royal|kings|milton|market|mount|mt|port|upper|lower|cedar|colorado|virginia|kansas|oklahoma|jersey|st',
  openings:
    "it's|its|it|is|that's|that|the|my|to|at|no|not|should|would|be|street|city|town|address|sorry|ok|okay|and|then|actually|oh|please|new",
  houseNumber: 'house (?:number|no)|number|no|num',
  cityPrepositions: 'in',
  particles: 'upon|on|le|the|of|under|by|in|de|la|del|and',
  postcodes: String.raw`[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|\d{5}(?:-\d{4})?|[a-z]\d[a-z] ?\d[a-z]\d|[a-z]\d[\dw] [a-z\d]{4}`,
  abbreviations:
    'st|rd|ave|av|blvd|ln|dr|ct|pl|sq|ter|terr|cres|pkwy|hwy|gdns|cir|trl|rte|apt|ste|bldg|fl|rm|no|ft|mt|mr|mrs|ms|jr|sr|po|co|calif|penn|mass|fla|tex|ariz|ill|wash|ore|conn|mich|minn|tenn|colo',
  sentenceWords: [
    'a|an|and|are|as|at|be|been|before|but|by|can|could|did|do|does|else|ever|for|from|has|have|he|her|here|him|his|how|i|if|in|instead|into|is|it|its',
    "it's|i'm|i'd|i've|i'll|just|kindly|last|let|me|my|need|needs|never|next|no|not|now|ok|okay|on|once|only|or|our|out|please|pls|plz|plus|rather|regards|should",
    'so|still|than|thank|thanks|thx|that|their|them|then|there|these|they|this|those|to|today|tomorrow|too|under|until|us|was|we|were|what|when|where|which',
    'while|who|why|will|with|would|yes|you|your|yours|asap|cheers|because|since|if|also|actually|again|soon|right|wrong|correct|order|address|shipping|delivery',
    'deliver|ship|send|sent|going|use|using|change|update|updated|changed|instead|of|off|over|after|about|unless|mine|same|previous|monday|tuesday|wednesday',
    'thursday|friday|saturday|sunday|anymore|any|all|both|starting|until|within|away|ago|attached|above|below|new address|hi|hello|hey|dear|moved|live|lives|living',
  ].join('|'),
};
