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
        'medewerk* mens menselijk* agent* klantenservice klantendienst helpdesk operator* vertegenwoordig* manager supervisor leidinggevende persoon_van_vlees* echt_persoon echte_persoon echte_mens* iemand_van_(de|jullie|het)* adviseur* live_chat livechat support_medewerk* iemand_echt* menselijke_hulp servicemedewerk* echte_mensen baas chef mensen (een|je|jullie|andere|een_andere|uw|met_een|de)_(collega|verkoper|specialist|werknemer|personeelslid|expert|adviseur|baas|chef|leidinggevende)* personeel (klanten|helpdesk|klant)*(service|dienst|support|contact)* klantenservise klantservice customer_service support naar_support medewerkr* mederwerker* medewerek* medwerk* medew* mnes iemand_(echt|van|die_echt|in_het_echt|levend|menselijk|bij|uit|met)* echt_iemand echte_* beheerder* eigenaar verantwoordelijk* telefonist* receptie team_(lid|leider)* dame callcenter call_center live_(chat|persoon|agent|medewerk|iemand)* persoon_van* levend_persoon levend* agnet persoon_aub persoon_alsjeblieft persoon_graag persoon(?=$) iemand_die_(het|er|dit|verstand|weet|snap|mij|me|kan|dat|wel)* (bevoegd|competent|verantwoordelijk)*_(iemand|persoon)* een_(andere_)?collega je_collega',
      someone:
        'persoon iemand mens collega* verkoper* verantwoordelijke werknemer* iemnad iemnd imand wie_kan met_wie personeel* specialist*',
      real: 'echt echte levend* echts van_vlees* live',
      talk: 'praten spreken sprek* praat chatten contact* bellen bel verbind* doorverb* verbonden doorgeschakeld doorschakel* overleg* gesprek te_woord antwoord* kletsen doorzet* mailen bereiken zet zet_me geef door telefon* praat* prat* gesproken_worden chat* bel* bereik* doorgeschak* schak* beantwoord* aan_de_(lijn|telefoon) telefoni* geholpen_worden hulp_van help*_door schrijv* typen typ typ_ik kom_ik_in stuur_me* stuur_mij* uitleg* leg_* overnem* oplos* toelicht* behandel* mondeling* uitlegg* haal_*',
      want: 'wil wilt zou graag heb_ik nodig geef mag kan kunt kunnen liever is_er zijn_er zoek eis vraag moet verlang krijg wil* will* heb* geef* mag* kan* kun* liev* waar_(is|vind|zit|kan|blijft|zijn)* hoe_(kom|krijg|kan|bereik)* zoek* moet* verlang* vraag* bestaat laat* stuur haal* wens* roep* graag*',
      around:
        'alstublieft alsjeblieft aub ajb een de het met naar van hallo hoi dank bedankt nu graag snel echt echte andere , direct dringend gewoon ik er is dat die jullie je u bij me mij maar ook alleen pls svp dan hier daar en aanwezig beschikbaar toch in vind',
      bot: 'bot bots robot robots chatbot een_machine een_computer automatische_(antwoord|reacti|bericht)*',
      without: 'niet geen zonder genoeg stop klaar niets niemand hekel zat beu geen_zin',
      sure: 'bel_(me|mij)* (me|mij)_(even_)?(terug)?bel* terugbellen bel_terug is_(er|daar)_iemand iemand_daar verbind_(me|mij)* doorverbind* teruggebeld bel(t|len)?_(me|mij|ons)* (me|mij|ons)_(graag_|even_|aub_|alsjeblieft_|morgen_|vandaag_|straks_)?(terug)?(ge)?bel* terug(ge)?bel* bel*_terug contact_met_(mij|me)_op* neem_contact* (is|zit|zijn)_(er|daar|hier)_(een_|nog_|ook_)?(iemand|mens|mensen|echt|echte|levend|persoon)* iemand_(daar|die|aanwezig|online|thuis|anders_aan|me|mij|aan_de|bereikbaar|beschikbaar)* kan_iemand_(me|mij|contact)* (mij|me)_graag_terug* achter_deze_chat telefonisch_(contact|iemand|gesprek|overleg)* (kan|kun|wil|mag|zou|graag)*_(ik_)?(graag_)?(terug)?gebeld* gebeld_worden',
      unless:
        'robot(stofzuiger|maaier)* openingstijden* zei zeiden mijn_(baas|chef) (heb|had|hebben)_(\\S+_){0,4}(gesproken|gebeld|gehad|gemaild) zegt vertelde beloofde belde getekend tekende heeft_(\\S+_){0,4}(besteld|getekend|gezegd|beloofd|aangenomen)* cadeau* (voor|van)_(een|twee|drie|vier|zes|\\d+)_pers* (wanneer|hoe_laat|tot_hoe_laat|welke_tijden)* (mijn|onze)_(collega|baas|chef|manager|medewerk|vriend|broer)* niet_nodig hoef(t|ven)?_(niet|me|mij|geen)* was_(top|goed|super|aardig|vriendelijk|heel)* geschikt* lichaam* code* korting* hoeveel_(mens|pers)* gestolen* montage* iemand_die_(deze|dit|mijn|de_maat|dat_heeft)* ophal* afhal* (iemand|een)_anders* had_(gezegd|beloofd)* vriendelijk* aardig* behulpzaam* niemand* geen_(mens|medewerker|persoon)_nodig hoef* horloge* gister* in_mijn_plaats maakt_niet_uit niet_erg geeft_niet oordop* opgelost belde_*',
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
        'manniska* mansklig* person_pa_riktigt riktig_person riktiga_personer agent* kundtjanst* kundservice kundsupport kundtjanstmedarbet* medarbet* handlagg* operator* representant* supportmedarbet* kundradgiv* radgiv* nagon_riktig nagon_pa_riktigt nagon_fran_* levande_person verklig_person fysisk_person nagon_i_personalen support_agent* supporten chef* chef chefen riktig_person (en|er|nagon|annan|din|era|ert)_(kollega|anstalld|saljare|expedit|specialist|person_hos|i_personalen|tekniker|radgivare)* maniska mannisk* manska manniskor* (kund|support)(tjanst|service|support|center|kontakt|medarbet)* kundtjast support er_support medarbetar* expedit* butikspersonal* levande_* nagon_(riktig|pa|fran|i|hos|levande|anstalld|human)* receptionist* vaxeln helpdesk ansvarig* handlegg* agnet bitrade* kundansvarig* operatror* live_(chatt|agent|person)* ansvarig_person saljare chefen_for er_chef din_chef manisk(a|or|an|or)* mansklig_kontakt riktig(a|t)?_(person|manisk|agent|medarbet|kundtjanst)* nagon_som_(kan|vet|fattar|forstar|begriper|har)* (ansvarig|behorig|kunnig)*_(person|chef|handlagg|medarb)* en_ansvarig annan_(medarbet|handlagg|kollega|agent)* en_kollega din_kollega',
      someone:
        'person nagon manniska personal personalen anstalld* kollega* nan personer vem_kan med_vem specialist* teknik* nagn nagon*',
      real: 'riktig* verklig* levande akta pa_riktigt fysisk* av_kott*',
      talk: 'prata* tala* chatta* snacka* kontakt* ring* koppl* kopplad samtal* vidarekoppl* skicka_mig byt_till svara* overford* kommunicera skriva_med telefon* prat* talk* chat* snack* kontak* kopl* svar* skriv* hjalp_av hjalp_fran nar_jag nar_man diskut* over_telefon* pa_telefon* kommunic* skicka_(mig|vidare)* overfor* slussa* byta_till mejl* forklar* losa* ta_over tar_over hjalper_mig komma_fram komma_till na_fram hantera* muntlig* i_telefon hamta_* over_till',
      want: 'vill skulle behover ge_mig far_jag kan kunde finns hellre onskar soker kraver garna foredrar snalla har_ni maste vill* behov* ge* far fa kan* kund* finns* onsk* var_(ar|finns|hittar)* hur_(nar|far|kan|kommer|kontaktar)* lat ha hamta skicka* foredr* prefer* kan_jag existerar',
      around:
        'tack snalla en ett den med till hej nu garna riktig annan , genast bara min er pls jag ni du vi har ar det det_ar man dar finns som inte_bot snall tacksam please va i pa och fa en_riktig',
      bot: 'bot botar botten robot* chatbot* ai en_maskin autosvar* automatiska_svar*',
      without: 'inte ingen utan slipp* sluta nej trott inget aldrig',
      sure: 'ring_(mig|upp)* ringa_(mig|upp|tillbaka)* finns_det_nagon (ar|finns)_nagon nagon_dar ring(a|er|s)?_(mig|upp|tillbaka|oss|upp_mig)* (bli|blir)_(upp|ater)?ring* uppringd* ater(uppring|koppl)* (kan|kunde|vill)_(ni|du|nagon|nan)_ring* (finns|ar)_(det_|ni_|dar_)?(nagon|nan|en_manisk|en_riktig|en_person|en_levande|manisk|riktig)* nagon_(dar|hemma|som|kan|ringa|har)* koppla_(mig|vidare|over) kontakta_mig hor_av_er* ni_hor_av* (ta|tar)_kontakt_med_mig',
      unless:
        'robot(dammsug|grasklipp)* oppettider* sa sade min_chef* chefen_(vill|sa|maste) (pratade|talade|chattade|ringde|kontaktade|lovade|skrev)_* pratade (har|hade)_(\\S+_){0,3}(pratat|talat|ringt|chattat|kontaktat|bestallt|skrivit) present* (for|till)_(en|tva|tre|fyra|sex|\\d+)_person* nar_(har|oppnar|stanger|ar)* (min|var|mina)_(kollega|chef|sambo|kompis|vd)* inte_(nodvandigt|behov)* behover_inte var_(topp|bra|jatte|super|trevlig|fantastisk)* person_pa_\\d+ a_tt_det_kom maniskokrop* manskokrop* kod* *krop* rabat* hur_manga* stulit* stulen* lader* monter* skin* kupong* *kod hamta_(ut|mitt|paket)* hamtar_* nagon_annan* i_mitt_stalle istallet_for_mig trevlig* vanlig* hjalpsam* inte_(\\S+_)?(prata|tala)_med_(nagon|nan)* klock* igar* (behover|vill)_(inte|ingen)_(ha_)?(nagon|person|manisk|agent)* spelar_ingen_roll gor_inget det_gor_inget lost_sig horlurar* klocka*',
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
      real: 'rigtig* ægte virkelig* levende menneskelig*',
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
      real: 'ekte virkelig* levende menneskelig*',
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
