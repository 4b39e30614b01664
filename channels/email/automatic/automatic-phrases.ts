/** The openings of an auto-reply's subject, in lower case; the old subject follows after a colon. */
export const AUTO_REPLY_SUBJECTS: readonly string[] = [
  'automatic reply|auto-reply|autoreply|auto reply|auto response|auto-response|autoresponse|out of office|out of the office|ooo',
  'automatische antwort|abwesenheitsnotiz|abwesend|abwesenheit|nicht im büro|réponse automatique|absence du bureau|absent du bureau|message d’absence',
  'respuesta automática|respuesta automatica|fuera de la oficina|fuera de oficina|risposta automatica|fuori sede|fuori ufficio|assente|resposta automática|ausência|fora do escritório',
  'automatisch antwoord|afwezig|afwezigheid|automatyczna odpowiedź|odpowiedź automatyczna|poza biurem|nieobecność|autosvar|automatiskt svar|frånvaro|automatisk svar|fravær|ikke til stede|automaattinen vastaus|poissa',
  'automatická odpověď|mimo kancelář|automatická odpoveď|автоматический ответ|автоответ|нет на месте|автоматична відповідь|otomatik yanıt|ofis dışında|trả lời tự động|自动回复|自動回覆|自动答复|自動返信|自動応答|不在通知|不在のお知らせ|자동 회신|자동 응답|부재중',
  'automatikus válasz|răspuns automat|αυτόματη απάντηση|תשובה אוטומטית|رد تلقائي|balasan otomatis|automatski odgovor|samodejni odgovor|automaatvastus|automatisks atbilde|automatinis atsakymas|resposta automàtica',
].flatMap((line) => line.split('|'));

/** Phrases of absence notes, in lower case. Weak evidence: customers write such words too. */
export const AUTO_REPLY_BODIES: readonly string[] = [
  'i am out of office|i am out of the office|i’m out of the office|i am currently out|i will be out of|i am on vacation|i am on leave|i am on annual leave|limited access to my email|limited access to email|will respond upon my return|when i return|back in the office|this is an automated|this is an automatic|this is an auto',
  'ich bin derzeit nicht|ich bin nicht im büro|ich bin bis|nicht im haus|im urlaub|ihre e-mail wird nicht weitergeleitet|wieder erreichbar|je suis absent|je suis actuellement absent|en congé|de retour le|ceci est une réponse automatique|estoy fuera|estaré fuera|de vacaciones|volveré|sono fuori|sono assente|in ferie|estou fora|estou ausente|de férias',
  'ik ben afwezig|niet op kantoor|met vakantie|jestem poza biurem|na urlopie|jag är inte på kontoret|på semester|jeg er ikke på kontoret|på ferie|olen lomalla|jsem mimo kancelář|na dovolené|я в отпуске|меня нет в офисе|я у відпустці|ofis dışındayım|izindeyim|tôi vắng mặt|nghỉ phép',
  '我正在休假|我不在办公室|目前不在|您的邮件我已收到|您的来信已收到|已收到您的邮件|這是自動回覆|这是一封自动回复|不在にしております|休暇をいただ|自動送信|부재중|휴가',
].flatMap((line) => line.split('|'));

/** The subjects of bounces, in lower case; from mail servers of the last thirty years. */
export const BOUNCE_SUBJECTS: readonly string[] = [
  'undeliver|undelivered mail|delivery status notification|mail delivery failed|mail delivery failure|delivery failure|delivery has failed|failure notice|returned mail|mail could not be delivered|message could not be delivered|non-delivery|nondeliverable|mail system error|delivery report|delivery notification|failed delivery|delivery error|message delivery has failed|postmaster notify|could not send mail|error sending your mail|message you sent blocked|rejected|mail failure|mailbox unavailable|user unknown|host unknown|not deliver|warning: message|message delayed|delivery delayed|unable to deliver|permanent failure|temporary failure|mail not delivered|delivery problem|cannot deliver',
  'unzustellbar|nicht zugestellt|zustellung fehlgeschlagen|non remis|non distribué|échec de la remise|no se puede entregar|no entregado|non recapitato|mancato recapito|não entregue|falha na entrega|onbestelbaar|niet bezorgd|nie można dostarczyć|недоставлен|не доставлено|退信|系统退信|投递失败|配信不能|配信エラー|送信できません|반송|전송 실패',
].flatMap((line) => line.split('|'));

/** Phrases of a bounce's body that only mail servers write, in lower case. */
export const BOUNCE_BODIES: readonly string[] = [
  'reporting-mta:|final-recipient:|diagnostic-code:|this is the mail system at host|this message was created automatically by mail delivery|hi. this is the|this is a permanent error|the following address(es) failed|the following addresses had|----- transcript of session|could not be delivered|was not delivered|were undeliverable|undeliverable to|did not reach the following recipient|delivery to the following recipient|delivery has failed|user unknown|mailbox unavailable|mailbox full|over quota|no such user|recipient address rejected|address rejected|unrouteable|host unknown|unable to deliver|returned to sender|error sending|server has received the following|message has been blocked|message was not sent|cannot send your message|bouncetype',
  'nicht zugestellt werden|n’a pas pu être|no se ha podido entregar|non è stato possibile|não foi possível entregar|не может быть доставлено|无法投递|未能送达|配信できません|送信できません',
].flatMap((line) => line.split('|'));
