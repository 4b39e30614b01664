import type { GuestLanguage } from '../guest-language.ts';

/** The Germanic languages that no pack comes with. */
export const GERMANIC: readonly GuestLanguage[] = [
  {
    tag: 'nl',
    spokenHere: (languages) => `Deze chat begrijpt en beantwoordt de volgende talen: ${languages}.`,
    words:
      'hallo hoi goedemorgen goedemiddag goedendag goedenavond bedankt dank dankjewel bestelling bestellingen waar wanneer hoeveel hoelang komt aan wil ik zou graag kan kunt kunnen jullie mijn ben heb hebben nodig niet geen een het de en of van voor met op retourneren retour terugsturen terug geld annuleren levering geleverd bezorgd pakket pakketje nummer hulp praten spreken iemand hoe welke wat waarom nog steeds al kaart gekocht betalen ontvangen ruilen maat factuur alstublieft je u is deze dit naar wordt deze hoeveel dagen week gisteren vandaag morgen winkel adres kopen weten werkt mij ook echt er maar wel dan als heeft moet dat wie even ja nee wel maar ook nog weer later zondag open andere keer bon euro model werk kijk kan jij jou heet verhuisd past kleur leer echt want omdat bij uit over door waarom twee drie heeft was waren worden klopt sorry doei mooi snel',
    changes:
      'annul* retour* terug* ruil* kapot* stuk* defect* beschadig* klacht* factu* verkeerd* ontbr* mist* wijzig*',
    human: {
      staff:
        'medewerk* mens menselijk* agent* klantenservice klantendienst helpdesk operator* vertegenwoordig* manager supervisor leidinggevende persoon_van_vlees* echt_persoon echte_persoon echte_mens* iemand_van_(de|jullie|het)* adviseur* live_chat livechat support_medewerk* iemand_echt* menselijke_hulp servicemedewerk* echte_mensen baas chef',
      someone: 'persoon iemand mens collega* verkoper* verantwoordelijke werknemer*',
      talk: 'praten spreken sprek* praat chatten contact* bellen bel verbind* doorverb* verbonden doorgeschakeld doorschakel* overleg* gesprek te_woord antwoord* kletsen doorzet* mailen bereiken zet zet_me geef door telefon*',
      want: 'wil wilt zou graag heb_ik nodig geef mag kan kunt kunnen liever is_er zijn_er zoek eis vraag moet verlang krijg',
      around:
        'alstublieft alsjeblieft aub ajb een de het met naar van hallo hoi dank bedankt nu graag snel echt echte andere , direct dringend gewoon',
      bot: 'bot bots robot robots chatbot een_machine een_computer',
      without: 'niet geen zonder genoeg stop klaar',
      sure: 'bel_(me|mij)* (me|mij)_(even_)?(terug)?bel* terugbellen bel_terug is_(er|daar)_iemand iemand_daar verbind_(me|mij)* doorverbind* teruggebeld',
      unless: 'robot(stofzuiger|maaier)* openingstijden* zei zeiden mijn_(baas|chef)',
    },
  },
  {
    tag: 'sv',
    accents: /[å]/iu,
    spokenHere: (languages) => `Den här chatten förstår och svarar på följande språk: ${languages}.`,
    words:
      'hej hejsan god morgon tack bestallning bestallningen order ordern var nar hur mycket lange kommer jag vill skulle vilja kan ni min mitt mina ar har inte behover ett en och for med pa av om returnera retur tillbaka aterbetalning avbestalla avboka leverans levererat levererad paket paketet nummer hjalp prata tala nagon vilken vad varfor annu fortfarande kort kopt kopte betala pengar fatt byta storlek faktura snalla det den som till fran dagar vecka igar idag imorgon butik adress kopa veta fungerar manga ja nej inte mycket mer mindre bra daligt nu sedan fore efter nagot inget allt kommit vet oppet sondag fel farg killen butiken alskar vaskan fick present passar gatan jattebra hon han vi de oss tva tre ursakta hejda',
    changes:
      'avbest* avbok* retur* aterbet* byt* sondr* trasig* defekt* skada* reklam* faktur* fel saknas andra',
    human: {
      staff:
        'manniska* mansklig* person_pa_riktigt riktig_person riktiga_personer agent* kundtjanst* kundservice kundsupport kundtjanstmedarbet* medarbet* handlagg* operator* representant* supportmedarbet* kundradgiv* radgiv* nagon_riktig nagon_pa_riktigt nagon_fran_* levande_person verklig_person fysisk_person nagon_i_personalen support_agent* supporten chef* chef chefen riktig_person',
      someone: 'person nagon manniska personal personalen anstalld* kollega* nan',
      talk: 'prata* tala* chatta* snacka* kontakt* ring* koppl* kopplad samtal* vidarekoppl* skicka_mig byt_till svara* overford* kommunicera skriva_med telefon*',
      want: 'vill skulle behover ge_mig far_jag kan kunde finns hellre onskar soker kraver garna foredrar snalla har_ni maste',
      around: 'tack snalla en ett den med till hej nu garna riktig annan , genast bara min er pls',
      bot: 'bot botar botten robot* chatbot* ai en_maskin',
      without: 'inte ingen utan slipp* sluta nej trott',
      sure: 'ring_(mig|upp)* ringa_(mig|upp|tillbaka)* finns_det_nagon (ar|finns)_nagon nagon_dar',
      unless: 'robot(dammsug|grasklipp)* oppettider* sa sade min_chef* chefen_(vill|sa|maste)',
    },
  },
  {
    tag: 'da',
    accents: /[åøæ]/iu,
    spokenHere: (languages) => `Denne chat forstår og svarer på følgende sprog: ${languages}.`,
    words:
      'hej goddag godmorgen tak ordre ordren bestilling hvor hvornar hvordan hvad hvorfor hvilken meget laenge kommer jeg vil gerne kan i min mit mine er har ikke brug for et en og med pa af om returnere retur tilbage refusion annullere afbestille levering leveret pakke pakken nummer hjaelp tale snakke nogen endnu stadig kort kobt kobte betale penge modtaget bytte storrelse faktura venligst det den som til fra ved jer',
    changes:
      'annul* afbest* retur* refus* byt* odelagt* defekt* beskadig* reklam* faktur* forkert* mangl* aendr*',
    human: {
      staff:
        'menneske* menneskelig* rigtig_person rigtige_personer agent* kundeservice kundesupport medarbejder* kundeservicemedarbejder* operator* repraesentant* radgiver* konsulent* levende_person virkelig_person nogen_fra_* en_fra_(jer|support|kunde)* supportmedarbejder* supporten',
      someone: 'person nogen menneske en_person chef* personale* ansat* kollega*',
      talk: 'tale taler snak* chat* kontakt* ring* stil* stille viderestil* omstil* forbind* samtale* svar* skrive_med sende_mig',
      want: 'vil gerne skal behov brug_for giv_mig ma_jeg kan kunne findes hellere onsker soger kraever foretraekker er_der have',
      around: 'tak venligst en et den med til hej nu gerne rigtig anden , bare jeres',
      bot: 'bot bots botten robot* chatbot* ai en_maskine',
      without: 'ikke ingen uden stop nej traet',
      sure: 'ring_(til|tilbage|mig)* ringe_(mig|til_mig|op|tilbage)* er_der_nogen',
      unless: 'robot(stovsug|plaene)* abningstider* sagde',
    },
  },
  {
    tag: 'no',
    accents: /[åøæ]/iu,
    spokenHere: (languages) => `Denne chatten forstår og svarer på følgende språk: ${languages}.`,
    words:
      'hei heisann god morgen takk ordre ordren bestilling bestillingen hvor nar hvordan hva hvorfor hvilken mye lenge kommer jeg vil gjerne kan dere min mitt mine er har ikke trenger et en og med pa av om returnere retur tilbake refusjon kansellere avbestille levering levert pakke pakken nummer hjelp snakke prate noen enda fortsatt kort kjopt kjopte betale penger mottatt bytte storrelse faktura vennligst det den som til fra ved',
    changes:
      'kansell* avbest* retur* refusj* bytt* odelagt* defekt* skade* reklam* faktur* feil mangl* endr*',
    human: {
      staff:
        'menneske* menneskelig* ekte_person ekte_personer virkelig_person agent* kundeservice kundestotte kundesenter* medarbeider* kundebehandler* saksbehandler* operator* representant* radgiver* konsulent* levende_person noen_fra_* noen_ekte en_fra_(dere|support|kunde)* support_agent* kunderadgiv*',
      someone: 'person noen menneske sjef* personale* ansatt* kollega*',
      talk: 'snakke* prate* prat chat* kontakt* ring* sett* koble* koblet videre overfor* samtale* svar* skrive_med fa_tak* bytt_til',
      want: 'vil gjerne skal behov trenger gi_meg far_jeg kan kunne finnes heller onsker soker krever foretrekker er_det ha har_dere ma',
      around: 'takk vennligst en et den med til hei na gjerne ekte annen , bare deres er_snill',
      bot: 'bot bots boten robot* chatbot* ki ai en_maskin',
      without: 'ikke ingen uten stopp nei lei',
      sure: 'ring_(meg|tilbake|opp)* ringe_(meg|tilbake|opp)* er_det_noen',
      unless: 'robot(stovsug|gressklipp)* apningstider* sa',
    },
  },
];
