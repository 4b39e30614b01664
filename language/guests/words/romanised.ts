import type { HumanWords } from '../guest-language.ts';

/** How customers of languages in other scripts ask for a person in Latin letters, by language. */
export const ROMANISED = {
  ru: {
    staff:
      'operator* chelovek* chelowek* celovek* 4elovek* lyud* liud* ludmi ludi sotrudnik* menedzher* menedger* meneger* manager* konsultant* spetsialist* specialist* podderzhk* podderjk* administrator* admin* nachalnik* rukovodit*',
    someone: 'kem_to kem_nibud* kto_to kto_nibud* kogo_nibud* kogo_to s_kem',
    real: 'zhiv* jiv* nastoyash* nastoiash* realn*',
    talk: 'pogovor* govor* obsh* poobsh* razgov* svyaz* sviaz* svyaj* soedin* sojedin* pereklyuch* pereklu* perekliuch* pereved* pozov* pozv* pozvon* perezvon* podkl* napis* chat* otvet*',
    want: 'hochu hotel* xochu khochu nuzhen nuzhn* nujen nujn* nado dayte daite day dai mozhno mojno mozhet* proshu est gde mne pust trebuyu',
    around:
      'pozhaluista pozhaluysta pojaluista pozhalusta pozhalyista plz pls privet zdravstvuyte spasibo srochno s so na k a mne ya tut zdes mne',
    bot: 'bot* robot* chatbot* mashin*',
    without: 'ne bez net hvatit ni',
    sure: 'perezvon(ite|i|it)* sv[yj]*a[zj]h?ites_so_mnoy* (po)?zvon(ite|i)_mne mne_(pere|po)zvon* est_(tut_|zdes_)?(kto|zhiv|jiv|lyud|liud)* kto_nibud_(est|tut|zdes)*',
    unless:
      'skazal* govoril* razgovarival* obesh* zvonil* pozvonil* ne_(nado|nuzhno)* na_dvoih dlya_cheloveka kogda_*',
  },
  uk: {
    staff:
      'lyudyn* ludyn* liudyn* liudei operatora operatorom konsultant* menedzher* pidtrymk* spivrobitnyk* pratsivnyk* fakhiv* keriv*',
    someone: 'kymos khtos htos kogos kohos z_kym',
    real: 'zhyv* spravzhn* realn*',
    talk: 'pohovor* pogovor* hovor* govoryt* spilk* pospilk* rozmov* zviaz* zvyaz* ziednay* z_yedn* perekl* pereved* poklych* podzvon* peredzvon* zatelefon* vidpov*',
    want: 'hochu khochu potrib* treba dayte daite mozhna proshu ye de meni nekhay nehay',
    around: 'bud laska z na do pryvit dobryi den diakuyu meni ya tut budlaska',
    bot: 'bot* robot*',
    without: 'ne bez nemaye dosyt',
    sure: 'peredzvon* zatelefonuy* podzvon(it|y)*_meni meni_(po|pere)dzvon* ye_(tut_)?(khtos|htos|lyud)*',
    unless: 'skazav* skazala kazav* hovoryv* hovoryla rozmovlya* dzvonyv* ne_(treba|potribno)* kolega koly_*',
  },
  ar: {
    staff:
      '(el|al|il|l)?_?(mowazaf|mowadaf|mowathaf|muwazaf|mwazaf|mwadaf|mwathaf|mowazzaf|muwathaf|muwadhaf)* (el|al)?_?(insan|ensan|bashar|bashari)* (el|al)?_?(mas2ol|mas2oul|masoul|mas2ul|masool|mudir|modir|modeer|mandoob)* khedm*_(el_|al_)?(3omala|3umala|omala)* khidm*_(el_|al_)?(3omala|3umala|omala|3amala)* 5edm*_(el_|al_)?(3omala|3umala)* customer_(service|care|support) agent* da3m* (shakhs|sha5s|5ad|7ad|had|7ada|hada|wa7ad|wahed|wa7ed)_(7a2i2i|ha2i2i|haqiqi|7aqiqi|min|men|be_gad|bgd)*',
    someone: 'shakhs sha5s 7ad 7ada 7add had hada wa7ad wa7ed wahed a7ad ahad',
    real: '7a2i2i* ha2i2i* haqiqi* 7aqiqi* bgad',
    talk: '(a|e|n|y|t|at|et)?(kalem|klem|kallem|kellem|kalam|tkalem|tkallem|takallam|takalam|tklm|klm|7ki|hki|e7ki|a7ki|twasal|tawasal|tasel|tasil|ttasel|rod|rodo)* atkalam* atkallem* yerod* yrod* yekalemni* kalemooni kalemoni 7awelni 7awlni 7wlni 7awelny hawelni hawlni wasalni waselni wsalni wasselni etasel* itasel* 2a7ki chat etkalem* nahki nahdar',
    want: '3ayz* 3ayez* 3awz* 3awez* ayez* awez* 3ayza 3awza abi abgha abgh* ab8a abghi bedi biddi badi baddi bdi orid ureed oreed urid areed arid mo7tag* me7tag* mumkin momken mmkn fe fi fee fen feen wein wen hat haat a3tini 3atini law_sama7t* min_fadlak bghit bghet 7ab',
    around:
      'law sama7t sama7to samaht min fadlak ma3 ma3a maa mn min el al ana ya salam please plz pls wahed da hena hon huna',
    bot: 'bot robot* el_bot machine*',
    without: 'msh mesh mish mo mu la ma bala bdoon',
    sure: '(kalem|kalm|klm|kallem)(ni|ny|oni|ony|ooni|uni)* (et|it|i)tasel(o|u|oo)?_(bya|biya|beya|bi|3alaya|fini)* (fi|fe|fee|hal)_(7ad|7ada|had|hada|a7ad|wa7ad|ahad)*',
    unless: 'embare7* mbare7* ams 2al 2alli 2aly gal kalemt* 7aket* itasalt* etasalt* metta mata_*',
  },
  fa: {
    staff:
      'operator* operatoor* adam adamizad ensan* poshtiban* poshtibaan* karshenas* namayande* moshaver* masool* masoul* masul* modir* admin* (kasi|yeki|nafar)_(vaghei|vagheyi|zende)* khadamat_moshtari*',
    someone: 'yeki kasi ye_nafar yek_nafar nafar shakhs* ye_adam hamkar*',
    real: 'vaghei* vagheyi* vaqei* zende*',
    talk: 'harf* sohbat* vasl* tamas* ertebat* chat* javab* zang* goft_o_gu* gap*',
    want: 'mikham mikhaam mikhastam mikhay* mikhah* niaz* lotfan mishe mitoon* mitun* mitavan* hast kojast koja bedid bede ba',
    around: 'lotfan ba be ye yek salam mamnoon man ro ra alan yeki hastid',
    bot: 'robot* bot*',
    without: 'na nemikh* bedoon nist',
    sure: 'zang_bezan* tamas_begir* (kasi|yeki)_(onja_|oonja_|inja_)?hast*',
    unless: 'goft* (harf|sohbat)_(zadam|kardam)* zang_zad* dirooz* diruz* hadiye* modiram*',
  },
  hi: {
    staff:
      'insan* insaan* inshan* aadmi* admi aadmee agent* ejent human* customer_(care|service|support)* customercare manager* operator* staff executive* representative* (real|asli|live)_(person|banda|bande|insan|human|admi|aadmi)* person_se banda bande bandey support_(team|wale|walo|se)* support_se team_se dukan_wale dukandar owner malik senior* supervisor* adhikari karmchari helpline call_center',
    someone: 'kisi kisi_se koi kis_se kisse log',
    real: 'asli real sachme zinda live',
    talk: 'baat* bat bt baatcheet connect* bula* karao karwa* kara karado jod* call* chat* phone fon mila* transfer* sampark* lagao line jawab reply bol* forward*',
    want: 'chahiye chahie chaiye chahiy* chahta chahti chahte karni karna karo kar do de dijiye dijie dedo den please plz hai kya sakta sakti sakte kaise kaha kahan karwado dila* mangta bulao batao ho mujhe',
    around:
      'mujhe muje mereko mujko ek se ko ki ka ke hai h kya main mai me mein bhai sir madam ji please plz namaste hello hi abhi jaldi yaar aap aapke apke wahan yahan waha yaha koi bas mera meri kisi',
    bot: 'bot* robot* machine* chatbot*',
    without: 'nahi nahin nhi mat bina na',
    sure: '(kya_)?koi_((real|asli|insan|insaan|banda|human|waha|wahan|yaha|yahan|admi|aadmi)_){0,2}hai kya_koi_(real|asli|insan|banda|human|hai|admi|aadmi)* (mujhe|muje|hume|mereko)_(\\S+_)?(call|phone|fon)_* (call|phone|fon)_(karo|kijiye|kariye|back|kardo|kar_do|karwa|karde|chahiye|lagao|me)* callback* call_(me_)?back* call_me_(karo|kijiye|kariye|pls|please)*',
    unless:
      'bola_tha ne_(\\S+_){0,2}(bola|kaha|bataya|kiya|call)* hui_thi hui_hai kiya_tha kal_* (call|phone|baat)_(mat|nahi_karna|na_kar)* gift* (do|teen|char|\\d+)_logo* mere_(manager|boss|dost)* (kitne_baje|timing|time_kya)* zarurat_nahi (delivery|courier)_* kisi_se_baat_nahi* koi_baat_na* koi_(problem|offer|discount|update|dikkat|dusra|aur|color)* accha_tha acha_tha kahta* kehta* keh_rah* bol_rah*',
  },
} satisfies Record<string, HumanWords>;
