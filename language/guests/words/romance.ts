import type { GuestLanguage } from '../guest-language.ts';

/** The Romance languages. */
export const ROMANCE: readonly GuestLanguage[] = [
  {
    tag: 'es',
    accents: /[ñ¿¡]/iu,
    spokenHere: (languages) => `Este chat entiende y responde en los siguientes idiomas: ${languages}.`,
    words:
      'hola buenos buenas dias tardes noches gracias favor pedido pedidos donde esta estan cuando cuanto cuanta llega llegara llego quiero quisiera necesito puedo puede pueden mi mis tengo devolver devolucion reembolso cancelar envio enviar enviado paquete producto numero ayuda hablar persona como cual que porque para por con una este ha sido todavia aun mucho tiempo tarjeta compre pagar dinero me lo el los las del es y correo recibido recibi cambiar talla factura hacer de en un al si su sus mis funciona llegado comprar ver saber dias semana ayer hoy manana tienda direccion que los las nos les esto eso hay son fue ser era muy mas mejor otra otro nada todo bien mal hasta luego horario talla color hombre mujer hermano madre jefe tenéis tienen quiere viene dice desde hace semanas meses perdon disculpe vale ninguno quien trae traer',
    changes: 'cancel* anul* devol* reembols* cambi* rot* danad* defect* factur* reclam* equivocad* falta*',
    human: {
      staff:
        'agente* asesor* operador* operari* representante* human* atencion_al_cliente servicio_al_cliente servicio_de_atencion* soporte_humano gerente supervisor* persona_real persona_de_verdad persona_humana personas_reales persona_fisica alguien_real alguien_de_verdad ejecutiv* teleoperador* alguien_del_equipo alguien_de_soporte alguien_de_atencion* equipo_de_atencion* equipo_de_soporte persona_de_carne* chat_en_vivo encargad* jefe jefa',
      someone: 'persona alguien alguna_persona emplead* responsable trabajador* companer*',
      talk: 'habl* conversar charlar chatear comuni* contact* conect* paseme pasame pasar pasas pasenme pasen pasarme transf* derive* derivar* deriva* llam* atiend* atender* dirig* enlaz* poneme ponme pongame pongan* poner* escribir_con escriba conteste* respond* pase telefon*',
      want: 'quiero queria querria quisiera necesito necesitaria deseo dame deme denme prefiero prefiere preferiria hay puedo podria podrian puedes busco exijo solicito pido quieres mejor solo hace_falta me_gustaria requiero urge',
      around:
        'por_favor porfa porfavor un una el la al a con de hola gracias ya ahora urgente otro otra real reales algun alguna ,',
      bot: 'bot bots robot robots chatbot asistente_virtual inteligencia_artificial una_maquina con_maquinas',
      without: 'no nada sin basta dejar* harto harta odio',
      sure: 'llamame llameme llamenme me_pued(en|es|e)_(llamar|telefonear) me_podrian_llamar que_me_llam(e|en) hay_alguien(_ahi)? devuelvanme_la_llamada alguien_ahi',
      unless:
        'agente_de_(entrega|aduanas|limpieza|transporte) robot_(de_cocina|aspirador*|limpia*) aspirador* persona_que_recib* operador_logistico dijo dijeron decia mi_jef*',
    },
  },
  {
    tag: 'fr',
    accents: /[êëîïûœ]/iu,
    spokenHere: (languages) => `Ce chat comprend et répond dans les langues suivantes : ${languages}.`,
    words:
      'bonjour bonsoir salut merci commande colis livraison livrer livre quand combien voudrais veux voulais peux pouvez puis mon ma mes est sont pas je vous votre vos suis ai avez retour retourner rembourse* remboursement annuler aide parler quelqu comment quel quelle quoi pourquoi avec pour dans sur une le la les des du au aux ce cette numero taille carte payer argent recu toujours encore ou produit article suivi et il elle faire plait s il c n d l qu j en l m un depuis jours cherche acheter savoir hier aujourd demain semaine adresse boutique taille non oui tu te mon la ca cela super rapide fois code marche passe livreur meme deux trop tres bien mal toi moi lui nous ils elles fait etre avoir y rien tout plus notice vrai desole meilleur peut quelle ete avez vos prix semaines',
    changes: 'annul* rembours* retour* echang* casse* abime* defectu* reclam* factur* erreur manqu* modifi*',
    human: {
      staff:
        'agent* humain* representant* service_client* service_clientele support_client* support_humain superviseur* superieur* manager gerant* vrai_personne vraie_personne vraies_personnes personne_reelle personne_humaine quelqu_un_de_reel vrai_humain teleconseill* chat_en_direct personne_physique etre_humain quelqu_un_de_votre_equipe membre_de_votre_equipe membre_du_personnel quelqu_un_du_service* standardiste (un|une|votre|vos|le|la|les|des|autre|vrai|vraie)_conseill(er|ere|ers|eres) conseiller_client* operateur* operatrice* conseiller_humain (?<!(me|nous|m)_)conseillers? responsable* directeur directrice sav',
      someone:
        'personne quelqu_un qqn qqun quelqun quelquun employe* collaborat* collegue* interlocut* vendeur*',
      talk: 'parl* discut* echanger_avec dialogu* contact* joindre joigne* connect* transfer* passez passer passe mettez mettre rappel* appel* commun* tchat* chatter chater redirig* repond* relation adress* telephon* tel',
      want: 'veux voudrais voulais souhait* besoin faut donnez donne prefer* prefere peux puis pouvez pourrais y_a aimerais cherche exige demande j_aimerais svp possible plutot',
      around:
        'svp s_il_vous_plait s_il_te_plait stp un une le la les l a au avec de d bonjour merci vite maintenant vrai vraie reel autre , urgent directement mon votre',
      bot: 'bot bots robot robots chatbot assistant_virtuel intelligence_artificielle ia une_machine des_machines un_automate',
      without: 'pas plus non ni marre assez sans arretez stop',
      sure: '(r|ra)?appel(ez|le)_moi (m|me)_(r)?appeler (m|me)_telephoner rappel(ez|le)_(moi|svp) y_a_quelqu_un quelqu_un_est_la il_y_a_quelqu_un y_a_t_il_quelqu_un me_rappelle etre_rappele* rappel*_(demain|svp|stp|aujourd)*',
      unless:
        'robot_(aspirateur|de_cuisine|patissier|tondeuse)* robots_(aspirateur|de_cuisine) agent_(de_livraison|de_securite|d_entretien) horaires_du_service* personne_(ne|n) personne_n dit disait (conseiller|agent)s?_bancaire* mon_(chef|patron|directeur|responsable)* a_personne personne_agee*',
    },
  },
  {
    tag: 'pt',
    accents: /[ãõ]/iu,
    spokenHere: (languages) => `Este chat entende e responde nos seguintes idiomas: ${languages}.`,
    words:
      'ola oi bom boa dia tarde noite obrigado obrigada pedido encomenda onde esta quando quanto chega chegou quero queria gostaria preciso posso pode podem meu minha meus nao voce voces tenho devolver devolucao reembolso cancelar envio enviado entrega pacote produto numero ajuda falar pessoa como qual que porque para por com uma este ainda cartao comprei pagar dinheiro o os as do da no na em e um eu recebi trocar tamanho fatura fazer favor consigo atendente ja de em essa esse quantas dias semana ontem hoje amanha loja endereco comprar saber funciona me pra vc sim tem seu sua nos eles ela foi ser isso aqui muito mais menos outra outro tudo nada bem mal ate antes depois qual tamanho cor homem mulher semanas esperando desculpa engano tchau aceita ninguem perguntei gostei',
    changes:
      'cancel* devol* reembols* troc* quebrad* partid* danific* defeit* reclam* fatur* errad* estorn* falt* alter*',
    human: {
      staff:
        'atendente* agente* assistente_humano operador* human* representante* atendimento_humano atendimento_ao_cliente apoio_ao_cliente servico_de_apoio* suporte_humano suporte_ao_cliente sac gerente supervisor* pessoa_real pessoa_de_verdad* pessoa_humana alguem_de_verdade alguem_real alguem_da_equipe alguem_da_equipa alguem_do_suporte consultor* chat_ao_vivo ser_humano assessor* equipe_de_atendimento equipa_de_apoio assistente_real pessoas_reais funcionari* chefe responsavel assistente quero_gente gente_de_verdade gente_de_carne*',
      someone: 'pessoa alguem colaborador* vendedor* colega',
      talk: 'fal* convers* cham* contact* contat* conect* passa passe passar passem transf* encaminh* ligar lig* comunic* atend* direcion* coloca* ponha* bater_papo respond* tratar telefone resolver',
      want: 'quero queria gostaria preciso precisava desejo de_me me_da me_de prefiro tem ha posso poderia pode podem podia procuro exijo solicito necessito so quer aceito cade manda*',
      around:
        'por_favor pfv pf um uma o a ao com de do da ola oi obrigado obrigada ja agora urgente outro outra real , algum alguma favor',
      bot: 'bot bots robo robos robot chatbot assistente_virtual inteligencia_artificial ia uma_maquina com_maquinas',
      without: 'nao nada sem chega odeio cansad* pare parem',
      sure: 'me_lig(a|ue|uem|am|ar) lig(uem|ue|a|ar)_(me|pra_mim|para_mim) tem_alguem ha_alguem alguem_ai me_telefon*',
      unless:
        'robo_(aspirador|de_cozinha)* aspirador* agente_(de_entrega|dos_correios) disse disseram falou (meu|minha)_(chefe|responsavel)*',
    },
  },
  {
    tag: 'it',
    spokenHere: (languages) => `Questa chat capisce e risponde nelle seguenti lingue: ${languages}.`,
    words:
      'ciao buongiorno buonasera salve grazie ordine ordini dove quando quanto arriva arrivato voglio vorrei ho bisogno posso puo potete mio mia miei non sono siete avete reso restituire rimborso annullare cancellare spedizione spedito consegna pacco prodotto numero aiuto parlare persona come quale che perche per con una questo ancora carta comprato pagare soldi il lo gli le del della e di un mi ricevuto cambiare taglia fattura fare favore piacere prego qualcuno un al in giorni settimana ieri oggi domani negozio indirizzo comprare sapere funziona si anche molto piu meno tutto niente nulla bene male presto dopo prima uomo donna giacca due tre volte pezzo manca questo questa quello quella dalla dal nel nella da su tra fra fino gentilissimi arrivederci mille scusa scusi ne vi ci lui lei noi loro sono stato',
    changes:
      'annull* cancell* res* rimbors* restitu* cambi* rott* danneggiat* difett* reclam* fattur* sbagliat* manc* sostitu*',
    human: {
      staff:
        'agente agenti uman* rappresentante* assistenza_clienti servizio_clienti servizio_assistenza supporto_clienti supporto_umano supervisore persona_reale persona_vera persone_vere persone_reali persona_in_carne* consulente* qualcuno_in_carne* qualcuno_di_reale qualcuno_dell* qualcuno_del* essere_umano chat_dal_vivo manager personale_umano centralinista assistente_uman* assistente_reale operator* responsabile direttore assistenza_umana',
      someone: 'persona qualcuno qualcun impiegat* addett* collaborat* dipendente* commess* capo incaricat*',
      talk: 'parl* convers* chiacchier* chatt* contatt* conness* collega* connett* metter* mettimi mettetemi passa* passar* passatemi passi trasfer* chiam* comunic* rivolger* risponda* risponder* indirizz* richiamat* sentire',
      want: 'voglio vorrei volevo ho_bisogno bisogno serve mi_serve dammi datemi mi_dia preferisco preferirei c_e posso potrei puo potete potreste cerco esigo chiedo richiedo desidero gradirei fatemi fammi possibile',
      around:
        'per_favore per_piacere perfavore un una il la lo l al con di del ciao grazie subito adesso ora urgente altro vero reale , buongiorno prego direttamente salve umana umano vera vero',
      bot: 'bot bots robot chatbot risponditore assistente_virtuale intelligenza_artificiale una_macchina le_macchine',
      without: 'non no senza basta niente stufo stufa mica smetti* basta',
      sure: 'chiam(ami|atemi) mi_(chiami|chiamate|chiamano|telefoni|telefonate|richiami|richiamate) mi_p(uo|uoi|otete|otreste)_(chiamare|telefonare|richiamare) richiam(atemi|ami) (ri)?chiamarmi telefonarmi c_e_qualcuno qualcuno_c_e',
      unless:
        'robot_(da_cucina|aspirapolvere|tagliaerba)* operatore_logistico agente_di_commercio ha_detto diceva hanno_detto (il_)?mi(o|a)_(capo|direttore|responsabile)',
    },
  },
  {
    tag: 'ro',
    accents: /[ăâțșţş]/iu,
    spokenHere: (languages) => `Acest chat înțelege și răspunde în următoarele limbi: ${languages}.`,
    words:
      'buna ziua seara salut multumesc mersi comanda comenzi unde este cand cat ajunge ajuns vreau as dori trebuie pot puteti poate mea meu nu sunt aveti am returna retur ramburs* rambursare anulez anulare anula livrare livrat colet coletul pachet produs numar ajutor vorbesc vorbi persoana cum care ce de pentru cu o acest inca card cumparat plati bani si la din mi imi primit schimba marime factura fac rog cineva sa in zile saptamana ieri azi maine magazin adresa cumpar stiu produsul functioneaza un da nu da foarte mai bine rau ora dupa inainte acasa nimeni cineva cat cate culoarea marime costa livrarea deschis duminica luni am ai are sunt era fost sotul sefa vecina material scuze pa revedere doua trei carte masa e se te ne',
    changes: 'anul* retur* ramburs* schimb* spart* stricat* defect* reclam* factur* gresit* lips* modific*',
    human: {
      staff:
        'operator* agent agentul agenti uman* reprezentant* consultant* consilier* serviciul_clienti serviciul_pentru_clienti relatii_clienti relatii_cu_clientii suport_clienti suport_uman asistenta_clienti manager* supervizor* persoana_reala om_real persoana_adevarata cineva_real cineva_din_echip* cineva_de_la* fiinta_umana asistent_uman un_om om_real oameni_reali angajat* sef* persoana_reala',
      someone: 'persoana cineva omul coleg* responsabil* om oameni pe_cineva',
      talk: 'vorb* discut* convers* contact* conect* leg* transfer* suna* suni sun apel* comunic* da_mi_legatura redirection* raspund* legatura dau_de scriu_cu da_mi dati_mi chem* cheama* telefon*',
      want: 'vreau as_vrea as_dori doresc trebuie nevoie da_mi dati_mi prefer pot puteti poti exista aveti solicit caut cer se_poate mi_ar_placea este',
      around:
        'va_rog te_rog un o cu de la va rog buna ziua multumesc acum urgent real alt alta , mersi pls plz',
      bot: 'bot bots botul robot* roboti chatbot* asistent_virtual inteligenta_artificiala o_masina',
      without: 'nu fara ajunge gata satul',
      sure: 'sun(a|ati)_ma ma_p(ute|oa|o)*_suna sa_ma_sun* ma_suna* (e|este|exista)_cineva cineva_acolo',
      unless:
        'robot_(de_bucatarie|aspirator)* om_de_zapada a_spus spunea seful_meu sef(a|ul|ei)_(meu|mea|vrea)* sefa operator*_(meu|de_telefonie)',
    },
  },
];
