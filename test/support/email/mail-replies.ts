import type { Draft } from './mails.ts';

/** One answer from one mail program, and the words its writer wrote. */
export interface ReplySample {
  readonly name: string;
  readonly draft: Draft;
  readonly visible: string;
}

interface Language {
  readonly words: readonly string[];
  readonly quote: readonly string[];
  readonly gmail: string;
  readonly apple: string;
  readonly thunderbird: string;
  readonly labels: readonly [from: string, sent: string, to: string, subject: string];
  readonly original: string;
  readonly phone: string;
  readonly outlookApp: string;
}

const SHOP = 'Example Shop <help@shop.example>';

const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    words: ['Thanks, that is clear.', 'Please send order 1042 to my office instead.'],
    quote: ['Hello Ann,', 'your order 1042 leaves us tomorrow.'],
    gmail: `On Mon, Mar 2, 2026 at 9:14 AM ${SHOP} wrote:`,
    apple: `On 2 Mar 2026, at 09:14, ${SHOP} wrote:`,
    thunderbird: 'On 02/03/2026 09:14, Example Shop wrote:',
    labels: ['From', 'Sent', 'To', 'Subject'],
    original: '-----Original Message-----',
    phone: 'Sent from my iPhone',
    outlookApp: 'Get Outlook for iOS<https://aka.ms/o0ukef>',
  },
  de: {
    words: ['Danke, das ist klar.', 'Bitte schicken Sie die Bestellung 1042 in mein Büro.'],
    quote: ['Guten Tag,', 'Ihre Bestellung 1042 geht morgen hinaus.'],
    gmail: `Am Mo., 2. März 2026 um 09:14 Uhr schrieb ${SHOP}:`,
    apple: `Am 02.03.2026 um 09:14 schrieb ${SHOP}:`,
    thunderbird: 'Am 02.03.26 um 09:14 schrieb Example Shop:',
    labels: ['Von', 'Gesendet', 'An', 'Betreff'],
    original: '-----Ursprüngliche Nachricht-----',
    phone: 'Von meinem iPhone gesendet',
    outlookApp: 'Gesendet von Outlook für Android',
  },
  fr: {
    words: ['Merci, c’est clair.', 'Envoyez la commande 1042 à mon bureau, s’il vous plaît.'],
    quote: ['Bonjour,', 'votre commande 1042 part demain.'],
    gmail: `Le lun. 2 mars 2026 à 09:14, ${SHOP} a écrit :`,
    apple: `Le 2 mars 2026 à 09:14, ${SHOP} a écrit :`,
    thunderbird: 'Le 02/03/2026 à 09:14, Example Shop a écrit :',
    labels: ['De ', 'Envoyé ', 'À ', 'Objet '],
    original: '-----Message d’origine-----',
    phone: 'Envoyé de mon iPhone',
    outlookApp: 'Télécharger Outlook pour Android',
  },
  es: {
    words: ['Gracias, está claro.', 'Envíen el pedido 1042 a mi oficina, por favor.'],
    quote: ['Hola:', 'su pedido 1042 sale mañana.'],
    gmail: 'El lun, 2 mar 2026 a las 9:14, Example Shop (<help@shop.example>) escribió:',
    apple: `El 2 mar 2026, a las 9:14, ${SHOP} escribió:`,
    thunderbird: 'El 2/3/26 a las 9:14, Example Shop escribió:',
    labels: ['De', 'Enviado el', 'Para', 'Asunto'],
    original: '-----Mensaje original-----',
    phone: 'Enviado desde mi iPhone',
    outlookApp: 'Obtener Outlook para iOS',
  },
  zh: {
    words: ['谢谢，清楚了。', '请把订单 1042 改送到我的公司。'],
    quote: ['您好，', '您的订单 1042 明天发货。'],
    gmail: `${SHOP} 于2026年3月2日周一 09:14写道：`,
    apple: `在 2026年3月2日，09:14，${SHOP} 写道：`,
    thunderbird: '在 2026/3/2 09:14, Example Shop 写道:',
    labels: ['发件人', '发送时间', '收件人', '主题'],
    original: '------------------ 原始邮件 ------------------',
    phone: '发自我的iPhone',
    outlookApp: '发送自 Outlook for Android',
  },
  ja: {
    words: ['ありがとうございます。よくわかりました。', '注文 1042 は会社に送ってください。'],
    quote: ['こんにちは。', 'ご注文 1042 は明日発送します。'],
    gmail: `2026年3月2日(月) 9:14 ${SHOP}:`,
    apple: `2026/03/02 9:14、${SHOP}のメール:`,
    thunderbird: 'On 2026/03/02 9:14, Example Shop wrote:',
    labels: ['差出人', '送信日時', '宛先', '件名'],
    original: '-----元のメッセージ-----',
    phone: 'iPhoneから送信',
    outlookApp: 'Outlook for iOS を入手',
  },
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `<div>${escaped(line)}</div>`).join('');
}

