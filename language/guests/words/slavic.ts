import type { GuestLanguage } from '../guest-language.ts';

/** The Slavic languages. */
export const SLAVIC: readonly GuestLanguage[] = [
  {
    tag: 'pl',
    accents: /[ąęłśżźć]/iu,
    spokenHere: (languages) => `Ten czat rozumie i odpowiada w następujących językach: ${languages}.`,
    words:
      'czesc witam dzien dobry dobry_wieczor dziekuje dzieki zamowienie zamowienia zamowieniem gdzie kiedy ile jak co dlaczego ktory jest sa bedzie dotrze dojdzie przyjdzie chce chcialbym chcialabym moge mozna moj moja moje mam nie potrzebuje w na do z i o od dla po czy zwrocic zwrot oddac pieniadze anulowac dostawa dostarczona wysylka paczka przesylka numer pomoc pomocy rozmawiac porozmawiac kims jeszcze nadal karta kupilem kupilam zaplacic otrzymalem wymienic rozmiar faktura prosze sie za to ten ta dni tydzien wczoraj dzisiaj jutro sklep adres kupic wiedziec dziala mnie rozumiesz rozumiem kogos tak nie bardzo wiecej mniej dobrze zle teraz potem zobacze przed czynne niedziele ile lat gwarancji macie mam mamy jestem pracy ktos inny podpisal kierowca mowi newslettera tez tylko albo ale kolor rozmiar wiem dwa trzy przepraszam',
    changes:
      'anul* zwro* zwrac* odda* wymien* zepsu* uszkodz* wadliw* reklam* faktur* zly zla zle bled* brak* zmien* rezygn*',
    human: {
      staff:
        'konsultant* czlowiek* ludz* ludzk* agent* agentem biuro_obslugi bok doradc* operator* przedstawiciel* menedzer* manager* zywa_osob* zywym_czlowiek* kims_prawdziwym kims_zywym infolini* support* telefonist* obslug*_klient* dzial*_obslugi wsparci*_(techniczn*|klient*) prawdziw*_osob* zywego_czlowiek* pracownik*_obslugi pracowni* kierowni* szef* zyw*_osob* kogos_z_obslugi kogos_z_(dzialu|zespolu)',
      someone: 'osob* kims kogos ktos przelozon* kolega koleg* zespol*',
      talk: 'rozmaw* porozmaw* mowic pogad* gadac kontakt* skontakt* polacz* przelacz* przekier* zadzwon* dzwon* laczyc lacz przekaz* pisac popisac czat* chat* pomoze odpowiedzial* odezwij* rozmow* daj dajcie dawaj telefon* poprosze',
      want: 'chce chcialbym chcialabym chcemy potrzeb* prosze poprosze daj dajcie dac wole wolalbym wolalabym moge mozna czy_jest czy_moge zadam szukam zyczy* dawaj musze wezwij* zawolaj* niech',
      around:
        'prosze poprosze z do o na dzien dobry witam czesc dziekuje teraz pilnie szybko inny , zywy klienta klientow natychmiast juz dzieki prawdziwym prawdziwego zywym zywego zywa prawdziwa',
      bot: 'bot* robot* chatbot* sztuczn* z_maszyna z_automatem',
      without: 'nie bez dosc przestan*',
      sure: 'oddzwon* (za)?dzwon(cie|ic)?_do_mnie do_mnie_(za)?dzwon* jest_(tam|tu)?_?ktos czy_ktos prosze_o_(telefon|kontakt_telef)*',
      unless:
        'robot_(kuchenn|sprzataj|kosz)* dla_prawdziw* agent_celn* mowil* powiedzial* moj*_(szef|kierownik)* szefow* szef_chce',
    },
  },
  {
    tag: 'cs',
    accents: /[řěů]/iu,
    spokenHere: (languages) => `Tento chat rozumí a odpovídá v těchto jazycích: ${languages}.`,
    words:
      'ahoj dobry den dobre rano vecer dekuji diky objednavka objednavku objednavky kde kdy kolik jak co proc ktery je jsou bude dorazi prijde chci chtel chtela bych muzu mohu muze muj moje moji mam nemam ne potrebuji v na do z a o od pro po vratit vraceni penize zrusit doruceni dodani zasilka zasilku balik balicek cislo pomoc mluvit nekym jeste stale karta koupil koupila zaplatit obdrzel dostal vymenit velikost faktura prosim to ten ta se uz me mi dni tyden vcera dnes zitra obchod adresa koupit vedet funguje ano ne velmi vic min dobre spatne ted potom pred otevreno nedeli kolik cekam tydny mame jsem praci barva vaza prisla pise nic taky jen nebo ale velikost vim dva tri jsi promin nashledanou panske oteviraci doba',
    changes: 'zrus* storn* vrat* vrac* vymen* rozbit* poskoz* vadn* reklam* faktur* spatn* chyb* zmen*',
    human: {
      staff:
        'clovek* lidsk* lidmi agent* operator* zastupc* zastupc* manazer* nekym_skutecn* nekym_ziv* poradc* konzultant* asistent* nadrizen* infolink* zakaznick*_(podpor*|servis*|link*|centr*|sluzb*|oddeleni) podpora podporu podporou podpory obsluha obsluhu obsluhou ziv*_osob* skutecn*_osob* realn*_osob* vedouc* sef* zamestnan*',
      someone: 'osob* nekym nekoho nekdo pracovni* kolega koleg* specialist* prodejc* nekoho',
      talk: 'mluv* promluv* hovor* popovid* pokec* kontakt* spoj* prepoj* prepnout prepn* zavol* volat volej* napsat psat chat* domluv* predat predej* propoj* pomuze odpovi* bav* pobav* komunik* probra* dej dejte predejte telefon*',
      want: 'chci chtel chtela chceme potreb* dej dejte prosim muzu mohu muzete mohl mohla radeji radsi je_tam hledam zadam prefer* preju rad musim existuje dej daj',
      around:
        'prosim prosim_vas s se na k o dobry den ahoj dekuji hned ted jiny , ihned diky vas zivym ziveho skutecnym skutecneho realnym zivou',
      bot: 'bot* robot* chatbot* umel* se_strojem s_automatem',
      without: 'ne nechci bez dost prestan* zadn*',
      sure: 'zavolej(te)?_mi mi_(zpet_)?(za)?vol* zavolat_(mi|zpatky|zpet) zpatky_zavol* je_(tam|tu)_nekdo ozvete_se_mi',
      unless:
        'robot_(kuchyn|vysav)* roboticky_vysav* pro_realn* skutecne_(nevim|uz|je) realne zive_kvet* reklam* zakaznick*_(cislo|ucet|kart)* rikal* rekl* muj_(sef|vedouci)*',
    },
  },
  {
    tag: 'sk',
    accents: /[ľĺŕô]/iu,
    spokenHere: (languages) => `Tento čet rozumie a odpovedá v týchto jazykoch: ${languages}.`,
    words:
      'ahoj dobry den dobre rano vecer dakujem objednavka objednavku objednavky kde kedy kolko ako co preco ktory je su bude pride dorazi chcem chcel chcela by som mozem moze moj moja moje mam nemam nie potrebujem v na do z a o od pre po vratit vratenie peniaze zrusit dorucenie zasielka zasielku balik cislo pomoc hovorit rozpravat niekym este stale karta kupil zaplatit dostal vymenit velkost faktura prosim to ten sa uz',
    changes: 'zrus* storn* vrat* vrac* vymen* rozbit* poskod* chybn* reklam* faktur* zly chyb* zmen*',
  },
  {
    tag: 'uk',
    accents: /[іїєґ]/iu,
    letters: /[іїєґ]/u,
    spokenHere: (languages) => `Цей чат розуміє та відповідає такими мовами: ${languages}.`,
    words:
      'добрий день вітаю привіт дякую замовлення замовленням де коли скільки як що чому який прийде приїде хочу хотів хотіла б можу можна мій моя мої мені мене у є немає не потрібно треба в на до з і про від для по повернути повернення гроші скасувати доставка доставлять посилка номер допомога допоможіть поговорити кимось ще досі картка купив купила оплатити отримав обміняти розмір рахунок будь ласка це був була вже чи ви я та так ні дуже більше добре погано зараз потім завтра ок неважливо сумка куртка для людини як тебе звати вул подзвоню прийшло супер бувай',
    changes: 'скас* поверн* обмін* злам* розби* пошкод* брак* скарг* рахун* неправ* помил* бракує* змін*',
    human: {
      staff:
        'оператор* людин* людьми людям люди менеджер* консультант* спеціаліст* фахівц* агент* представни* служб*_підтримк* підтримк* техпідтримк* супервайзер* кол_центр* контакт_центр* клієнтськ*_служб* співробітни* працівни* керівни* начальни* служб*_підтримк*',
      someone: 'кимось хтось когось кимсь особ* ким_небудь хто_небудь адміністратор* персонал* колег*',
      talk: 'поговор* говор* спілк* поспілк* розмов* зв_яз* з_єдн* переключ* перевед* подзвон* дзвон* покли* чат* написати перемк* підключ* відпов* зателеф* бесід* телефон*',
      want: 'хочу хотів* хотіла* хотілося потрі* треба дайте дай можна можете прошу вимагаю бажаю чи_є шукаю краще мені нехай давай* сюди кличте',
      around:
        'будь ласка будь_ласка з на до добрий день привіт дякую зараз терміново інший , мені вже просто вітаю живий живого живою жива реальна реальну реальною справжній справжньою справжню справжня клієнтів клієнтам живу живого',
      bot: 'бот* робот* чатбот* чат_бот* штучн* ші з_машиною з_автоматом',
      without: 'не без немає досить годі стоп',
      sure: 'передзвон* (за)?телефонуйте(_мені)? можете_(за)?телефонувати (по)?дзвон(іть|ити)_мені мені_(по|за)?(дзвон|телеф)* (чи_)?є_(тут_)?(хтось|хто)* зателефонуйте',
      unless:
        'робот*_пилосос* живі_квіти \\d+_людин* на_(одну|дві|двох)_людин* підтриму* реальн*_(цін|термін|фото|розмір)* казав* сказав* сказал* говорив* мій_*',
    },
  },
  {
    tag: 'ru',
    letters: /\p{Script=Cyrillic}/u,
    spokenHere: (languages) => `Этот чат понимает и отвечает на следующих языках: ${languages}.`,
    words:
      'здравствуйте привет добрый день вечер спасибо заказ заказа заказу заказом где когда сколько как что почему какой придет приедет хочу хотел хотела бы могу можно мой моя мои мне меня у есть нет не нужно нужен надо в на до с и о от для по вернуть возврат деньги отменить доставка доставят посылка номер помощь помогите поговорить кем еще все карта купил купила оплатить получил получила обменять размер счет пожалуйста это был была уже ли вы я да нет очень больше хорошо плохо сейчас потом завтра неважно почта моя куда этот эта',
    changes:
      'отмен* верн* возвра* обмен* слом* разби* повре* брак* жалоб* рекламац* счет* неправ* ошиб* не_хвата* измен* поменя*',
    human: {
      staff:
        'оператор* человек* людьм* людям люди менеджер* консультант* специалист* агент* представител* служб*_поддержк* поддержк* техподдержк* саппорт* супервайзер* клиентск*_служб* клиентск*_сервис* контакт_центр* колл_центр* сотрудни* руководител* начальни*',
      someone:
        'кем_то кем_нибудь кто_то кто_нибудь кого_нибудь кого_то персон* кто_либо кем_либо администратор* персонал* работни* коллег*',
      talk: 'поговор* говор* общ* пообщ* разговар* связ* соедин* переключ* переве* позвон* позов* звон* свяж* чат* написать обрат* перекл* подключ* пригла* ответ* дозвон* побесед* диалог* телефон*',
      want: 'хочу хотел* хотелось нуж* надо дайте дай можно можете прошу требую предпоч* есть_ли ищу лучше мне пусть позвольте буду давай* сюда зовите зови',
      around:
        'пожалуйста плиз плз с на к здравствуйте привет спасибо сейчас срочно быстро другой другого , мне добрый день уже просто живой живого живым реальный реального реальным настоящий настоящего настоящим вашего ваш клиентов',
      bot: 'бот* робот* чатбот* чат_бот* искусствен* ии с_машиной с_автоматом',
      without: 'не без нет хватит надоел* достал* стоп хватит',
      sure: 'перезвон* (по)?звон(ите|ить)_мне мож(ете|но)_позвонить мне_(по|пере)?звон* есть_(тут_|там_)?кто* кто_нибудь_(есть|тут|здесь)',
      unless:
        'робот*_пылесос* кухонн* живы*_цвет* на_(одного|двух|трех|четырех)_человек* \\d+_человек* настоящ*_кож* поддержива* реальн*_(цен|срок|фото|размер|цвет)* говорил* сказал* оператор*_связи мо(й|я|его)_(начальник|руководител|сотрудни)*',
    },
  },
  {
    tag: 'bg',
    spokenHere: (languages) => `Този чат разбира и отговаря на следните езици: ${languages}.`,
    words:
      'здравейте здравей добър ден благодаря поръчка поръчката ми къде кога колко как какво защо кой е са ще пристигне искам бих искал мога може имам няма не трябва в на до с и за от по върна връщане пари отмяна откажа доставка пратка пратката номер помощ говоря някой още карта купих платя получих сменя размер фактура моля това съм',
    changes: 'отка* отмен* върн* връщ* смен* счуп* повред* дефект* рекламац* фактур* греш* липсв* промен*',
  },
  {
    tag: 'hr',
    accents: /[đ]/iu,
    spokenHere: (languages) => `Ovaj chat razumije i odgovara na sljedećim jezicima: ${languages}.`,
    words:
      'bok pozdrav dobar dan hvala narudzba narudzbu narudzbe gdje gde kada koliko kako sto sta zasto koji je su ce stize zelim htio htjela bih mogu moze moj moja moje imam nemam ne trebam treba u na do s i o od za po vratiti povrat novac otkazati dostava posiljka paket broj pomoc razgovarati nekim jos uvijek kartica kupio platiti primio zamijeniti velicina racun molim vas to sam li porudzbina',
    changes: 'otkaz* povrat* vrat* zamij* slomlj* ostec* neispr* reklam* racun* pogres* nedost* promij*',
  },
];
