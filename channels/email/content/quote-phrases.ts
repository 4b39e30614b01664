function words(list: string): readonly string[] {
  return list.split('|');
}

/** "X wrote" as mail programs write it above a quote, by language, in lower case; gendered endings are cut off. */
export const WROTE: readonly string[] = words(
  'wrote|writes|has written|schrieb|geschrieben|a écrit|a ecrit|écrivait|écrit|escribió|' +
    'escribio|ha escrito|escribiu|va escriure|ha scritto|scrive|escreveu|schreef|geschreven|' +
    'napisał|napisal|pisze|skrev|skriver|kirjoitti|napsal|napísal|píše|пишет|написал|писал|пише|' +
    'написав|писав|написа|yazdı|yazmış|đã viết|写道|寫道|写到|書きました|のメール|さんは書|작성|님이|씀|írta|a scris|' +
    'έγραψε|napisao|napisala|je napisal|rašė|rakstīja|kirjutas|menulis|เขียน|כתב|מאת|كتب|نوشت|' +
    'ने लिखा|het geskryf|idatzi zuen|skrifaði|の投稿',
);

/** The header lines that mail programs repeat above a quoted mail. */
export type HeaderLabel = 'from' | 'date' | 'to' | 'cc' | 'subject' | 'other';

/** The names of those header lines in many languages, in lower case. */
export const LABELS: Readonly<Record<HeaderLabel, readonly string[]>> = {
  from: words(
    'from|von|de|da|van|od|från|fra|lähettäjä|mittente|remitente|от|от кого|від|kimden|gönderen|' +
      'từ|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|보낸사람|feladó|de la|από|מאת|من|expéditeur|absender|afzender|' +
      'nadawca|odesílatel|отправитель|відправник|dari|saatja|nuo',
  ),
  date: words(
    'date|sent|datum|gesendet|gesendet am|envoyé|envoyé le|date d’envoi|enviado|enviado el|' +
      'enviado em|enviada em|enviada el|fecha|data|inviato|inviato il|verzonden|verzonden op|' +
      'wysłano|wysłane|data wysłania|skickat|sendt|dato|lähetetty|päivämäärä|päiväys|odesláno|' +
      'odoslané|отправлено|дата|надіслано|gönderildi|gönderilme tarihi|tarih|đã gửi|ngày|发送时间|发送日期|' +
      '日期|时间|時間|寄件日期|傳送時間|傳送日期|送信日時|日時|日付|보낸 날짜|날짜|küldve|dátum|elküldve|trimis|ημερομηνία|' +
      'στάλθηκε|נשלח|تاريخ|الإرسال|poslano|dikirim|when',
  ),
  to: words(
    'to|an|à|a|para|aan|do|till|til|vastaanottaja|komu|кому|до|kime|alıcı|tới|đến|收件人|收件者|宛先|' +
      '받는 사람|받는사람|címzett|către|προς|אל|إلى|za|kepada|destinataire|destinatario|destinatário|' +
      'recipient',
  ),
  cc: words('cc|bcc|kopie|copia|kopia|kopio|копия|копія|bilgi|抄送|副本|참조|másolat|cópia|kopi'),
  subject: words(
    'subject|betreff|objet|asunto|oggetto|assunto|onderwerp|temat|ämne|emne|aihe|předmět|predmet|' +
      'тема|konu|chủ đề|主题|主題|主旨|标题|件名|제목|tárgy|subiect|θέμα|נושא|الموضوع|zadeva|subjek|assumpte|' +
      'sujet',
  ),
  other: words(
    'reply-to|reply to|antwort an|risposta|rispondi a|répondre à|responder a|importance|' +
      'wichtigkeit|attachments|anlagen|organization|prioridad|importancia',
  ),
};

/** Words for "message" that stand between the dashes of "-----Original Message-----", in lower case. */
export const MESSAGE_WORDS: readonly string[] = words(
  'message|e-mail|email|mail|nachricht|mensaje|mensagem|messaggio|bericht|wiadomość|wiadomosc|' +
    'meddelande|meddelelse|melding|viesti|zpráva|správa|сообщение|повідомлення|письмо|mesaj|' +
    'ileti|tin nhắn|thư|邮件|郵件|信件|メッセージ|メール|메시지|메일|üzenet|μήνυμα|missatge|poruka|sporočilo|' +
    'appointment|termin|pesan|הודעה|رسالة',
);

