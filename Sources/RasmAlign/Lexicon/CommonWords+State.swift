extension CommonWords {
    /// Numbers, time, and what states, armies and courts do.
    static let state = """
        one 1 first | واحد واحدة أول الأولى | un une premier première | один одна первый первая
        two 2 second | اثنان اثنين ثان ثاني الثانية | deux deuxième second | два две второй вторая
        three 3 third | ثلاثة ثلاث ثالث الثالثة | trois troisième | три третий третья трех
        four 4 fourth | أربعة أربع رابع | quatre quatrième | четыре четвертый
        five 5 fifth | خمسة خمس خامس | cinq cinquième | пять пятый
        six 6 sixth | ستة ست سادس | six sixième | шесть шестой
        seven 7 seventh | سبعة سبع سابع | sept septième | семь седьмой
        eight 8 eighth | ثمانية ثماني ثامن | huit huitième | восемь восьмой
        nine 9 ninth | تسعة تسع تاسع | neuf neuvième | девять девятый
        ten 10 tenth | عشرة عشر عاشر | dix dixième | десять десятый
        eleven 11 | | onze | одиннадцать
        twelve 12 | | douze | двенадцать
        twenty 20 | عشرون عشرين | vingt | двадцать
        thirty 30 | ثلاثون ثلاثين | trente | тридцать
        forty 40 | أربعون أربعين | quarante | сорок
        fifty 50 | خمسون خمسين | cinquante | пятьдесят
        hundred 100 | مئة مائة مئات | cent centaines | сто сотни
        thousand thousands 1000 | ألف آلاف | mille milliers | тысяча тысяч
        million millions | مليون ملايين | million millions | миллион миллионов млн
        billion billions | مليار مليارات بليون | milliard milliards | миллиард миллиардов млрд
        percent % per cent | مئة مائة بالمئة | pour cent | процент процентов
        half | نصف | moitié demi | половина половину
        quarter | ربع | quart trimestre | четверть квартал
        double twice | ضعف مرتين | double deux | вдвое дважды
        dozen dozens | عشرات | dizaine dizaines douzaine | десятки десятков
        january | يناير جانفي كانون | janvier | январь января
        february | فبراير شباط فيفري | février | февраль февраля
        march | مارس آذار | mars | март марта
        april | أبريل إبريل نيسان أفريل | avril | апрель апреля
        may | مايو أيار ماي | mai | май мая
        june | يونيو حزيران جوان | juin | июнь июня
        july | يوليو تموز جويلية | juillet | июль июля
        august | أغسطس آب أوت غشت | août | август августа
        september | سبتمبر أيلول شتنبر | septembre | сентябрь сентября
        october | أكتوبر تشرين | octobre | октябрь октября
        november | نوفمبر تشرين نونبر | novembre | ноябрь ноября
        december | ديسمبر كانون دجنبر | décembre | декабрь декабря
        monday | الاثنين الإثنين | lundi | понедельник
        tuesday | الثلاثاء | mardi | вторник
        wednesday | الأربعاء | mercredi | среда среду
        thursday | الخميس | jeudi | четверг
        friday | الجمعة | vendredi | пятница пятницу
        saturday | السبت | samedi | суббота субботу
        sunday | الأحد | dimanche | воскресенье
        day days | يوم أيام | jour jours | день дней дня
        week weeks | أسبوع أسابيع | semaine semaines | неделя недели недель
        weekend | نهاية عطلة | week-end | выходные
        month months | شهر أشهر شهور | mois | месяц месяцев
        year years | عام سنة سنوات أعوام | an ans année années | год года лет
        decade decades | عقد عقود | décennie décennies | десятилетие десятилетий
        century | قرن | siècle | век века
        hour hours | ساعة ساعات | heure heures | час часов
        minute minutes | دقيقة دقائق | minute minutes | минута минут
        second seconds | ثانية ثوان ثواني | seconde secondes | секунда секунд
        today | اليوم | aujourd hui | сегодня
        yesterday | أمس | hier | вчера
        tomorrow | غدا | demain | завтра
        morning | صباح | matin | утро утром утра
        evening | مساء | soir soirée | вечер вечером
        night | ليل ليلة ليلا | nuit | ночь ночью
        summer | صيف | été | лето летом
        winter | شتاء | hiver | зима зимой
        spring | ربيع | printemps | весна весной
        autumn fall | خريف | automne | осень осенью
        season | موسم | saison | сезон сезона
        age aged old | عمر سن | âge âgé ans | возраст возрасте
        time times | وقت زمن مرة | temps fois moment | время раз времени
        date | تاريخ موعد | date | дата дату
        early | مبكر مبكرا أوائل | tôt début | рано начале
        late | متأخر أواخر | tard fin tardif | поздно конце
        recent recently | مؤخرا أخيرا | récent récemment | недавно недавний
        last | ماضي الماضي أخير آخر | dernier dernière | последний прошлый прошлом
        next | قادم المقبل تالي | prochain prochaine suivant | следующий следующем
        new | جديد جديدة | nouveau nouvelle nouveaux | новый новая новое новых
        old | قديم قديمة | ancien vieux vieille | старый старая
        president presidential | رئيس الرئاسة رئاسي رئاسية | président présidentielle présidence | президент президента президентский
        minister ministry ministers | وزير وزارة وزراء | ministre ministère ministres | министр министерство министров
        prime | رئيس الوزراء | premier | премьер
        government | حكومة حكومي حكومات | gouvernement gouvernemental | правительство правительства
        parliament | برلمان برلماني مجلس | parlement | парламент парламента
        senate senator senators | شيوخ سيناتور | sénat sénateur sénateurs | сенат сенатор сенаторы
        congress | كونغرس كونجرس | congrès | конгресс конгресса
        house | منزل بيت مجلس | maison chambre | дом дома палата
        white | أبيض بيضاء | blanc blanche | белый белого
        black | أسود سوداء | noir noire | черный черного
        red | أحمر حمراء | rouge | красный красного
        green | أخضر خضراء | vert verte | зеленый зеленого
        blue | أزرق زرقاء | bleu bleue | синий голубой
        election elections electoral | انتخابات انتخاب انتخابي | élection élections électoral | выборы выборов избирательный
        vote votes voters voting | تصويت صوت أصوات ناخبين ناخبون | vote voter électeurs voix | голос голосование избиратели голосов
        candidate | مرشح مرشحين | candidat candidate | кандидат кандидата
        campaign | حملة حملات | campagne | кампания кампании
        party parties | حزب أحزاب | parti partis | партия партии
        democrat democratic democrats | ديمقراطي ديمقراطية | démocrate démocratique | демократ демократический
        republican republicans | جمهوري جمهوريين جمهورية | républicain républicains | республиканец республиканский
        conservative conservatives | محافظ محافظين | conservateur conservateurs | консерватор консервативный
        labour labor | عمال عمل | travailliste travail | лейбористский труд
        leader leaders leadership | زعيم زعماء قائد قادة قيادة | chef leader dirigeant dirigeants | лидер лидеры руководитель
        member members | عضو أعضاء | membre membres | член члены членов
        committee | لجنة لجان | comité commission | комитет комиссия
        council | مجلس | conseil | совет совета
        official officials | مسؤول مسؤولين مسؤولون رسمي رسمية | responsable officiel responsables | чиновник официальный должностное
        spokesman spokeswoman spokesperson | متحدث ناطق متحدثة | porte-parole parole | представитель пресс-секретарь
        ambassador embassy | سفير سفارة | ambassadeur ambassade | посол посольство
        foreign | خارجية أجنبي أجنبية أجانب | étranger étrangères étrangers | иностранный иностранных зарубежный
        domestic internal | داخلي محلي داخلية | intérieur national | внутренний внутренних
        state states | دولة دول ولاية ولايات | état états | штат государство государства
        country countries | بلد بلاد دولة دول بلدان | pays | страна страны стран
        nation national nations | وطن وطني قومي أمة أمم | nation national nations | нация национальный наций
        international | دولي دولية | international internationale | международный международного
        world global | عالم عالمي عالمية | monde mondial mondiale | мир мира мировой
        city | مدينة مدن | ville | город города городе
        town village | بلدة قرية قرى | village ville | город деревня поселок
        capital | عاصمة | capitale | столица столицы
        region regional area areas | منطقة مناطق إقليم إقليمي | région zone régions | регион область район
        province | محافظة إقليم مقاطعة | province | провинция провинции
        border borders | حدود | frontière frontières | граница границы
        north northern | شمال شمالي شمالية | nord | север северный северной
        south southern | جنوب جنوبي جنوبية | sud | юг южный южной
        east eastern | شرق شرقي شرقية | est oriental | восток восточный
        west western | غرب غربي غربية | ouest occidental | запад западный
        central centre center | وسط مركز مركزي | centre central | центр центральный
        european europe | أوروبا أوروبي أوروبية | europe européen européenne | европа европейский европейского
        union | اتحاد | union | союз союза
        american america | أمريكا أميركا أمريكي أميركي أمريكية أميركية | amérique américain américaine | америка американский американская
        united | متحدة | unis unies uni | объединенный соединенные
        british britain uk | بريطانيا بريطاني بريطانية | britannique royaume | британский британия великобритания
        french france | فرنسا فرنسي فرنسية | français france française | франция французский
        german germany | ألمانيا ألماني ألمانية | allemand allemagne | германия немецкий
        russian russia | روسيا روسي روسية | russe russie | россия российский русский
        chinese china | الصين صيني صينية | chinois chine chinoise | китай китайский
        japanese japan | اليابان ياباني يابانية | japonais japon | япония японский
        italian italy | إيطاليا إيطالي إيطالية | italien italie | италия итальянский
        spanish spain | إسبانيا إسباني | espagnol espagne | испания испанский
        turkish turkey | تركيا تركي تركية | turc turquie | турция турецкий
        egyptian egypt | مصر مصري مصرية | égyptien egypte | египет египетский
        iranian iran | إيران إيراني إيرانية | iranien iran | иран иранский
        iraqi iraq | العراق عراقي عراقية | irakien irak | ирак иракский
        syrian syria | سوريا سوري سورية | syrien syrie | сирия сирийский
        israeli israel | إسرائيل إسرائيلي إسرائيلية | israélien israël | израиль израильский
        palestinian palestinians | فلسطين فلسطيني فلسطينيين | palestinien palestine | палестина палестинский
        saudi arabia | السعودية سعودي | saoudite arabie | саудовская аравия
        ukrainian ukraine | أوكرانيا أوكراني | ukrainien ukraine | украина украинский
        indian india | الهند هندي هندية | indien inde | индия индийский
        african africa | أفريقيا إفريقيا أفريقي | africain afrique | африка африканский
        australian australia | أستراليا أسترالي | australien australie | австралия австралийский
        canadian canada | كندا كندي | canadien canada | канада канадский
        mexican mexico | المكسيك مكسيكي | mexicain mexique | мексика мексиканский
        scottish scotland | اسكتلندا اسكتلندي | écossais ecosse | шотландия шотландский
        irish ireland | أيرلندا إيرلندا أيرلندي | irlandais irlande | ирландия ирландский
        english england | إنجلترا إنجليزي إنجليزية | anglais angleterre | англия английский
        arab arabic | عربي عربية عرب | arabe | арабский арабских
        muslim islamic islam | مسلم إسلام إسلامي مسلمين | musulman islamique islam | мусульманин исламский
        christian church | مسيحي كنيسة | chrétien église | христианский церковь
        jewish jews | يهود يهودي | juif juive | еврей еврейский
        security | أمن أمني أمنية | sécurité | безопасность безопасности
        police officers | شرطة | police policiers policier | полиция полиции полицейский
        army military | جيش عسكري عسكرية | armée militaire | армия военный военные
        soldier soldiers troops | جندي جنود قوات | soldat soldats troupes | солдат солдаты войска
        force forces | قوة قوات | force forces | сила силы
        war | حرب حروب | guerre | война войны
        peace | سلام | paix | мир мира мирный
        attack attacks attacked | هجوم هجمات هاجم اعتداء | attaque attaques attentat | атака нападение напал
        fight fighting fighters | قتال مقاتل مقاتلين | combat combattre combats | бой борьба бороться
        weapon weapons arms | سلاح أسلحة | arme armes | оружие оружия
        gun guns | مسدس بندقية سلاح | arme fusil pistolet | пистолет ружье оружие
        bomb bombs bombing | قنبلة قنابل تفجير قصف | bombe bombes | бомба взрыв
        explosion | انفجار | explosion | взрыв взрыва
        missile missiles rocket | صاروخ صواريخ | missile missiles fusée | ракета ракеты
        nuclear | نووي نووية | nucléaire | ядерный ядерного
        kill killed killing | قتل مقتل قتلى قتيل | tuer tué tués tuée | убит убиты убил погибли
        death died dead die | موت وفاة مات توفي قتلى | mort morts décès mourir | смерть умер погиб
        wound wounded injured injuries injury | جرح جرحى إصابة أصيب مصاب | blessé blessés blessure | ранен травма ранены
        victim victims | ضحية ضحايا | victime victimes | жертва жертвы
        crime criminal | جريمة جنائي جرائم | crime criminel | преступление уголовный
        murder | قتل جريمة | meurtre assassinat | убийство
        terrorist terrorism | إرهاب إرهابي | terroriste terrorisme | террорист терроризм
        court | محكمة | tribunal cour | суд суда
        judge | قاض قاضي قضاة | juge | судья судьи
        law laws legal | قانون قوانين قانوني | loi lois juridique | закон закона юридический
        lawyer attorney | محام محامي محامين مدعي | avocat avocats procureur | адвокат юрист прокурор
        case | قضية حالة | affaire cas | дело случай
        trial | محاكمة | procès | суд процесс
        prison jail | سجن | prison | тюрьма тюрьме
        arrest arrested | اعتقال اعتقل ألقي قبض | arrêté arrestation | арест арестован
        accuse accused allegations allegedly | اتهم اتهام اتهامات مزاعم | accusé accuser accusations | обвинение обвинил обвинения
        charge charges charged | تهمة تهم اتهام | accusation inculpé | обвинение обвинен
        guilty | مذنب ذنب | coupable | виновен вина
        evidence proof | دليل أدلة | preuve preuves | доказательство доказательства
        investigation investigate investigators | تحقيق تحقيقات محققين | enquête enquêteurs | расследование следователи
        report reports reported | تقرير تقارير ذكر أفاد | rapport rapporté signalé | доклад отчет сообщил
        suspect suspected | مشتبه يشتبه | suspect suspecté | подозреваемый подозрение
        witness witnesses | شاهد شهود | témoin témoins | свидетель свидетели
        rights right human | حقوق حق إنسان | droits droit homme | права право человека
        freedom free | حرية حر مجاني | liberté libre gratuit | свобода свободный бесплатно
        protest protests protesters | احتجاج احتجاجات متظاهرين مظاهرة | manifestation manifestants protestation | протест протесты
        refugee refugees migrants immigration | لاجئ لاجئين مهاجرين هجرة | réfugié réfugiés migrants immigration | беженец беженцы мигранты
        crisis | أزمة أزمات | crise | кризис кризиса
        agreement deal | اتفاق اتفاقية صفقة | accord | соглашение сделка
        treaty | معاهدة | traité | договор
        talks negotiations | محادثات مفاوضات | négociations pourparlers discussions | переговоры переговоров
        meeting met meet | اجتماع لقاء التقى | réunion rencontre rencontrer | встреча заседание встретился
        summit conference | قمة مؤتمر | sommet conférence | саммит конференция
        visit visited | زيارة زار | visite visiter visité | визит посетил
        sanctions | عقوبات | sanctions | санкции санкций
        policy policies | سياسة سياسات | politique politiques | политика политики
        political politics politician politicians | سياسي سياسة سياسية سياسيين | politique politiciens | политический политика политик
        decision decide decided | قرار قرر قرارات | décision décidé décider | решение решил
        plan plans | خطة خطط | plan plans projet | план планы
        support supporters supported | دعم أنصار أيد مؤيد | soutien soutenir partisans | поддержка сторонники поддержал
        oppose opposition | معارضة معارض عارض | opposition opposé | оппозиция против
        threat threats threatened | تهديد تهديدات هدد | menace menaces menacé | угроза угрозы
        power powers | سلطة قوة طاقة قوى | pouvoir puissance | власть сила держава
        authority authorities | سلطة سلطات | autorité autorités | власти орган
        office | مكتب منصب | bureau | офис бюро управление
        department | إدارة وزارة قسم | département ministère | департамент отдел министерство
        agency | وكالة وكالات | agence | агентство агентства
        organization organisation | منظمة منظمات | organisation | организация организации
        group groups | مجموعة جماعة مجموعات | groupe groupes | группа группы
        public | عام عامة جمهور | public publique | общественный публичный
        people | ناس شعب أشخاص | gens personnes peuple | люди людей народ
        """
}
