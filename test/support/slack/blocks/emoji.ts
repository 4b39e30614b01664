/**
 * Slack's names of emoji and their code points, as `rich_text` elements carry them in `unicode`
 * (docs.slack.dev/reference/block-kit/blocks/rich-text-block, emoji element). The ones people use at work; others a test adds.
 */
const NAMES =
  'white_check_mark 2705|heavy_check_mark 2714-fe0f|ballot_box_with_check 2611-fe0f|x 274c|negative_squared_cross_mark 274e|' +
  'heavy_multiplication_x 2716-fe0f|no_entry 26d4|no_entry_sign 1f6ab|warning 26a0-fe0f|rotating_light 1f6a8|sos 1f198|' +
  'exclamation 2757|question 2753|grey_question 2754|bangbang 203c-fe0f|information_source 2139-fe0f|ok 1f197|new 1f195|' +
  'eyes 1f440|hourglass 231b|hourglass_flowing_sand 23f3|clock1 1f550|alarm_clock 23f0|stopwatch 23f1-fe0f|zzz 1f4a4|' +
  'lock 1f512|unlock 1f513|key 1f511|bell 1f514|no_bell 1f515|mag 1f50d|bulb 1f4a1|fire 1f525|boom 1f4a5|zap 26a1|star 2b50|' +
  'sparkles 2728|tada 1f389|rocket 1f680|100 1f4af|heart 2764-fe0f|broken_heart 1f494|+1 1f44d|thumbsup 1f44d|-1 1f44e|' +
  'thumbsdown 1f44e|clap 1f44f|pray 1f64f|wave 1f44b|raised_hand 270b|raised_hands 1f64c|ok_hand 1f44c|muscle 1f4aa|point_up 261d-fe0f|' +
  'point_right 1f449|point_left 1f448|handshake 1f91d|raising_hand 1f64b|shrug 1f937|facepalm 1f926|smile 1f604|smiley 1f603|' +
  'grinning 1f600|slightly_smiling_face 1f642|blush 1f60a|joy 1f602|laughing 1f606|wink 1f609|heart_eyes 1f60d|sunglasses 1f60e|' +
  'thinking_face 1f914|neutral_face 1f610|confused 1f615|worried 1f61f|cry 1f622|sob 1f62d|angry 1f620|rage 1f621|sweat_smile 1f605|' +
  'robot_face 1f916|ghost 1f47b|bust_in_silhouette 1f464|busts_in_silhouette 1f465|speech_balloon 1f4ac|thought_balloon 1f4ad|' +
  'left_speech_bubble 1f5e8-fe0f|memo 1f4dd|pencil 1f4dd|pencil2 270f-fe0f|pushpin 1f4cc|paperclip 1f4ce|link 1f517|clipboard 1f4cb|' +
  'package 1f4e6|truck 1f69a|shopping_trolley 1f6d2|credit_card 1f4b3|moneybag 1f4b0|receipt 1f9fe|gift 1f381|house 1f3e0|' +
  'email 2709-fe0f|envelope 2709-fe0f|incoming_envelope 1f4e8|envelope_with_arrow 1f4e9|inbox_tray 1f4e5|outbox_tray 1f4e4|' +
  'telephone_receiver 1f4de|phone 260e-fe0f|iphone 1f4f1|computer 1f4bb|globe_with_meridians 1f310|calendar 1f4c6|date 1f4c5|' +
  'arrow_right 27a1-fe0f|arrow_left 2b05-fe0f|arrow_up 2b06-fe0f|arrow_down 2b07-fe0f|arrows_counterclockwise 1f504|repeat 1f501|' +
  'leftwards_arrow_with_hook 21a9-fe0f|back 1f519|recycle 267b-fe0f|wastebasket 1f5d1-fe0f|hammer_and_wrench 1f6e0-fe0f|gear 2699-fe0f|' +
  'red_circle 1f534|large_blue_circle 1f535|large_green_circle 1f7e2|large_yellow_circle 1f7e1|large_orange_circle 1f7e0|' +
  'white_circle 26aa|black_circle 26ab|double_vertical_bar 23f8-fe0f|black_square_for_stop 23f9-fe0f|arrow_forward 25b6-fe0f|' +
  'mailbox 1f4eb|mailbox_with_mail 1f4ec|loudspeaker 1f4e2|mega 1f4e3|mute 1f507|see_no_evil 1f648|coffee 2615|pizza 1f355';

const CODES = new Map(
  NAMES.split('|').map((entry): [string, string] => {
    const [name = '', code = ''] = entry.split(' ');
    return [name, code];
  }),
);

const SYMBOLS = new Map(
  [...CODES]
    .reverse()
    .map(([name, code]): [string, string] => [
      String.fromCodePoint(...code.split('-').map((point) => Number.parseInt(point, 16))),
      name,
    ]),
);

/** The code points of a name in Slack's form ("1f44d", with its tone "1f44d-1f3fd"), or undefined for an unknown name. */
export function emojiCode(name: string, tone?: number): string | undefined {
  const code = CODES.get(name);
  if (code === undefined || tone === undefined) return code;
  return `${code.replace('-fe0f', '')}-${(0x1f3f9 + tone).toString(16)}`;
}

/** Slack's name for a symbol somebody typed, or undefined. */
export function emojiName(symbol: string): string | undefined {
  return SYMBOLS.get(symbol) ?? SYMBOLS.get(`${symbol}\ufe0f`);
}

/** Whether Slack would take the name for a reaction; skin tones follow the name after two colons. */
export function isReactionName(name: string, custom: ReadonlySet<string>): boolean {
  const base = name.replace(/::skin-tone-[2-6]$/, '');
  return CODES.has(base) || custom.has(base);
}