function quoted(lines: readonly string[]): string {
  return lines.map((line) => `> ${line}`).join('\n');
}

function headerBlock(language: Language): string[] {
  const [from, sent, to, subject] = language.labels;
  return [
    `${from}: ${SHOP}`,
    `${sent}: 2026-03-02 09:14`,
    `${to}: Ann Example <ann@customer.example>`,
    `${subject}: Your order 1042`,
  ];
}

/** Each program's answer as text and as HTML. */
function programs(language: Language): Readonly<Record<string, { text: string; html: string }>> {
  const own = language.words.join('\n\n');
  const quote = paragraphs(language.quote);
  const ownHtml = paragraphs(language.words);
  const block = headerBlock(language);
  const blockHtml = block
    .map((line) => `<b>${escaped(line.replace(/:.*/, ':'))}</b>${escaped(line.replace(/^[^:]*:/, ''))}<br>`)
    .join('');
  const phone = `${ownHtml}<div><br></div><div>${escaped(language.phone)}</div>`;
  return {
    gmail: {
      text: `${own}\n\n${wrapped(language.gmail)}\n\n${quoted(language.quote)}\n`,
      html: `<div dir="ltr">${ownHtml}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${escaped(language.gmail)}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc">${quote}</blockquote></div>`,
    },
    'apple mail': {
      text: `${own}\n\n${language.apple}\n\n${quoted(language.quote)}\n`,
      html: `<html><body>${ownHtml}<div><br><blockquote type="cite"><div>${escaped(language.apple)}</div><br><div>${quote}</div></blockquote></div></body></html>`,
    },
    iphone: {
      text: `${own}\n\n${language.phone}\n\n${language.apple}\n\n${quoted(language.quote)}\n`,
      html: `${phone}<div dir="ltr"><br><blockquote type="cite">${escaped(language.apple)}<br><br></blockquote></div><blockquote type="cite">${quote}</blockquote>`,
    },
    'outlook for windows': {
      text: `${own}\n\n${block.join('\n')}\n\n${language.quote.join('\n')}\n`,
      html: `<div class="WordSection1">${language.words.map((line) => `<p class="MsoNormal">${escaped(line)}<o:p></o:p></p>`).join('')}<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${blockHtml}</p></div></div>${quote}</div>`,
    },
    'old outlook': {
      text: `${own}\n\n${language.original}\n${block.join('\n')}\n\n${language.quote.join('\n')}\n`,
      html: `${ownHtml}<hr>${blockHtml}<br>${quote}`,
    },
    'outlook on the web': {
      text: `${own}\n\n________________________________\n${block.join('\n')}\n\n${language.quote.join('\n')}\n`,
      html: `${ownHtml}<div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr">${blockHtml}</div>${quote}`,
    },
    'outlook app': {
      text: `${own}\n\n${language.outlookApp}\n________________________________\n${block.join('\n')}\n\n${language.quote.join('\n')}\n`,
      html: `${ownHtml}<div id="ms-outlook-mobile-signature">${escaped(language.outlookApp)}</div><hr><div id="divRplyFwdMsg">${blockHtml}</div>${quote}`,
    },
    thunderbird: {
      text: `${own}\n\n${language.thunderbird}\n${quoted(language.quote)}\n\n-- \nAnn Example\n+44 20 7946 0000\n`,
      html: `${ownHtml}<div class="moz-cite-prefix">${escaped(language.thunderbird)}<br></div><blockquote type="cite" cite="mid:1@shop.example">${quote}</blockquote><div class="moz-signature">-- <br>Ann Example</div>`,
    },
    yahoo: {
      text: `${own}\n\n${language.gmail}\n\n${language.quote.join('\n')}\n`,
      html: `<div class="ydp1">${ownHtml}</div><div id="yahoo_quoted_123" class="yahoo_quoted"><div>${escaped(language.gmail)}</div><div>${quote}</div></div>`,
    },
    proton: {
      text: `${own}\n\n${language.gmail}\n\n${quoted(language.quote)}\n`,
      html: `${ownHtml}<div class="protonmail_signature_block protonmail_signature_block-empty"></div><div class="protonmail_quote">${escaped(language.gmail)}<br><blockquote class="protonmail_quote" type="cite">${quote}</blockquote></div>`,
    },
  };
}

