extension CommonWords {
    /// Verbs, adjectives, and the small words that carry meaning.
    static let doing = """
        say said says saying | قال قالت يقول أضاف صرح | dit dire déclaré affirmé | сказал заявил говорит сказала
        tell told | أخبر قال يخبر | dit raconté dire | рассказал сказал
        speak spoke speaking speech | تحدث خطاب كلام يتحدث | parler parlé discours | говорить речь выступил
        ask asked | سأل طلب يسأل | demandé demander | спросил попросил
        call called | دعا اتصل سمى يسمى | appelé appeler | назвал позвонил призвал
        write wrote written | كتب كتابة يكتب | écrit écrire | написал писать
        read reading | قرأ قراءة | lire lu | читать читал
        announce announced announcement | أعلن إعلان أعلنت | annoncé annoncer annonce | объявил объявление
        add added | أضاف إضافة أضافت | ajouté ajouter | добавил добавила
        explain explained | أوضح شرح يشرح | expliqué expliquer | объяснил пояснил
        confirm confirmed | أكد تأكيد أكدت | confirmé confirmer | подтвердил
        deny denied | نفى إنكار أنكر | nié nier démenti | отрицать отрицает опроверг
        warn warned warning | حذر تحذير حذرت | averti avertir avertissement | предупредил предупреждение
        claim claimed claims | ادعى زعم مطالبة ادعاء | affirmé prétend réclamer | утверждает заявил
        believe believed | يعتقد اعتقد آمن | croire croit crois | верить считает полагает
        think thought | يعتقد ظن فكر أعتقد | penser pense pensé | думать думаю считает
        know knew known | يعرف علم معروف عرف | savoir sait connu connaître | знать знает известно
        understand | فهم يفهم | comprendre compris | понимать понять
        learn learned | تعلم علم | apprendre appris | учиться узнал
        remember | تذكر يتذكر | souvenir rappeler | помнить вспомнил
        forget | نسي ينسى | oublier | забыть
        want wanted wants | يريد أراد أريد تريد | veut vouloir voulait | хочет хотел хотят
        need needed needs | يحتاج حاجة بحاجة | besoin nécessaire | нужно нужен необходимо
        try tried trying | حاول محاولة يحاول | essayer tenté essayé | пытается попытка пытался
        help helped helping | ساعد مساعدة يساعد | aider aide aidé | помочь помощь помог
        give gave given | أعطى منح يعطي | donner donné | дать дал дали
        take took taken taking | أخذ اتخذ يأخذ | prendre pris | взять взял принять
        make made making | جعل صنع يجعل | faire fait | делать сделал сделать
        get got | حصل يحصل | obtenir reçu | получить получил
        receive received | تلقى استلم حصل | reçu recevoir | получил получить
        send sent | أرسل إرسال | envoyé envoyer | отправил послал
        bring brought | جلب أحضر | apporter amené | принести привел
        come came coming | جاء أتى يأتي قادم | venir venu vient | пришел приходит прийти
        go went going gone | ذهب يذهب | aller allé va | идти пошел поехал
        leave left leaving | غادر ترك رحيل يسار مغادرة | quitter quitté laissé gauche | покинул оставил уехал левый
        arrive arrived arrival | وصل وصول | arrivé arriver arrivée | прибыл прибытие приехал
        return returned | عاد عودة رجع | retour retourné revenir | вернулся возвращение
        enter entered | دخل دخول | entrer entré | вошел войти
        move moved movement | تحرك انتقل حركة | mouvement déplacer | движение переехал
        run ran running | جرى ركض يركض | courir couru | бежать бегать
        walk walked | مشى سار مشي | marcher marché | ходить шел
        fall fell falling | سقط سقوط انخفض | tomber chute tombé | упал падение
        rise rose rising | ارتفع ارتفاع صعود | hausse augmenter | вырос рост подъем
        increase increased | زيادة زاد ارتفاع ازداد | augmentation augmenter augmenté | увеличение увеличился
        decrease decline reduce reduced | انخفاض خفض تراجع تقليل | baisse réduire diminution | снижение сократить уменьшить
        stop stopped | توقف أوقف وقف | arrêter arrêt | остановить прекратить
        continue continued | استمر تابع واصل يستمر | continuer continué | продолжать продолжил
        start started begin began beginning | بدأ بداية يبدأ بدأت | commencer début commencé | начать начал начало начался
        finish finished | انتهى أنهى | terminer terminé fini | закончить завершил
        open opened | فتح افتتح مفتوح | ouvrir ouvert | открыть открыл открытый
        close closed | أغلق إغلاق قريب مغلق | fermer fermé proche | закрыть закрыт близкий
        find found | وجد عثر يجد | trouver trouvé | найти нашел
        discover discovered discovery | اكتشف اكتشاف | découvrir découvert | обнаружил открытие
        search | بحث | recherche chercher | поиск искать
        see saw seen | رأى شاهد يرى | voir vu | видеть видел увидел
        look looked looking | نظر يبدو ينظر | regarder regard | смотреть выглядит
        watch watched | شاهد راقب مشاهدة | regarder montre | смотреть наблюдать
        hear heard | سمع يسمع | entendre entendu | слышать слышал
        feel felt feeling | شعر يشعر شعور | sentir ressenti sentiment | чувствовать чувство
        seem appear appeared | بدا يبدو ظهر | sembler apparaître apparu | кажется появился
        happen happened | حدث يحدث وقع | arriver passé produit | произошло случилось
        become became | أصبح صار يصبح | devenir devenu | стать стал
        remain remained stay stayed | بقي ظل يبقى | rester resté | остаться оставался
        keep kept | حافظ أبقى احتفظ | garder gardé | держать сохранить
        hold held | عقد أمسك يحمل | tenir tenu | держать провел
        carry carried | حمل يحمل نفذ | porter transporter | нести перевозить
        use used using | استخدم استخدام استعمل | utiliser utilisé | использовать использование
        create created | خلق أنشأ إنشاء | créer créé | создать создал
        develop development | تطوير تنمية طور | développer développement | развитие развивать
        provide provided | قدم وفر توفير | fournir fourni | предоставить обеспечить
        offer offered | عرض قدم | offrir offre proposé | предложить предложение
        allow allowed | سمح يسمح | permettre permis | позволить разрешить
        prevent | منع يمنع | empêcher prévenir | предотвратить
        ban banned | حظر منع | interdire interdiction | запрет запретил
        protect protection | حماية حمى يحمي | protéger protection | защита защитить
        save saved | أنقذ وفر إنقاذ | sauver sauvé | спасти сохранить
        destroy destroyed destruction | دمر تدمير دمار | détruire détruit destruction | уничтожить разрушен
        damage damaged | ضرر أضرار | dommage dégâts | ущерб повреждение
        hit struck | ضرب أصاب | frappé touché frapper | ударил удар
        shoot shot shooting | أطلق إطلاق رصاص النار | tirer tir fusillade | стрелял стрельба выстрел
        break broke broken | كسر انكسر | casser cassé briser | сломать сломал
        cut | قطع خفض | couper coupe | резать сокращение
        lead led leading | قاد أدى يقود قيادة | mener conduit | вести привел ведущий
        follow followed following | تبع اتبع متابعة يتبع | suivre suivi suivant | следовать следующий
        join joined | انضم ينضم | rejoindre rejoint | присоединился
        choose chose choice | اختار اختيار خيار | choisir choix choisi | выбор выбрать
        accept accepted | قبل وافق قبول | accepter accepté | принять принял
        refuse refused reject rejected | رفض يرفض | refuser refusé rejeté | отказался отверг
        agree agreed | وافق اتفق | accord accepté convenu | согласился согласен
        expect expected | توقع يتوقع متوقع | attendre prévu attendu | ожидается ожидать
        wait waiting | انتظر ينتظر انتظار | attendre | ждать ожидание
        sign signed | وقع توقيع علامة | signer signé signe | подписал знак
        publish published | نشر ينشر | publié publier | опубликовал опубликован
        release released | أطلق إصدار أفرج | libéré publié sortie | освободил выпустил
        win winning | يفوز | gagner | выиграть
        suffer suffered suffering | عانى يعاني معاناة | souffrir souffert souffrance | страдать пострадал
        survive survived survivors | نجا ناجين | survivre survivants | выжил выжившие
        sleep | نام نوم | dormir sommeil | спать сон
        wear wearing wore | ارتدى يرتدي | porter portait | носить одет
        describe described | وصف يصف | décrit décrire | описал описывает
        compare compared | مقارنة قارن | comparer comparé | сравнить сравнение
        celebrate celebration | احتفل احتفال | célébrer célébration fête | праздновать праздник
        important | مهم مهمة هام | important importante | важный важно
        big large great huge | كبير كبيرة ضخم عظيم | grand grande gros énorme | большой большая огромный
        small little | صغير صغيرة قليل | petit petite peu | маленький небольшой мало
        good better best | جيد أفضل حسن جيدة | bon bonne meilleur bien | хороший лучший лучше
        bad worse worst | سيئ سيء أسوأ | mauvais pire | плохой худший хуже
        high higher | عال مرتفع أعلى عالية | haut élevé haute | высокий высокая выше
        low lower | منخفض أقل أدنى | bas faible | низкий ниже
        long | طويل طويلة | long longue longtemps | долгий длинный долго
        short | قصير قصيرة | court courte | короткий
        strong | قوي قوية | fort forte | сильный сильная
        weak | ضعيف | faible | слабый
        hard difficult | صعب صعبة صعوبة | difficile dur | трудно сложный тяжелый
        easy | سهل سهلة | facile | легко простой
        different | مختلف مختلفة | différent différente | разный другой
        same | نفس ذات | même mêmes | тот же самый
        other another others | آخر أخرى آخرين | autre autres | другой другие
        many much | كثير عديد كثيرة | beaucoup nombreux plusieurs | много многие
        more | أكثر مزيد | plus davantage | более больше
        most | معظم أكثر | plupart plus | большинство самый
        less | أقل | moins | меньше менее
        few | قليل بعض بضعة | peu quelques | мало несколько
        some | بعض | certains quelques | некоторые
        all every | جميع كل كافة | tous tout toutes | все весь каждый
        only | فقط | seulement seul | только
        also too | أيضا كذلك | aussi également | также тоже
        but however | لكن ولكن غير | mais cependant toutefois | но однако
        because | لأن بسبب | parce car cause | потому из-за
        although despite | رغم بالرغم | malgré bien | хотя несмотря
        if whether | إذا لو | si | если ли
        when | عندما حين | quand lorsque | когда
        while | بينما أثناء | pendant tandis | пока
        after | بعد | après | после
        before | قبل | avant | до перед
        since | منذ | depuis | с тех
        until | حتى | jusqu | пока до
        during | خلال أثناء | pendant durant | во время течение
        between | بين | entre | между
        among | بين ضمن | parmi | среди
        against | ضد | contre | против
        without | بدون دون | sans | без
        with | مع | avec | с
        under | تحت | sous | под
        above over | فوق | dessus sur | над
        about | حول عن | sur environ propos | о около
        near | قرب بالقرب قريب | près proche | рядом около близ
        far | بعيد | loin | далеко
        now | الآن حاليا | maintenant actuellement | сейчас теперь
        then | ثم | puis alors | затем тогда
        still | زال يزال | encore toujours | все еще
        again | مجددا أخرى | nouveau encore | снова опять
        always | دائما | toujours | всегда
        never | أبدا | jamais | никогда
        often | غالبا | souvent | часто
        already | بالفعل | déjà | уже
        there | هناك | là | там есть
        here | هنا | ici | здесь
        who | الذي من | qui | кто который
        what | ما ماذا | quoi que | что
        why | لماذا | pourquoi | почему
        how | كيف | comment | как
        where | حيث أين | où | где
        not no | لا لم لن ليس ليست غير | pas non ne | не нет
        nothing | شيء | rien | ничего
        i my me | أنا | je mon moi | я мой мне
        we our us | نحن | nous notre nos | мы наш нам
        she her | هي | elle sa | она ее
        must | يجب | doit devoir | должен
        can could | يمكن يمكنه | peut pouvoir pourrait | может мочь
        possible | ممكن محتمل | possible | возможно
        likely probably | محتمل مرجح | probablement probable | вероятно
        clear clearly | واضح بوضوح | clair clairement | ясно четко
        major main | رئيسي كبير رئيسية | majeur principal | главный основной крупный
        former | سابق سابقة | ancien ex | бывший
        current | حالي حالية | actuel actuelle | текущий нынешний
        future | مستقبل | avenir futur | будущее
        past | ماضي الماضي | passé | прошлое
        private | خاص خاصة | privé privée | частный личный
        special | خاص خاصة | spécial | специальный особый
        local | محلي محلية | local locale | местный
        real | حقيقي حقيقية | réel vrai | настоящий реальный
        full | كامل كاملة ممتلئ | plein complet | полный
        whole entire | كامل كله بأكمله | entier ensemble tout | весь целый
        serious | خطير جاد | sérieux grave | серьезный
        safe safety | آمن سلامة | sûr sécurité | безопасный
        rich | غني أغنياء | riche | богатый
        poor poverty | فقير فقر فقراء | pauvre pauvreté | бедный бедность
        happy | سعيد سعيدة | heureux | счастливый рад
        sad | حزين | triste | грустный
        beautiful | جميل جميلة | beau belle | красивый
        famous | مشهور شهير | célèbre | известный знаменитый
        together | معا | ensemble | вместе
        together joint | مشترك مشتركة | commun conjoint | совместный
        according | وفقا حسب | selon | согласно
        especially | خاصة خصوصا | surtout notamment | особенно
        """
}
