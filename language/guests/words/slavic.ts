import type { GuestLanguage } from '../guest-language.ts';
import { ROMANISED } from './romanised.ts';

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
        'konsultant* czlowiek* ludz* ludzk* agent* agentem biuro_obslugi bok doradc* operator* przedstawiciel* menedzer* manager* zywa_osob* zywym_czlowiek* kims_prawdziwym kims_zywym infolini* support* telefonist* obslug*_klient* dzial*_obslugi wsparci*_(techniczn*|klient*) prawdziw*_osob* zywego_czlowiek* pracownik*_obslugi kierowni* szef* zyw*_osob* kogos_z_obslugi kogos_z_(dzialu|zespolu) czowiek* czlowie* clowiek* ludzi* konsult* konsutlant* konsulant* (jakiegos|jakims|kogos|kims|ktos|pani|pan|pania|panem|kolega|kolezank*)_(z_(obslugi|biura|zespolu|dzialu|waszego|was|sklepu)|zywy*|zywego|prawdziw*|innym|ludzki*) sprzedawc* specjalist* ekspert* administrator* wlascicie* obslug* infolin* call_center dzial*_(wsparcia|klienta|obslugi|reklamacji) helpdesk pomoc_(czlowieka|ludzka) pomocy_(czlowieka|ludzkiej) bok_u telefonistk* recepcj* istot*_ludzk* asystent* przelozon* live_(chat|agent) pracownik* pracownic* pracownie (ktos|kogos|kims|komus)_(kto|kompetentn|odpowiedzialn|kompetent|innemu|bardziej|madr)* osob*_(odpowiedzialn|decyzyjn|kompetentn)* inn(y|ego|emu|ym)_(konsultant|pracownik)* koledze koledz* kolegi',
      someone:
        'osob* kims kogos ktos przelozon* kolega koleg* zespol* z_kim kto_ kimkolwiek specjalist* sprzedaw* kim komus',
      real: 'zyw* prawdziw* realn* rzeczywist* na_zywo',
      talk: 'rozmaw* porozmaw* mowic pogad* gadac kontakt* skontakt* polacz* przelacz* przekier* zadzwon* dzwon* laczyc lacz przekaz* pisac popisac czat* chat* pomoze odpowiedzial* odezwij* rozmow* daj dajcie dawaj telefon* poprosze rozm* porozm* gada* pogaw* mow* pomowic kontak* polacz laczy* zadzw* pis* odpis* odpow* oddzw* telef* zamienic* lacznosc* komunik* obsluz* spytac wytlumacz* wyjasn* zajm* zajac przejm* przejac przejal* zaj* rozwiaz* opowiedz* omow* ustnie* osobiscie* glosowo opowiedziec* wezwijcie sciagnij*',
      want: 'chce chcialbym chcialabym chcemy potrzeb* prosze poprosze daj dajcie dac wole wolalbym wolalabym moge mozna czy_jest czy_moge zadam szukam zyczy* dawaj musze wezwij* zawolaj* niech chc* chcial* chciel* potrzebuj* pros* popros* woj* wol* mog* mozecie mozesz gdzie_(jest|sa|znajde)* jak_(moge|mozna|sie|polaczyc|skontaktowac)* daw* daj* zad* szuk* wezw* zawol* niech* trzeba czy_(jest|sa|moge|mozna|po|tam|tu) przydal* potrzebny potrzebna bym',
      around:
        'prosze poprosze z do o na dzien dobry witam czesc dziekuje teraz pilnie szybko inny , zywy klienta klientow natychmiast juz dzieki prawdziwym prawdziwego zywym zywego zywa prawdziwa ze mna ja mi jest tam tu to a sie czy moge pan pani panstwo po bym chce bardzo pls prosz proszee ok ktos kims wreszcie mnie u was od razu',
      bot: 'bot* robot* chatbot* sztuczn* z_maszyna z_automatem automatyczn*_odpowied* maszynie maszyna_a',
      without: 'nie bez dosc przestan* zaden zadn* mam_dos* zamiast',
      sure: 'oddzwon* (za)?dzwon(cie|ic)?_do_mnie do_mnie_(za)?dzwon* jest_(tam|tu)?_?ktos czy_ktos prosze_o_(telefon|kontakt_telef)* od+zwon* od+zw*_do_mnie (za|prze)?dzwon*_(do_mnie|prosze)* do_mnie_(ktos_)?(za|od)?dzwon* (niech|moze|czy)_ktos_(do_mnie|mi|ze_mna|zadzwoni|moze|tam|tu|jest|odpowie|zyw|mnie|sie)* (jest|sa)_(tam|tu|tutaj)?_?(ktos|jakis|zywy|prawdziwy|czlowiek|ludzie|ktokolwiek)* (prosze|poprosze)_o_(telefon|kontakt|oddzwon)* (o|na)_telefon_zwrotny telefon_zwrotn* skontaktujcie_sie skontaktuj* (ktos|kogos)_(sie_)?ze_mna_skontakt* prosze_(o_)?zadzwon* ktos_(zywy|prawdziwy) czy_ktos_* po_drugiej_stronie* (jest|halo_jest)_(tam|tu)_(kto|ktos)* kto_tam',
      unless:
        'robot_(kuchenn|sprzataj|kosz)* dla_prawdziw* agent_celn* mowil* powiedzial* moj*_(szef|kierownik)* szefow* szef_chce (rozmawialem|rozmawialam|dzwonil|zadzwonil|mowil|powiedzial|obiecal|kontaktowal|pisal|odebral|podpisal|zamowil|twierdzil)* byl(a|o|y|i)?_(swietn|super|mil|bardzo|pomocn)* prezent* dla_(dwoch|trzech|czterech|szesciu|jednej|\\d+|szef|kierown|mojeg)* (kiedy|w_jakich|od_ktorej|do_ktorej|o_ktorej)_* nie_(trzeba|musicie|ma_potrzeby|musisz)* moj*_(kolega|pracown|kolezank|agent)* o_wzroscie* mowi* praln* prac_w* cial* kod* znizk* ile_osob* ilu_ludzi* ukrad* skor(a|y|e) montaz* kwiat* roslin* odebrac* odbierz* odbior* ktos_inny* (mil|uprzejm|pomocn|sympatyczn)(a|y|i|e|o)? nikim zegar* wczoraj* zamiast_mnie nie_(potrzebuje|chce)_(konsult|czlow|pomocy|zeby)* niewazne nie_szkodzi sluchaw* zalatwion* dzwonil* pani_z_(\\S+_)?(byla|wczoraj)*',
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
        'clovek* lidsk* lidmi agent* operator* zastupc* zastupc* manazer* nekym_skutecn* nekym_ziv* poradc* konzultant* asistent* nadrizen* infolink* zakaznick*_(podpor*|servis*|link*|centr*|sluzb*|oddeleni) podpora podporu podporou podpory obsluha obsluhu obsluhou ziv*_osob* skutecn*_osob* realn*_osob* vedouc* sef* zamestnan* clovec* lide lidi lidem cloveka cloveku (nejak|jin|ziv|vas|nejaky|nejakym|nejakeho)*_(kolega|koleg|pracovnik|prodejc|prodavac|specialist|osob|zamestnan)* pracovnik* prodavac* prodejc* operat* oprator* operato* (nekdo|nekym|nekoho)_(z|od|skutecn|ziv|realn|opravdov|lidsk|jin)* majitel* administrator* spravc* technick*_podpor* klientsk* zakaznick*_(linka|podpora)* infolinka helpdesk call_centrum telefonist* asistentk* (na|s)_kolegu kolegou lidsk*_(pomoc|bytost|obsluh)* pani_od pan_z odbornik* zastupce* reditel* sefa podpore kolegu(?=$) (nekdo|nekoho|nekym|nekomu)_(kdo|kompetentn|jinemu|odpovedn|rozumn|povolan)* (odpovedn|kompetentn|povolan|opravnen)*_(osob|pracovni)* jin(y|eho|emu|ym)_(operat|pracovni|koleg)* kolegovi',
      someone:
        'osob* nekym nekoho nekdo pracovni* kolega koleg* specialist* prodejc* nekoho s_kym kdo_mi odborni* odpovedn*_osob* nekomu',
      real: 'skutecn* ziv* realn* opravdov* naziv*',
      talk: 'mluv* promluv* hovor* popovid* pokec* kontakt* spoj* prepoj* prepnout prepn* zavol* volat volej* napsat psat chat* domluv* predat predej* propoj* pomuze odpovi* bav* pobav* komunik* probra* dej dejte predejte telefon* pohovor* pokeca* kecat povid* prepin* presmer* skontakt* napis* pis* pomoc*_od bavit pobavit odpov* resit poradit* zatelefon* dovol* vysvetl* objasn* resi* vyres* rozhovor* prevz* prevezm* postara* zeptat* ujal* ujme* probrat ustne* osobne* zavolejte_nekoho privedte',
      want: 'chci chtel chtela chceme potreb* dej dejte prosim muzu mohu muzete mohl mohla radeji radsi je_tam hledam zadam prefer* preju rad musim existuje dej daj chc* cht* dej* muz* moh* moz* kde_(je|jsou|najdu|mate)* jak_(se|muzu|mohu|mam)* rad* zad* hled* preju* existuje* je_(tam|tu|zde|mozne) jde da_se dal* dat sezen* posle* poslat* poslete poslat_mi poprosil* by_slo slo_by',
      around:
        'prosim prosim_vas s se na k o dobry den ahoj dekuji hned ted jiny , ihned diky vas zivym ziveho skutecnym skutecneho realnym zivou me mi je tam tu to a bych by si ze nejak* nekdo nekym nekoho vase dekuju pls prosimm misto radsi tohle u od jsou zde vubec mam mate',
      bot: 'bot* robot* chatbot* umel* se_strojem s_automatem strojem stroji automatick*_odpoved*',
      without: 'ne nechci bez dost prestan* zadn* zadny zadne nemus* nemusite netreba neni_treba misto',
      sure: 'zavolej(te)?_mi mi_(zpet_)?(za)?vol* zavolat_(mi|zpatky|zpet) zpatky_zavol* je_(tam|tu)_nekdo ozvete_se_mi (za)?volej(te)?_(mi|me|zpet|zpatky|prosim) (muze|mohl|mohli|at)*_(mi_|byste_mi_|by_mi_)?(nekdo_)?(mi_)?(zpet_)?(za)?(vol|telefon)* at_mi_* (zpet|zpatky)_(za)?vol* zavol*_(zpet|zpatky|mi)* (ozv|kontakt|zatelefon)(ete|ejte|ujte|uj|i|e)*_(se_)?(mi|me)* ozvete_se (je|jsou|existuje)_(tam|tu|zde)_?(nekdo|nejak|clovek|lide|ziv|skutecn|vubec)* je_(tam|tu)_* nekdo_(skutecny|zivy|tam|tu|mi|zavola|ozve|realny|se)* (chci|prosim|prosim_o|zadam)_(zpetn|telefon)* zpetn*_(vol|zavol)* kontaktujte_me (jsi|jste)_(clovek|skutecn|ziv)*',
      unless:
        'robot_(kuchyn|vysav)* roboticky_vysav* pro_realn* skutecne_(nevim|uz|je) realne zive_kvet* zakaznick*_(cislo|ucet|kart)* rikal* muj_(sef|vedouci)* (byl|byla|bylo|byli)_(skvel|super|mil|ochotn|velmi|moc)* darek* darku pro_(dve|tri|ctyri|sest|jednu|\\d+|sefa|kolegu|cloveka_\\d|osoby|meho)* pro_cloveka_\\d* (kdy|v_kolik|do_kolika|od_kolika)_* muj_(kolega|zamestnan)* meho_* lidsk*_tel* telo tele sefov* kod* slev* kolik_(lidi|osob)* ukrad* kuz(e|i|is)* montaz* kupon* vyzvedn* prevzit* nekdo_jin* misto_me mil(y|a|i|e) ochotn* s_nikym* nepotrebuj* hodin(ky|kach|kami) vcera* nechci_(s_nikym|mluvit_s_(nik|oper)|abyste)* reklamni* reklamu psal_(jsem|mi) nevadi to_je_jedno je_to_jedno sluchatk* hodink* vyreseno vyresil* rekl rekla rekli reklo (mluvil|volal|rikal|slibil|kontaktoval|hovoril|tvrdil|objednal|podepsal|prevzal)*',
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
    romanised: ROMANISED.uk,
    accents: /[іїєґ]/iu,
    letters: /[іїєґ]/u,
    spokenHere: (languages) => `Цей чат розуміє та відповідає такими мовами: ${languages}.`,
    words:
      'добрий день вітаю привіт дякую замовлення замовленням де коли скільки як що чому який прийде приїде хочу хотів хотіла б можу можна мій моя мої мені мене у є немає не потрібно треба в на до з і про від для по повернути повернення гроші скасувати доставка доставлять посилка номер допомога допоможіть поговорити кимось ще досі картка купив купила оплатити отримав обміняти розмір рахунок будь ласка це був була вже чи ви я та так ні дуже більше добре погано зараз потім завтра ок неважливо сумка куртка для людини як тебе звати вул подзвоню прийшло супер бувай',
    changes: 'скас* поверн* обмін* злам* розби* пошкод* брак* скарг* рахун* неправ* помил* бракує* змін*',
    human: {
      staff:
        'оператор* людин* людьми людям люди менеджер* консультант* спеціаліст* фахівц* агент* представни* служб*_підтримк* підтримк* техпідтримк* супервайзер* кол_центр* контакт_центр* клієнтськ*_служб* співробітни* працівни* керівни* начальни* служб*_підтримк* людинк* людей лудин* (жив|справжн|реальн)*_(люд|співроб|працівн) опрератор* консульт* менедж* спеціаліс* фахів* тех_?підтримк* сапорт* адмін* продав* керівн* директор* власник* когось_(жив|з|із|справж)* (хтось|кимось)_(жив|з|із|справж|реальн)* коголь* (ваш|якогось|якийсь)*_(колег|працівн)* диспетчер* кол_?центр* колцентр* гаряч*_лінія гаряч*_лін* відділ*_(підтрим|клієнт|обслуг)* старш* асистент* співрозмовник* живим живого (хтось|когось|кимось|комусь|хто)_(хто|компетент|розумі|інший|іншого)* (відповідальн|компетентн|уповноважен)*_(особ|люд|співроб|праців)* інш(ий|ого|ому|им)_(співроб|люд|оператор|колег)* колезі',
      someone:
        'кимось хтось когось кимсь особ* ким_небудь хто_небудь адміністратор* персонал* колег* ким з_ким комусь продавц*',
      real: 'жив* справжн* реальн* людськ*',
      talk: 'поговор* говор* спілк* поспілк* розмов* зв_яз* з_єдн* переключ* перевед* подзвон* дзвон* покли* чат* написати перемк* підключ* відпов* зателеф* бесід* телефон* погов* балак* побалак* розм* порозм* звяз* зв_язк* зв_яж* звяж* зєдн* під_єдн* підєдн* підкл* передз* подзв* поклич* клич* пиш* пис* напис* відпис* телеф* контакт* виклик* переда* переадрес* консультац* поспіл* поясн* розібра* розбер* виріш* втрут* займ* розпов* обговор* розкаж* голосом усно особисто приведіть',
      want: 'хочу хотів* хотіла* хотілося потрі* треба дайте дай можна можете прошу вимагаю бажаю чи_є шукаю краще мені нехай давай* сюди кличте хоч* хотіл* потр* дай* можн* мож* прош* вимаг* баж* є де як_(мені|можна|я|з|зв|звя)* шук* кращ* хай поклич* кличт* необхідн* терміново бажан* волію волі*',
      around:
        "будь ласка будь_ласка з на до добрий день привіт дякую зараз терміново інший , мені вже просто вітаю живий живого живою жива реальна реальну реальною справжній справжньою справжню справжня клієнтів клієнтам живу живого є тут там я би б а не від у вас вам ви зі із ну ж це давайте краще чи і прошу плз дай людяно в та або щоб зв'язок ласк ласкаво",
      bot: 'бот* робот* чатбот* чат_бот* штучн* ші з_машиною з_автоматом автовідпов* шаблон* машині',
      without: 'не без немає досить годі стоп ні ніяк набрид* втомив* замість',
      sure: 'передзвон* (за)?телефонуйте(_мені)? можете_(за)?телефонувати (по)?дзвон(іть|ити)_мені мені_(по|за)?(дзвон|телеф)* (чи_)?є_(тут_)?(хтось|хто)* зателефонуйте (пере|по)?дзвон*_(мені|мене) (пере|по)дзвон(и|іть|іть_|ити|іте)? (за|пере)телефонуй(те)? зворотн*_дзвін* зв_яжіться_зі_мною звяжіться* зі_мною_зв* (є|чи_є|тут|там)_(тут_|там_|є_)?(хтось|хто|жив|люди|людина|справжн|реальн)* хтось_(є|тут|там|жив|може|на_зв|відпов|з)* є_хто* тут_є_люди (мені|нехай|хай|щоб|можете|чи_можете)_(мені_)?(хтось_)?(мені_)?(пере|по|за)(дзвон|телефон|набер)* можна_мені_(пере|по|за)?(дзвон|телефон)*',
      unless:
        'робот*_пилосос* живі_квіти \\d+_людин* на_(одну|дві|двох)_людин* підтриму* реальн*_(цін|термін|фото|розмір)* казав* сказав* сказал* говорив* мій_* (говорив|розмовляв|спілкував|дзвонив|подзвонив|телефонував|сказав|обіцяв|пообіцяв|писав|замовив|замовил|підписав|забрав|отримав|відповів|порадив)(а|ся|ла|ли)?* розмовля(в|ла) говори(в|ла) дзвони(в|ла) сказа(в|ла|ли) обіця(в|ла) пообіця(в|ла) бу(в|ла|ли)_(чудов|супер|ввічлив|дуже|гарн)* чудов(а|ий|о) подарун* на_(двох|трьох|чотирьох|шістьох|\\d+)_* зростом* (о_котрій|до_котрої|з_котрої|коли|графік)_* не_(треба|потрібно|варто|дзвоніть|телефонуйте)* мо(й|я|го|му|ї|єї)_(колег|менеджер|начальн|працівн|директор|керівн)* для_(людини|людей|мого|начальник|директор)* коли начальниц* тіл(о|а|і) код* знижк* скільк*_(\\S+_)?(люд|чолов)* вкра* шкір* квіт* збиранн* розмір* вовн* срібл* золот* підтримк(а|у|и)_\\w* є_живі_* забрати* забере* отримат* інша_людина* замість_мене ввічлив* ні_з_ким не_(потрібен|потрібно|потрібна|хочу|треба)_(опер|люд|менедж|щоб|ні_з|дзвон)* годинник* вчора* з_цього_годин* неважливо не_важливо байдуже все_одно вирішили вирішено вирішил* навушник* листом',
    },
  },
  {
    tag: 'ru',
    romanised: ROMANISED.ru,
    letters: /\p{Script=Cyrillic}/u,
    spokenHere: (languages) => `Этот чат понимает и отвечает на следующих языках: ${languages}.`,
    words:
      'здравствуйте привет добрый день вечер спасибо заказ заказа заказу заказом где когда сколько как что почему какой придет приедет хочу хотел хотела бы могу можно мой моя мои мне меня у есть нет не нужно нужен надо в на до с и о от для по вернуть возврат деньги отменить доставка доставят посылка номер помощь помогите поговорить кем еще все карта купил купила оплатить получил получила обменять размер счет пожалуйста это был была уже ли вы я да нет очень больше хорошо плохо сейчас потом завтра неважно почта моя куда этот эта',
    changes:
      'отмен* верн* возвра* обмен* слом* разби* повре* брак* жалоб* рекламац* счет* неправ* ошиб* не_хвата* измен* поменя*',
    human: {
      staff:
        'оператор* человек* людьм* людям люди менеджер* консультант* специалист* агент* представител* служб*_поддержк* поддержк* техподдержк* саппорт* супервайзер* клиентск*_служб* клиентск*_сервис* контакт_центр* колл_центр* сотрудни* руководител* начальни* апер* операт* оперет* апират* опера чел челов* чиловек* людьми людей (жив|настоящ|реальн)*_(люд|человек|сотрудн|персон|собеседник|душ) менедж* менеджар* консульт* консульт спец* тех_?поддержк* тп сапорт* руководств* начальств* администрац* админ* сотрудник* собеседник* кем_то_(жив|из)* кто_то_(жив|из)* (кого|кем|кто)_(то|нибудь)_(жив|из|настоящ|реальн)* кого_нибудь* (ваш|какого|какой|как)*_(коллег|работник)* девушк*_(оператор|менеджер)* хозяин* владел* директор* старш* диспетчер* продав* call_центр кол_центр* горяч*_лини* живог* живым жив(ой|ая|ые)_(есть|кто)* управляющ* человечк* человечек* ассистент* (кто|кого|кем|кому)_(нибудь|то)_(кто|компетент|понима|знающ|другого|другой|поумн|адекват|толков)* (ответственн|компетентн|знающ|понимающ|адекватн|уполномоченн)*_(лиц|челов|сотрудн|работник)* друг(ой|ого|ому|им)_(сотрудник|человек|оператор|коллег)* коллеге',
      someone:
        'кем_то кем_нибудь кто_то кто_нибудь кого_нибудь кого_то персон* кто_либо кем_либо администратор* персонал* работни* коллег* кем кто_нить кем_нить с_кем кому_нибудь продав* кого_нить',
      real: 'жив* настоящ* реальн* человеческ* нормальн*',
      talk: 'поговор* говор* общ* пообщ* разговар* связ* соедин* переключ* переве* позвон* позов* звон* свяж* чат* написать обрат* перекл* подключ* пригла* ответ* дозвон* побесед* диалог* телефон* погутар* пого* побол* болтать разгов* сед* соед* саед* перевед* перевод* перекин* позв* созвон* пиш* пис* напи* подкл* отве* дозв* бесед* контакт* вызов* вызв* помощ*_(человек|оператор) проконсульт* помо*_(человек|жив)* консультац* переда* объясн* обьясн* разобр* разбер* разъясн* решит* реша* вмеша* подойд* займ* занял* рассказ* обсуд* голосом устно лично живьем приведите сообщить_лично',
      want: 'хочу хотел* хотелось нуж* надо дайте дай можно можете прошу требую предпоч* есть_ли ищу лучше мне пусть позвольте буду давай* сюда зовите зови хоч* треб* дай* можн* мож* прош* предпочи* есть где куда как_(мне|можно|я|с|связ|позв)* ищ* лучш* пуст* позволь* хорошо_бы желаю жела* бы буд* зов* позов* верни* хот* необходим* срочн* ткните вруби*',
      around:
        'пожалуйста плиз плз с на к здравствуйте привет спасибо сейчас срочно быстро другой другого , мне добрый день уже просто живой живого живым реальный реального реальным настоящий настоящего настоящим вашего ваш клиентов есть тут там здесь вообще я бы мой а не от у вас вам вы со из ну же хочу кто дай мой это давай лучше ли и прошу плиииз пжл пжлст пожалуста пож пжста можно спс срочна человеческий ау в да или чтобы связь',
      bot: 'бот* робот* чатбот* чат_бот* искусствен* ии с_машиной с_автоматом автоответ* шаблон* машине',
      without:
        'не без нет хватит надоел* достал* стоп хватит ни никак устал* задолбал* заколебал* вместо довольно',
      sure: 'перезвон* (по)?звон(ите|ить)_мне мож(ете|но)_позвонить мне_(по|пере)?звон* есть_(тут_|там_)?кто* кто_нибудь_(есть|тут|здесь) (пере|по|со)?звон*_мне (пере|по)звон(и|ите|ить)(те)? мне_(кто_(нибудь|то)_)?(пере|по)?(звон|набер)* наберите* закаж*_звонок (закаж|обратн)*_звон* обратный_звонок свяжитесь_со_мной со_мной_свя* (есть|тут|там|здесь)_(тут_|там_|здесь_|вообще_)?(кто|жив|люди|человек|хоть_кто|реальн|настоящ)* кто_(нибудь|то)_(есть|тут|здесь|там|жив|на_связи|из|ответит|может)* есть_кто* живые_есть ау_* здесь_люди (пусть|чтобы|можно|кто_нибудь|пускай)_(кто_(нибудь|то)_)?мне_(кто_(нибудь|то)_)?(пере|по)?(звон|набер)* (пусть|чтобы|кто_нибудь|пускай)_(кто_(нибудь|то)_)?(пере|по)звон* мож(ете|ешь|но)_(мне_)?(пере|по)звонит*',
      unless:
        'робот*_пылесос* кухонн* живы*_цвет* на_(одного|двух|трех|четырех)_человек* \\d+_человек* настоящ*_кож* поддержива* реальн*_(цен|срок|фото|размер|цвет)* говорил* сказал* оператор*_связи мо(й|я|его)_(начальник|руководител|сотрудни)* (говорил|разговаривал|общал|звонил|позвонил|сказал|обещал|пообещал|писал|связывал|утверждал|заказал|расписал|забрал|получил|принял|посоветовал|объяснил|ответил|нахамил)(а|и|о|ся|ась|ись|ла)? был(а|и|о)?_(отличн|супер|вежлив|очень|хорош)* (отличн|хорош|классн|вежлив|прекрасн)(ый|ая|ые|о|ую)? подар* на_(двух|двоих|трех|троих|четверых|четырех|шестерых|\\d+)_* ростом* (во_сколько|до_скольки|со_скольки|когда|до_какого|график|режим)_* не_(надо|нужно|стоит|звоните)* мо(й|я|его|ему|ей|и)_(коллег|менеджер|начальн|работник|директор|оператор|продавец|муж)* для_(человека|людей|мужчин|моего|начальник|директор)* (ваш|наш)_(консульт|оператор|менедж|сотрудник|специалист)*_(говор|сказ|обещ|увер)* начальница* тел(о|е|а) код* (говор|обещ|увер|сказ)(ил|ал|и)(а|и)?* скидк* скольк*_(\\S+_)?(люд|человек|чел)* укра* кож* цвет* сборк* размер* (он|она|оно|они)_* поддерживает* шерст* серебр* золот* мех* поддержк(а|у|и)_\\w* забрать* заберет* получит* другой_человек* вместо_меня вежлив* добр(ая|ый|ые) ни_с_кем не_(нужен|нужно|нужна|хочу)_(опер|челов|менедж|чтобы|ни_с|звон)* час(ы|ам|ов|ах)_* вчера* по_этим_час* неважно не_важно без_разницы все_равно решили решено решил* часы часов наушник* перезванивать_не письмом',
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