/** Breaks a long attribution as programs do that wrap at 72 columns: at the address. */
function wrapped(line: string): string {
  return line.length > 60 && !/\s:$/.test(line) ? line.replace(' <', '\n<') : line;
}

/** Answers of the big programs in six languages, each as plain text alone and as HTML alone. */
export function replySamples(): ReplySample[] {
  return Object.entries(LANGUAGES).flatMap(([tag, language]) =>
    Object.entries(programs(language)).flatMap(([program, { text, html }]) => {
      const visible = language.words.join('\n');
      return [
        { name: `${program}, ${tag}, text`, draft: { text }, visible },
        { name: `${program}, ${tag}, HTML`, draft: { html }, visible },
      ];
    }),
  );
}

/** "X wrote" as programs of many languages put it, one or several lines each. */
export const ATTRIBUTIONS: readonly (readonly [language: string, attribution: string])[] = [
  ['English', 'On Tuesday, 3 March 2026 at 10:15, Ann Example <ann@shop.example> wrote:'],
  ['English, three lines', 'On Tue, Mar 3, 2026 at 10:15 AM Ann Example\n<ann@shop.example>\nwrote:'],
  ['German', 'Am 3. März 2026 um 10:15 schrieb Ann Example <ann@shop.example>:'],
  ['French', 'Le mar. 3 mars 2026 à 10:15, Ann Example\n<ann@shop.example> a écrit :'],
  ['Spanish', 'El mar, 3 mar 2026 a las 10:15, Ann Example (<ann@shop.example>) escribió:'],
  ['Italian', 'Il giorno mar 3 mar 2026 alle ore 10:15 Ann Example <ann@shop.example> ha scritto:'],
  ['Portuguese', 'Em ter., 3 de mar. de 2026 às 10:15, Ann Example <ann@shop.example> escreveu:'],
  ['Dutch', 'Op di 3 mrt 2026 om 10:15 schreef Ann Example <ann@shop.example>:'],
  ['Polish', 'wt., 3 mar 2026 o 10:15 Ann Example <ann@shop.example> napisał(a):'],
  ['Swedish', 'Den tis 3 mars 2026 kl 10:15 skrev Ann Example <ann@shop.example>:'],
  ['Danish', 'Den tir. 3. mar. 2026 kl. 10.15 skrev Ann Example <ann@shop.example>:'],
  ['Norwegian', 'tir. 3. mars 2026 kl. 10:15 skrev Ann Example <ann@shop.example>:'],
  ['Finnish', 'ti 3. maalisk. 2026 klo 10.15 Ann Example (ann@shop.example) kirjoitti:'],
  ['Czech', 'út 3. 3. 2026 v 10:15 odesílatel Ann Example <ann@shop.example> napsal:'],
  ['Slovak', 'ut 3. 3. 2026 o 10:15 Ann Example <ann@shop.example> napísal(a):'],
  ['Russian', 'вт, 3 мар. 2026 г. в 10:15, Ann Example <ann@shop.example>:'],
  ['Russian, wrote', '3 марта 2026, 10:15, Ann Example пишет:'],
  ['Ukrainian', 'вт, 3 бер. 2026 р. о 10:15 Ann Example <ann@shop.example> пише:'],
  ['Turkish', 'Ann Example <ann@shop.example>, 3 Mar 2026 Sal, 10:15 tarihinde şunu yazdı:'],
  ['Vietnamese', 'Vào Th 3, 3 thg 3, 2026 vào lúc 10:15 Ann Example <ann@shop.example> đã viết:'],
  ['Chinese', 'Ann Example <ann@shop.example> 于2026年3月3日周二 10:15写道：'],
  ['Chinese, traditional', 'Ann Example <ann@shop.example> 於 2026年3月3日 週二 上午10:15寫道：'],
  ['Japanese', '2026年3月3日(火) 10:15 Ann Example <ann@shop.example>:'],
  ['Korean', '2026년 3월 3일 (화) 오전 10:15, Ann Example <ann@shop.example>님이 작성:'],
  ['Hungarian', 'Ann Example <ann@shop.example> ezt írta (időpont: 2026. márc. 3., K, 10:15):'],
  ['Romanian', 'În mar., 3 mar. 2026 la 10:15, Ann Example <ann@shop.example> a scris:'],
  ['Greek', 'Στις Τρί 3 Μαρ 2026 στις 10:15 π.μ., ο χρήστης Ann Example <ann@shop.example> έγραψε:'],
  ['Bulgarian', 'На вт, 3.03.2026 г. в 10:15 Ann Example <ann@shop.example> написа:'],
  ['Hebrew', 'ב-יום ג׳, 3 במרץ 2026 ב-10:15 מאת Ann Example <‪ann@shop.example‬‏>:‬'],
];