/** Words that distinguish a forwarded mail from a quoted one, in lower case. */
export const FORWARD_WORDS: readonly string[] = words(
  'forwarded|fwd|weitergeleitet|transféré|transmis|réexpédié|reenviado|inoltrato|encaminhada|' +
    'reencaminhada|doorgestuurd|przekazana|przesłana|vidarebefordra|videresend|videresendt|' +
    'välitetty|edelleenlähetetty|přeposlan|preposlan|пересылаемое|пересланное|переслане|iletilen|' +
    'yönlendirilen|chuyển tiếp|转发|轉寄|轉發|転送|전달|továbbított|redirecționat|προωθημένο|reenviat|' +
    'diteruskan',
);

/** Openings of "Sent from my phone" and similar lines that mobile and web programs append, in lower case. */
export const SENT_FROM: readonly string[] = words(
  'sent from|sent via|sent using|sent with|get outlook for|gesendet von|von meinem|' +
    'gesendet mit|diese nachricht wurde von|envoyé de|envoyé depuis|envoyé à partir de|' +
    'envoyé avec|obtenir outlook|télécharger outlook|enviado desde|enviado de|enviado do|' +
    'enviado a partir|enviado con|enviado pelo|enviado via|obtener outlook|obter o outlook|' +
    'inviato da|inviato dal|ottieni outlook|verzonden vanaf|verstuurd vanaf|verzonden met|' +
    'verstuurd met|wysłane z|wysłano z|skickat från|skickades från|sendt fra|lähetetty|' +
    'odesláno z|odoslané z|отправлено с|отправлено из|надіслано з|відправлено з|gönderildi:|' +
    'ımdan gönderildi|được gửi từ|đã gửi từ|发自|從我的|发送自|来自我的|傳送自|寄自|从我的|私の|iphoneから送信|ipadから送信|' +
    'androidから送信|나의 |내 iphone|내 ipad|küldve|trimis de pe|trimis de la|στάλθηκε από|poslano iz|' +
    'poslano s|dikirim dari|נשלח מ|أرسلت من|تم الإرسال من|enviat des|yahoo mail|outlook for|' +
    'sent by my|i sent this from|typed on my',
);

/** Closings above a name at the end of a letter, in lower case. Thanks are not among them: they are part of the message. */
export const CLOSINGS: readonly string[] = words(
  'best regards|kind regards|warm regards|warmest regards|regards|best wishes|yours sincerely|' +
    'yours faithfully|yours truly|mit freundlichen grüßen|mit freundlichem gruß|' +
    'freundliche grüße|viele grüße|beste grüße|liebe grüße|schöne grüße|herzliche grüße|mit besten grüßen|' +
    'mit freundlichen grüssen|freundliche grüsse|viele grüsse|liebe grüsse|mfg|lg|vg|cordialement|bien cordialement|' +
    'salutations|bien à vous|atentamente|un saludo|saludos|saludos cordiales|cordiali saluti|' +
    'distinti saluti|saluti|atenciosamente|cumprimentos|met vriendelijke groet|' +
    'vriendelijke groeten|groeten|pozdrawiam|z poważaniem|med vänliga hälsningar|' +
    'vänliga hälsningar|mvh|med venlig hilsen|venlig hilsen|med vennlig hilsen|' +
    'ystävällisin terveisin|s pozdravem|с уважением|з повагою|saygılarımla|trân trọng|此致|敬具|드림',
);

/** Openings of legal disclaimers that companies append, in lower case. */
export const DISCLAIMERS: readonly string[] = words(
  'this e-mail and any|this email and any|this e-mail is confidential|' +
    'this email is confidential|this message and any|this message is intended|' +
    'this email is intended|this e-mail is intended|this message contains confidential|' +
    'this communication is|this transmission is|the information contained in this|' +
    'the information in this e|the contents of this e|confidentiality notice|confidential:|' +
    'disclaimer|legal notice|privileged/confidential|notice: this e|' +
    'please consider the environment|if you are not the intended recipient|' +
    'if you have received this|this e-mail may contain|this email may contain|' +
    'this e-mail contains|this email contains|diese e-mail enthält vertrauliche|' +
    'diese e-mail kann|diese nachricht ist vertraulich|der inhalt dieser e-mail|ce message et|' +
    'ce courriel|ce message est confidentiel|les informations contenues|este mensaje|este correo|' +
    'la información contenida|aviso legal|aviso de confidencial|questo messaggio|' +
    'le informazioni contenute|il presente messaggio|esta mensagem|este e-mail|dit bericht is|' +
    'deze e-mail|de informatie in dit|niniejsza wiadomość|treść tej wiadomości|detta meddelande|' +
    'denne e-mail|denne e-posten|tämä viesti|tento e-mail|это сообщение|настоящее сообщение|' +
    'данное сообщение|це повідомлення|bu e-posta|bu mesaj|thông báo bảo mật|本邮件|此邮件|本電子郵件|本メール|' +
    '이 메일은',
);
