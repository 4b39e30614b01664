import type { GuestLanguage } from '../guest-language.ts';

/** Further languages in Latin and Greek letters. */
export const OTHERS: readonly GuestLanguage[] = [
  {
    tag: 'tr',
    accents: /[ığşİ]/iu,
    spokenHere: (languages) => `Bu sohbet şu dilleri anlar ve bu dillerde yanıt verir: ${languages}.`,
    words:
      'merhaba selam gunaydin iyi gunler aksamlar tesekkurler tesekkur ederim siparis siparisim siparisimi siparisi nerede nerde ne zaman kac nasil neden hangi gelecek gelir gelmedi istiyorum isterim olabilir miyim musunuz misiniz benim bana var yok degil lazim ile ve icin bir bu iade etmek para iptal kargo kargom teslimat teslim paket paketim urun numara numarasi yardim konusmak biriyle hala kart aldim odemek ulasmadi degistirmek beden fatura lutfen mi mu hala daha nereye sorun gun hafta dun bugun yarin magaza adres almak bilmek calismiyor ucretsiz evet hayir cok daha iyi kotu simdi sonra once acik pazar kac gunde yil hediye geldi olmadi esim suan musait degilim diyor veriyorum garanti numara ama fakat cunku sizden tesekkurler renk iki uc ayakkabiyi edecegim ettim calismiyor peki tamam',
    changes: 'iptal* iade* degis* kirik* kirild* bozuk* hasar* ayip* sikayet* fatura* yanlis* eksik*',
    human: {
      staff:
        'temsilci* insan* gercek_kisi* gercek_bir* yetkili* operator* musteri_hizmet* musteri_destek* destek_ekib* canli_destek* canli_sohbet* danisman* yonetici* agent* destek_eleman* birisi_gercek canli_biri* canli_bir* gercek_biri* mudurunuz* mudurle muduru* temsilçi* insn* adam_gibi* yetkil* yonetic* mudur* musteri_(temsilci|hizmet|destek|danisman|iliski)* musteri_hizmetleri destek_(ekib|hatt|personel|uzman|birim)* cagri_merkez* danışman* patron* bir_(calisan|gorevli|uzman|personel|eleman|arkadas|bey|hanim|sorumlu|satici)* calisan*_biri* temsilc* satis_(temsilci|danisman)* admin asistan_degil birini_bagla* teknik_destek (destek|musteri|satis|canli)_temsilci* gercek_(biri|kisi|insan|birey|bir_(insan|kisi|temsilci))* canli_(biri|bir|kisi|destek|temsilci|insan|sohbet|yardim|hat)* temsil* (bilen|anlayan|yetkin|ilgili|sorumlu|yetkili|bilgili)_(biri|kisi|birisi|bir)* baska_(bir_)?(temsilci|calisan|eleman|arkadas|biri)* arkadasina arkadasin(a|iz)*',
      someone:
        'biriyle birisiyle birine birisi biri kisi kisiyle birileri calisan* personel* sorumlu* gorevli* uzman* biri* birini birinden kimle kiminle kim_ satici* eleman* arkadas* birey*',
      real: 'gercek* canli* kanli_canli*',
      talk: 'konus* gorus* bagla* baglan* aktar* iletisim* yazis* aray* arar* yonlendir* muhatap* ulasabil* ulasmak telefonla hallet* cevap_versin ver konu* bagl* bag* iletis* ilet* yaz* ara* yonlen* gec* ulas* muhat* mesaj* chat* sohbet* cevap* yanit* donus* donsun telefon* irtib* temas* devral* devret* ilgilen* yardimci_olsun acikla* anlat* coz* baksin bakabil* sozlu* sesli* yuz_yuze anlatsam',
      want: 'istiyorum istiyoruz isterim isterdim ihtiyac* lazim ver verin olsun var mumkun gerek* tercih* talep* rica* isteriz arzu* istemek nerede isti* istey* iste* ihti* lazi* ver* var_mi var_mı mi nerde nasil* ariyorum yok_mu yokmu olur_mu olabilir_mi bulabilir* alabilir* cagir* getir* yeter konusay*',
      around:
        'lutfen bir ile merhaba selam tesekkurler simdi acil hemen gercek baska , beni bana musteri bu orada burada karsida ben sen mi mu musun misin biri birisi olan ya bi artik hic siz sizden size lutfn lütfn tmm degil en destek satis magaza',
      bot: 'bot* robot* chatbot* yapay* bir_makine* makineyle hazir_cevap* otomatik_(cevap|yanit|mesaj)* makineye',
      without:
        'degil istemiyorum yok yeter biktim olmasin degil* istemiyor* bikti* bikt* sikild* yerine istemem',
      sure: '(beni|bizi)_(geri_)?ara* ara(yin|sin|r_misiniz|yabilir)*_beni biri_arasin kimse_var_mi biri_var_mi (beni|bizi|bana)_(lutfen_|hemen_|geri_|biri_|telefonla_|bugun_|yarin_)?(ara|arayin|ararmisin)* ara(yin|sin|r_mi|yabilir|sana|sinlar|man|manizi)*_(beni|bizi|lutfen) geri_(ara|donus|don)* (bana|biri|birisi|birileri)_(geri_)?(donus|don|donsun|ulas)* (biri|birisi)_(beni_)?ara* kimse_(yok|var)* (biri|birisi|birileri|insan|gercek|canli|orada|karsida)_(\\S+_)?(var|yok)_?m(i|u)* biri_(bana|yardim|bak|cevap|ilgilen|yaz)* arar_misin* telefonla_ara* arayabilir_misin* telefon_edin* kimse_yok_mu kimse_yok kimse_yok_mu*',
      unless:
        'robot_supurge* insan_sac* canli_(cicek|renk)* dedi soyledi (konustum|konusmustum|gorustum|aradim|aradi|soyledi|demis|dedi|yazdim|almis|aldi|imzala|siparis_etti|geldi|yardimci_oldu|ilgilendi)* (harika|mukemmel|cok_iyi|superdi)* hediye* kisilik* boyunda* icin_uygun* saat_kac* (ne_zaman|kaca_kadar|kacta)_* gerek_yok* patronum* mudurum* arkadasim* (is|calisma)_arkadas* calisma_saat* vucud* kod* evde* indirim* kac_(kisi|insan|adam)* cal(di|mis|indi)* deri* kurye* kargo(cu)?_beni* aramadi* (benim_)?yerime* teslim_al* kibar* nazik* yardimsever* ilgiliydi demisti* soylemisti* kimseyle_(\\S+_)?(konus|gorus)*_(istemi|gerek)* (gerek|lazim)_degil* saat(ten|le|iyle)* dun_* fark_etmez onemli_degil onemi_yok cozuldu kulaklik* (bayan|hanim|temsilci)_(cok|dun)* kuryem* baska_biri_(al|teslim|iade)*',
    },
  },
  {
    tag: 'vi',
    accents: /[ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu,
    spokenHere: (languages) => `Kênh trò chuyện này hiểu và trả lời bằng các ngôn ngữ sau: ${languages}.`,
    words:
      'xin chao cam on don hang cua toi o dau khi nao bao gio nhieu the gi tai sao giao den chua muon co khong duoc minh em anh chi shop ban can tra lai doi hoan tien huy kien goi buu so giup noi chuyen voi nguoi nhan vien van the mua thanh toan roi nhan kich co hoa vui long la dang ma hang ve ngay tuan hom qua nay mai cua dia chi mua biet bi doi hong cho gap ly vang da khong rat hon kem tot xau bay_gio sau truoc thoi ghe qua de nghi gui bao gium doi sang dat hai ba mot that mau hoi nha mang tin',
    changes: 'huy tra_hang tra_lai hoan doi vo hong loi khieu_nai hoa_don nham sai thieu',
    human: {
      staff:
        'nhan_vien* nguoi_that tu_van_vien nguoi_ho_tro nguoi_thuc cham_soc_khach_hang cskh tong_dai* dai_dien quan_ly ho_tro_vien nguoi_that_su con_nguoi nguoi_tu_van dich_vu_khach_hang chuyen_vien bo_phan_ho_tro nguoi_phu_trach admin agent truc_tuyen_vien giam_sat sep ho_tro_truc_tiep nvien nv nvtv nguoi_(that|thuc|tu|ho|phu|quan|dai|truc|lam|thiet|khac|cua_shop|ban_hang)* tu_van* cham_soc* bo_phan* quan_li* quan_ly* chu_(shop|cua_hang|tiem) ad ben_(ho_tro|tu_van|cskh) (anh|chi|em|ban|co)_(nhan_vien|tu_van|nao|truc|ho_tro|ban_hang|cskh|quan_ly)* ho_tro_(vien|truc_tiep|vien_that)* nguoi_that_viec_that giam_doc truong_(nhom|phong) tu_van_truc_tiep nhan_su ky_thuat_vien bp_ho_tro hotline nhan_vien_truc_tuyen nguoi(?=$) (nguoi|ai|ai_do|ban|nhan_vien)_(hieu|biet|co_tham_quyen|co_trach|khac_tra|khac_cua|khac_di|chiu_trach|ranh)* dong_nghiep_cua_ban dong_nghiep_cua_em nguoi_khac_di',
      someone:
        'ai_do mot_nguoi voi_nguoi gap_nguoi co_nguoi voi_ai nguoi_nao nguoi_khac ai nguoi voi_con_nguoi co_ai mot_ai ai_khac ban_nao dong_nghiep_cua_(ban|em|shop)',
      real: 'that thuc truc_tiep bang_xuong* that_su nguoi_that',
      talk: 'noi_chuyen noi_voi trao_doi chat gap ket_noi chuyen lien_he lien_lac goi goi_cho noi_may lien_lac_voi chuyen_may noi nc tro_chuyen tam_su ll tra_loi ho_tro_boi nhan_tin alo rep tu_van giai_dap dap dien_thoai giup nch giai_thich giai_quyet xu_ly chuyen_(may|sang|qua|cho) tiep_nhan doi_nguoi truc_tiep_voi qua_dien_thoai bang_loi goi_nguoi',
      want: 'muon can cho_toi cho_minh cho_em xin co_the co duoc_khong yeu_cau thich_noi tim de_nghi lam_on giup vui_long keu goi dua ra cho dau o_dau lam_sao the_nao bang_cach* mong duoc hay nho kiem phai',
      around:
        'lam_on vui_long xin voi mot ban oi a ngay bay_gio that cho toi minh em gap nhe di cam_on xin_chao shop dum giup , tu van ho tro o day do khong ko k hay la nha rep tui duoc nao ne cua ben ad luon gium chut roi dau ai nguoi la phai co chu hong may bot robot',
      bot: 'bot robot chatbot tri_tue_nhan_tao voi_may voi_may_moc may_tra* (tra_loi|tin_nhan)_tu_dong*',
      without: 'dung thoi chan het ko khong_phai khong_muon khong_(muon|can|thich|noi|phai_bot)',
      sure: 'goi_(lai|dien)_(cho)?* goi_cho_(toi|em|minh|anh|chi|tui)* goi_lai_* co_ai_(that|o_do|do|o_day|khong|dang)* goi_(lai|dien|dt|cho|minh|toi|em|minh_nhe)* (dien|alo|goi|lien_he|lien_lac)_(thoai_)?(lai_)?(cho|voi|lai)_(toi|em|minh|anh|chi|tui|mik|lai)* co_(ai|nguoi|nguoi_that)_(\\S+_)?(khong|ko|k|hong|o_do|truc|day|nao|tra|that|hong)* co_ai_* ai_(do|dang_truc|tra_loi|rep|giup|ho_tro)* (cho|keu|goi|nho)_(nguoi|ai|ai_do)_(khac_)?(tra|rep|goi|lien|ho|giup|ra)*',
      unless:
        'robot_hut_bui nhan_vien_giao* may_(giat|say|anh|tinh) (nhan_vien|nguoi)_buu_dien (noi|bao)_la bao_khong sep_minh noi_co (nhan_vien|nguoi)_ben_(ban|shop)_noi hom_qua* da_(noi|goi|chat|lien|gap|hua|ky|bao|trao_doi)* (nhan_vien|tu_van|nguoi|shipper|anh|tong_dai|cskh)_(\\S+_){0,2}(noi|bao|hua|keu|goi|giao|da|rat|nhiet_tinh)(_\\S+)* rat_(tot|nhiet|de|than)* nhiet_tinh qua_cho* qua_tang* (cho|danh_cho)_(hai|ba|bon|sau|\\d+)_nguoi* nguoi_cao* (may_gio|khi_nao|luc_nao)_* khong_(can|phai)_(goi|lien|ai|nguoi)* noi_chuyen_voi_nhan_vien_roi dien_thoai_cho* nguoi_(gia|lon|nha)* co_the_nguoi* ma_(so|dai_ly)* (anh|chi|ban|em)_ban_hang_* tiem_noi* giam_gia* may_nguoi* bao_nhieu_nguoi* lay_(mat|trom|nham)* an_(cap|trom)* mat_hang* tra_gop* da_that* hang_that* ho_tro_(tra|ship|doi|bao|lap|cai)* phieu* (sep|dong_nghiep|quan_ly)_(toi|minh|cua_toi|cua_minh)* nhan_(hang|thay|giup|ho)* thay_(toi|minh)* de_thuong* than_thien* voi_ai_(ca|het|dau)* dong_ho* khong_(muon|can)_(noi_chuyen_voi_ai|noi_chuyen_voi_nhan|gap|ai|nhan_vien|goi|tu_van)* nguoi_khac_(nhan|lay|ky|mua|dung)* sep_em* khong_sao khong_quan_trong da_xong giai_quyet_xong tai_nghe* nghe_goi* shipper*',
    },
  },
  {
    tag: 'id',
    spokenHere: (languages) => `Chat ini memahami dan menjawab dalam bahasa berikut: ${languages}.`,
    words:
      'halo hai selamat pagi siang malam terima kasih makasih pesanan saya pesananku di mana dimana kapan berapa bagaimana kenapa apa yang sampai datang tiba ingin mau bisa apakah boleh tidak belum sudah ada butuh perlu dengan untuk dan ke dari mengembalikan pengembalian retur uang kembali batalkan membatalkan pengiriman dikirim paket nomor bantuan tolong bicara berbicara seseorang masih kartu beli bayar diterima tukar ukuran faktur mohon ini itu barang kak min lama hari minggu kemarin hari_ini besok toko alamat cek resi bantu kalian ya tidak gak nggak udah oke sekali banget lebih kurang baik jelek sekarang nanti sebelum sesudah jumat salah warna jaket kurirnya tau usah titip aja kok dong sih nya kamu mereka kita dua tiga maaf bagus nyala',
    changes:
      'batal* membatal* kembali* pengembalian* retur* tukar* rusak* pecah* cacat* komplain* faktur* salah* kurang* ganti* ubah*',
    human: {
      staff:
        'agen agent manusia orang_asli orang_beneran orang_sungguhan orang_nyata customer_service layanan_pelanggan operator* perwakilan* manajer* atasan* supervisor* tim_support tim_dukungan konsultan live_agent live_chat layanan_konsumen rekan_anda kakak_cs orang_langsung petugas* cs_(dong|tolong|please) manusia* orang_(asli|beneran|sungguhan|nyata|langsung|benar|betulan|real|hidup|toko|dong|aja|saja|kantor|cs)* org_(asli|beneran)* cs cs_nya csnya custom*_(serv|care|servis|service) customer_(serv|care|support)* cust_serv* layanan_(pelanggan|konsumen) pelayanan_pelanggan operat* min_admin pegawai* karyawan* staf staff staf_* manager bos pemilik* owner* penanggung_jawab supervis* agen* tim_(support|cs|kalian|layanan|bantuan)* bagian_(pelayanan|cs|layanan)* (mbak|mas|kak|kakak|bapak|ibu|mba)_(cs|admin|nya|yang|operator)* rekan* call_center bantuan_manusia konsultan* penjual* seller staf(?=$) orang(?=$) orang_yang_(ngerti|paham|tau|tahu|bisa|berwenang|bertanggung)* pihak_(berwenang|yang_ber|terkait)* penanggung_jawab* (teman|rekan)(mu|_kamu|_kerjamu|_anda|_lain)* orang_lain_dong cs_lain* yang_lebih_(ngerti|paham)',
      someone:
        'orang seseorang cs staf staff karyawan* admin* pegawai* pihak_toko pengurus penjual orang_dong org siapa dengan_siapa sama_siapa ada_yang adminnya mimin yang_lain',
      real: 'asli beneran sungguhan nyata betulan langsung manusia hidup benaran',
      talk: 'bicara* berbicara* ngobrol* chat* hubung* sambung* terhubung alihkan dialihkan telepon* telpon* kontak* menghubungi* ngomong* komunikasi* panggil* transfer* disambung* curhat diskusi* arahkan kasih kasi pindah* bicar* berbicar* bcr bcara ngbrl obrol* mengobrol chatting dihubung* menghubung* terhubung* telp tlp call dikontak panggilkan arah* alih* dialih* teruskan* diterus* konek* koneksi* jawab* dijawab* balas* dibalas* layani dilayani* temu* ketemu bertemu ditangani* tanya* komunik* konsul* berkomunikasi jelaskan* menjelaskan* selesaikan* tangani* menangani* gantikan* lisan langsung_ngomong lewat_telepon jelasin*',
      want: 'ingin mau minta butuh perlu tolong bisa bisakah boleh bolehkah ada apakah_ada lebih_suka mohon cari kasih beri berikan pengen pingin harus saja aja tuntut pengen* pingin* kepingin kpn* mnta but* perl* tlg tlong bisa* bs bsa boleh* apakah apa_ada dimana mana di_mana gimana* bagaimana* cara* lebih* cari* kasi* beri* panggil* suruh harap* ingn dong',
      around:
        'tolong dong ya kak min mohon dengan ke saya seorang halo hai terima_kasih sekarang segera asli langsung , aja saja bang gan yang di sini sana gak ga nggak kah nya ini itu yg dgn sama apa apakah mas mbak pak bu bro sis plis pls please ni nih donk sih lah ko kok bukan mana juga untuk buat',
      bot: 'bot* robot* chatbot* kecerdasan_buatan ai dengan_mesin (jawaban|balasan)_(otomatis|template)*',
      without: 'bukan tidak tanpa jangan cukup berhenti gak nggak capek ngga ga gamau ogah males bosan',
      sure: '(telepon|telpon|telp|hubungi|call|kontak)_(saya|aku|balik|kembali)* ada_orang ada_yang_jaga (telepon|telpon|telp|tlp|hubungi|call|kontak|tel)_(saya|aku|gue|gw|balik|kembali|kami|ke)* (telepon|telpon|telp|call)_balik* minta_di_?(telp|telepon|telpon|hubungi)* bisa_(di)?(telp|telepon|telpon|hubungi)_(saya|aku|balik)* (hubungi|telepon|kontak)_balik* saya_(mau|ingin|minta)_di(telepon|telpon|hubungi)* (ada|apa_ada|apakah_ada)_(orang|org|manusia|yang_(bisa|jaga|jawab|balas|bales|on|online|melayani|bantu|standby)|siapa|seseorang|admin|cs)* (mana|dimana|di_mana)_(orang|org|cs|admin|manusia|petugas)* ada_orangnya* orangnya_(ada|mana)*',
      unless:
        'robot_(vakum|penyedot)* mesin_(cuci|jahit|kopi)* agen_pengiriman* nomor_telepon_saya bilang (bilang|berkata|katanya|janji|berjanji|menjanjikan)* kemarin* tadi_* (sudah|udah)_(bicara|chat|telepon|telpon|hubungi|ngomong)* (bagus|ramah|mantap|baik_sekali|keren)* hadiah* kado* untuk_(dua|tiga|empat|enam|\\d+)_orang* orang_(tinggi|lain|tua|dewasa)* (jam_berapa|kapan)* (tidak|gak|nggak|ga|tak)_(usah|perlu)* (bos|atasan|manajer|karyawan|teman|rekan)_(saya|aku|ku|gue)* kurir_* buka_jam* tubuh* ada_(missed|yang_(kurang|rusak|salah|cacat|hilang|aneh))* bos_mau* kode* diskon* berapa_orang* curi* dicuri* kulit* pasang* kupon* cicil* ambilkan* mengambil* diambil* mewakili* menggantikan_saya* sopan* baik_banget* siapa_(pun|siapa)* jam_tangan* ramah* (tidak|gak|nggak|ga)_(mau|ingin|butuh|perlu)_(cs|admin|orang|agen|ditel|dihub|(bicara|ngobrol|ngomong)_(sama|dengan)_(orang|siapa|cs|admin))* gapapa gak_apa* tidak_apa* gak_masalah tidak_masalah sudah_beres sudah_selesai earphone* headset* orang_lain_(yang_)?(ambil|terima|bisa_ambil|mengambil|boleh|menerima)* (bisa|boleh)_orang_lain* diambil_orang_lain',
    },
  },
  {
    tag: 'fi',
    spokenHere: (languages) => `Tämä chat ymmärtää seuraavia kieliä ja vastaa niillä: ${languages}.`,
    words:
      'hei moi huomenta kiitos kiitoksia tilaus tilaukseni tilauksen tilausta missa milloin koska kuinka paljon kauan miten mika miksi tulee saapuu haluan haluaisin voinko voitteko voisin minun mina on ovat ei ole tarvitsen ja tai se etta palauttaa palautus rahat peruuttaa peruuta toimitus paketti pakettini numero apua puhua jonkun viela kortti ostin maksaa saanut vaihtaa koko lasku ole hyva jo',
    changes: 'peru* palaut* vaiht* rikki* viall* vauri* reklam* lasku* vaara* puuttu* muut*',
    human: {
      staff:
        'ihmi* asiakaspalvel* edustaj* agent* virkailij* oikea_henkilo* esimies* neuvoj* operaattor* tuki tukihenki*',
      someone:
        'jonkun joku henkilo* teidan kanssanne jollekin jollekulle tyontek* paallik* johtaj* henkilokun* myyj*',
      real: 'oikea* elava* todellinen ihmis*',
      talk: 'puhu* jutel* keskust* yhdist* yhtey* soit* siirr* chat* ohja*',
      want: 'halua* tarvits* anna antakaa saanko voinko voisin voitko onko mieluummin toivo* pyyd* vaadin etsin saisinko',
      around: 'kiitos hei moi nyt heti kanssa , oikea toinen',
      bot: 'botti* botin bottia robot* tekoal* koneen_kanssa',
      without: 'ei en_halua ilman riitta* lopeta',
      sure: 'soit(a|taa|takaa|taisi)*_minulle soittaa_takaisin soita_takaisin onko_siella_joku',
      unless: 'robotti_?imur* sanoi',
    },
  },
  {
    tag: 'hu',
    accents: /[őű]/iu,
    spokenHere: (languages) => `Ez a chat a következő nyelveket érti, és ezeken válaszol: ${languages}.`,
    words:
      'szia helló hello jo napot reggelt estet koszonom kosz rendeles rendelesem rendelesemet hol mikor mennyi hogyan mi miert melyik van erkezik jon szeretnek akarok kellene tudok tudna lehet az az_en nem kell es de hogy vissza visszakuldeni visszaterites penz lemondani torolni szallitas csomag csomagom szam segitseg beszelni valakivel meg mindig kartya vettem fizetni megkaptam kicserelni meret szamla kerem ez egy a mar',
    changes:
      'lemond* torol* visszak* visszat* cser* tor* hibas* serul* reklam* szamla* rossz* hianyz* modos*',
    human: {
      staff:
        'ugyfelszolgal* ember* ugyintezo* operator* kepvisel* elo_szem* valodi_szem* igazi_szem* menedzser* felettes* ugynok* agent* tanacsado* support* eladoval',
      someone: 'valaki* szemely* munkatars* alkalmazott* dolgozo* kollega*',
      real: 'valodi* igazi* elo* hus_ver*',
      talk: 'besz* kapcsol* csevegn* chat* hiv* osszekot* atiranyit* tovabbit* kommunik*',
      want: 'szeretnek akarok kell kerek kerem adjon adj lehet tudok tudna inkabb van_e kivan* keresek szukseg*',
      around: 'kerem kerek egy a az most azonnal szia hello koszonom , igazi valodi masik elo legyszi',
      bot: 'bot* robot* chatbot* mesterseges* egy_geppel',
      without: 'nem nelkul eleg ne',
      sure: 'hiv(jon|janak|j)_(fel|vissza) visszahiv* fel_tud*_hivni van_ott_valaki',
      unless: 'robotporsziv* robotgep* mondta',
    },
  },
  {
    tag: 'el',
    spokenHere: (languages) => `Αυτή η συνομιλία καταλαβαίνει και απαντά στις εξής γλώσσες: ${languages}.`,
    letters: /\p{Script=Greek}/u,
    changes: 'ακυρ* επιστρ* αλλα* αλλαγ* σπασμ* χαλασμ* ελαττωμ* παραπον* τιμολογ* λαθος λειπ*',
    human: {
      staff:
        'ανθρωπ* εκπροσωπ* εξυπηρετηση* πρακτορ* συμβουλ* χειριστ* προϊσταμεν* προισταμεν* διευθυντ* πραγματικο_ατομο αληθινο_ατομο πραγματικο_προσωπο φυσικο_προσωπο τμημα_εξυπηρ* τηλεφωνητ*',
      someone: 'καποιον καποιος καποια ατομο προσωπο υπαλληλ* υπευθυν* συναδελφ*',
      real: 'πραγματικ* αληθιν* ζωνταν* φυσικ*',
      talk: 'μιλησ* μιλαω μιλω συνομιλ* συνδεσ* συνδε* επικοινων* τηλεφων* μεταφερ* καλεσ* κουβεντ* συζητησ*',
      want: 'θελω θα_ηθελα χρειαζ* δωστε δωσε μπορω μπορειτε προτιμ* υπαρχει ζητω απαιτω ψαχνω',
      around: 'παρακαλω εναν ενα μια με τον την το σε γεια ευχαριστω τωρα αμεσα αλλον , στο',
      bot: 'μποτ ρομποτ chatbot bot με_μηχανη με_μηχανημα',
      without: 'δεν οχι χωρις αρκετα',
      unless: 'ειπε',
      sure: 'καλεστε_με τηλεφωνηστε_μου παρτε_με_τηλ* με_καλεσ* υπαρχει_κανεις',
    },
  },
  {
    tag: 'ca',
    accents: /[·]/iu,
    spokenHere: (languages) => `Aquest xat entén i respon en els idiomes següents: ${languages}.`,
    words:
      'bon dia bona tarda gracies comanda on es quan quant arriba arribara vull voldria necessito puc podeu la meva el meu tinc no tornar devolucio reemborsament cancel·lar enviament paquet producte numero ajuda parlar amb com quin per que una aquest encara si_us_plau rebut',
    changes: 'cancel* anul* torn* reembors* canvi* trenc* defect* factur*',
  },
  {
    tag: 'et',
    accents: /[õ]/iu,
    spokenHere: (languages) => `See vestlus mõistab järgmisi keeli ja vastab neis: ${languages}.`,
    words:
      'tere hommikust aitah tellimus tellimuse minu kus millal kui palju kaua kuidas mis miks tuleb saabub tahan sooviksin kas saan ma on ei ole vaja ja tagastada tagastus raha tuhistada tarne pakk pakki number abi raakida kellegagi veel kaart ostsin maksta katte suurus arve palun see',
    changes: 'tuhist* tagast* vahet* katki* arve* vale*',
  },
  {
    tag: 'lt',
    accents: /[ėųū]/iu,
    spokenHere: (languages) => `Šis pokalbis supranta ir atsako šiomis kalbomis: ${languages}.`,
    words:
      'laba diena sveiki labas aciu uzsakymas uzsakymo mano kur kada kiek kaip kas kodel kuris yra bus atvyks noriu noreciau galiu ar turiu nera ne reikia ir i is su grazinti grazinimas pinigai atsaukti pristatymas siunta numeris pagalba kalbeti kazkuo dar kortele pirkau moketi gavau pakeisti dydis saskaita prasau tai',
    changes: 'atsauk* grazin* pakeis* sulau* saskait* klaid*',
  },
  {
    tag: 'lv',
    accents: /[āēīķļņģ]/iu,
    spokenHere: (languages) => `Šī tērzēšana saprot un atbild šādās valodās: ${languages}.`,
    words:
      'labdien sveiki paldies pasutijums pasutijuma mans kur kad cik ka kas kapec kurs ir bus pienaks es gribu velos gribetu varu vai man nav ne vajag un no ar atgriezt atgriesana nauda atcelt piegade sutijums numurs palidziba runat kadu vel karte nopirku maksat sanemu mainit izmers rekins ludzu tas',
    changes: 'atcel* atgriez* main* salauz* rekin* kluda*',
  },
  {
    tag: 'sl',
    spokenHere: (languages) => `Ta klepet razume in odgovarja v naslednjih jezikih: ${languages}.`,
    words:
      'zdravo dober dan pozdravljeni hvala narocilo narocila moje kje kdaj koliko kako kaj zakaj kateri je so bo prispe zelim rad rada bi lahko mogoce imam nimam ne potrebujem v na do z in o od za po vrniti vracilo denar preklicati dostava posiljka paket stevilka pomoc govoriti nekom se vedno kartica kupil placati prejel zamenjati velikost racun prosim to sem ali',
    changes: 'preklic* vrn* vrac* zamen* poskod* racun* napac* manjk*',
  },
  {
    tag: 'ms',
    spokenHere: (languages) => `Sembang ini memahami dan menjawab dalam bahasa berikut: ${languages}.`,
    words:
      'helo selamat pagi petang malam terima kasih pesanan saya mana bila berapa bagaimana kenapa apa yang sampai tiba hendak nak mahu boleh adakah tidak belum sudah ada perlu dengan untuk dan ke dari pulangkan pemulangan bayaran balik batalkan penghantaran dihantar bungkusan nombor bantuan bercakap seseorang masih kad beli bayar terima tukar saiz invois sila ini itu barang encik',
    changes: 'batal* pulang* tukar* rosak* pecah* invois* salah* kurang*',
  },
  {
    tag: 'fil',
    spokenHere: (languages) =>
      `Nauunawaan at sinasagot ng chat na ito ang mga sumusunod na wika: ${languages}.`,
    words:
      'kumusta magandang umaga hapon gabi salamat nasaan saan kailan magkano paano bakit ano ang ng mga ko na sa po darating dumating gusto kong pwede ba hindi wala may meron kailangan para at ibalik i-refund pera kanselahin padala order parcel numero tulong makausap makipag-usap kausap pa rin binili bayad natanggap palitan laki resibo pakiusap ito yung akin kay naman opo',
    changes: 'kansel* i_?cancel* ibalik* palit* sira* basag* reklamo* mali* kulang*',
  },
];
