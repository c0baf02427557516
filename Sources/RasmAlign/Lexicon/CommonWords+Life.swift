extension CommonWords {
    /// People, money, work, nature, sport and the arts.
    static let life = """
        man men | رجل رجال | homme hommes | мужчина мужчины
        woman women | امرأة نساء سيدة | femme femmes | женщина женщины
        child children kids | طفل أطفال | enfant enfants | ребенок дети детей
        boy | صبي ولد فتى | garçon | мальчик
        girl girls | فتاة بنت فتيات | fille filles | девочка девушка
        baby | رضيع طفل | bébé | младенец
        father dad | أب والد أبي | père papa | отец
        mother mom mum | أم والدة أمي | mère maman | мать мама
        parents | والدين آباء أهل | parents | родители родителей
        son | ابن نجل | fils | сын сына
        daughter | ابنة | fille | дочь
        brother | أخ شقيق أخي | frère | брат
        sister | أخت شقيقة | sœur | сестра
        husband | زوج | mari époux | муж
        wife | زوجة | épouse femme | жена
        family families | عائلة أسرة عائلات | famille familles | семья семьи
        friend friends | صديق أصدقاء | ami amis amie | друг друзья
        marriage married wedding | زواج زفاف متزوج | mariage marié | брак свадьба женат
        young youth | شاب شباب صغير | jeune jeunes jeunesse | молодой молодежь
        born birth | ولد ولادة ميلاد | né naissance | родился рождение
        life live lived living | حياة عاش يعيش | vie vivre vécu | жизнь жить живет
        home | منزل بيت وطن | maison domicile | дом дома
        person | شخص | personne | человек
        resident residents | سكان مقيم مقيمين | résident habitants | житель жители
        population | سكان تعداد | population | население
        citizen citizens | مواطن مواطنين | citoyen citoyens | гражданин граждане
        community | مجتمع جالية | communauté | сообщество община
        society social | مجتمع اجتماعي اجتماعية | société social sociale | общество социальный
        health | صحة صحي صحية | santé | здоровье здравоохранение
        hospital | مستشفى مستشفيات | hôpital | больница госпиталь
        doctor doctors medical | طبيب أطباء طبي طبية | médecin médecins médical | врач доктор медицинский
        patient patients | مريض مرضى | patient patients | пациент пациенты
        disease illness | مرض أمراض | maladie | болезнь заболевание
        cancer | سرطان | cancer | рак
        drug drugs | دواء أدوية مخدرات | drogue médicament drogues | наркотик лекарство наркотики
        treatment | علاج | traitement | лечение
        virus | فيروس | virus | вирус
        food | طعام غذاء غذائي | nourriture alimentaire aliments | еда пища продукты
        water | ماء مياه | eau eaux | вода воды
        eat eating | أكل يأكل تناول | manger | есть
        school schools | مدرسة مدارس | école écoles | школа школы
        university college | جامعة كلية | université | университет колледж
        student students | طالب طلاب تلميذ | étudiant étudiants élève | студент ученик студенты
        teacher teachers | معلم مدرس معلمين | professeur enseignant | учитель преподаватель
        education | تعليم تربية | éducation enseignement | образование
        study research researchers | دراسة بحث باحثون باحثين | étude recherche chercheurs | исследование изучение исследователи
        science scientists scientific | علم علماء علمي علوم | science scientifiques | наука ученые научный
        book books | كتاب كتب | livre livres | книга книги
        language | لغة لغات | langue | язык
        history historic historical | تاريخ تاريخي | histoire historique | история исторический
        culture cultural | ثقافة ثقافي | culture culturel | культура культурный
        art artist | فن فنان فنون | art artiste | искусство художник артист
        music | موسيقى | musique | музыка
        song | أغنية أغاني | chanson | песня
        film movie | فيلم أفلام | film | фильм
        show | عرض برنامج أظهر | spectacle émission montrer | шоу показать
        actor actress | ممثل ممثلة | acteur actrice | актер актриса
        star stars | نجم نجوم نجمة | étoile star vedette | звезда звезды
        television tv | تلفزيون تلفاز | télévision télé | телевидение
        media | إعلام وسائل | médias | сми медиа
        newspaper paper | صحيفة جريدة ورق | journal papier | газета бумага
        news | أخبار نبأ | nouvelles actualités | новости новость
        journalist reporters reporter | صحفي صحافي صحفيين مراسل | journaliste journalistes | журналист журналисты
        interview | مقابلة | interview entretien | интервью
        photo picture image photos images | صورة صور | photo image photos | фото фотография изображение
        video | فيديو | vidéo | видео
        internet online website | إنترنت موقع | internet ligne site | интернет сайт онлайн
        facebook | فيسبوك | facebook | фейсбук
        twitter tweet | تويتر تغريدة | twitter tweet | твиттер твит
        phone | هاتف | téléphone | телефон
        computer | حاسوب كمبيوتر | ordinateur | компьютер
        technology | تكنولوجيا تقنية | technologie | технология технологии
        data information | بيانات معلومات | données informations | данные информация
        company companies firm | شركة شركات | entreprise société compagnie | компания компании фирма
        business businesses | أعمال تجارة | affaires entreprise | бизнес дело
        market markets | سوق أسواق | marché marchés | рынок рынки
        economy economic | اقتصاد اقتصادي اقتصادية | économie économique | экономика экономический
        trade | تجارة تجاري تجارية | commerce commercial | торговля торговый
        bank banks | بنك مصرف بنوك | banque banques | банк банки
        money | مال أموال نقود | argent | деньги денег
        dollar dollars | دولار دولارات | dollar dollars | доллар долларов
        euro euros | يورو | euro euros | евро
        pound pounds | جنيه رطل | livre livres | фунт фунтов
        price prices cost costs | سعر أسعار تكلفة ثمن كلفة | prix coût coûts | цена цены стоимость
        pay paid payment | دفع يدفع | payer payé paiement | платить заплатил оплата
        tax taxes | ضريبة ضرائب | impôt taxe impôts | налог налоги
        budget | ميزانية موازنة | budget | бюджет
        fund funds funding | صندوق تمويل أموال | fonds financement | фонд финансирование
        invest investment investors | استثمار استثمارات مستثمرين | investissement investisseurs | инвестиции инвестор
        growth grow growing grew | نمو ينمو نما | croissance croître | рост расти
        sale sales sell sold | بيع مبيعات باع | vente ventes vendre vendu | продажа продажи продать
        buy bought purchase | شراء اشترى | acheter acheté achat | купить покупка купил
        customer customers | عميل زبائن عملاء | client clients | клиент клиенты
        product products production produce | منتج منتجات إنتاج أنتج | produit produits production | продукт производство
        industry industrial | صناعة صناعي | industrie industriel | промышленность индустрия
        factory plant | مصنع | usine | завод фабрика
        oil | نفط زيت | pétrole huile | нефть масло
        gas | غاز | gaz | газ
        energy | طاقة | énergie | энергия
        job jobs | وظيفة وظائف عمل | emploi travail emplois | работа место
        work worked working worker workers | عمل عمال يعمل عامل | travail travailler travailleurs | работа работал рабочий
        employee employees staff | موظف موظفين | employé employés personnel | сотрудник работник персонал
        manager director executive chief | مدير تنفيذي رئيس | directeur dirigeant chef | менеджер директор глава
        boss | رئيس مدير | patron chef | босс начальник
        contract | عقد | contrat | контракт
        service services | خدمة خدمات | service services | услуга служба
        project | مشروع مشاريع | projet | проект
        program programme | برنامج برامج | programme | программа
        system | نظام | système | система
        build building built | بناء مبنى بنى | construire bâtiment | строить здание построен
        road street | طريق شارع | route rue | дорога улица
        car cars vehicle | سيارة سيارات مركبة | voiture voitures véhicule | автомобиль машина
        driver drive driving | سائق قيادة | conducteur conduire | водитель ехать
        train | قطار تدريب | train | поезд
        bus | حافلة | bus autobus | автобус
        plane aircraft airline | طائرة طيران | avion aérienne | самолет авиакомпания
        flight fly | رحلة طيران | vol voler | рейс полет
        airport | مطار | aéroport | аэропорт
        ship boat | سفينة قارب | navire bateau | корабль судно лодка
        sea ocean | بحر محيط | mer océan | море океан
        coast beach | ساحل شاطئ | côte plage | побережье пляж
        river | نهر | fleuve rivière | река
        island islands | جزيرة جزر | île îles | остров острова
        mountain | جبل جبال | montagne | гора
        forest trees tree | غابة أشجار شجرة | forêt arbre arbres | лес дерево
        land ground | أرض أراض | terre sol | земля
        park garden | حديقة متنزه | parc jardin | парк сад
        animal animals | حيوان حيوانات | animal animaux | животное животные
        dog dogs | كلب كلاب | chien chiens | собака
        cat | قطة قط | chat | кошка
        fish | سمك أسماك | poisson | рыба
        bird birds | طائر طيور | oiseau oiseaux | птица
        weather | طقس | météo temps | погода
        rain | مطر أمطار | pluie | дождь
        storm hurricane | عاصفة إعصار | tempête ouragan | шторм ураган буря
        flood floods | فيضان فيضانات | inondation inondations | наводнение
        earthquake | زلزال | séisme tremblement | землетрясение
        fire fires | حريق نار حرائق إطلاق | feu incendie | огонь пожар
        climate | مناخ مناخي | climat climatique | климат
        air | هواء جو جوي | air aérien | воздух воздушный
        sun | شمس | soleil | солнце
        space | فضاء مساحة | espace | космос пространство
        planet earth | كوكب أرض | planète terre | планета земля
        team teams | فريق فرق | équipe équipes | команда команды
        player players | لاعب لاعبين لاعبون | joueur joueurs | игрок игроки
        play played playing | لعب يلعب | jouer joué | играть играл
        game games match | مباراة لعبة مباريات ألعاب | match jeu jeux | матч игра
        goal goals | هدف أهداف | but buts objectif | гол цель
        score scored | سجل نتيجة تسجيل | score marqué | счет забил
        win won winner victory | فوز فاز انتصار فائز | gagner gagné victoire vainqueur | победа выиграл победил
        lose lost loss defeat | خسر خسارة هزيمة فقد | perdre perdu défaite perte | потерять поражение проиграл
        football soccer | كرة قدم | football | футбол
        club | نادي ناد | club | клуб
        coach | مدرب | entraîneur | тренер
        cup | كأس | coupe | кубок
        league | دوري رابطة | ligue championnat | лига
        final | نهائي نهائية | finale final | финал
        champion championship | بطل بطولة | champion championnat | чемпион чемпионат
        tournament | بطولة دورة | tournoi | турнир
        ball | كرة | balle ballon | мяч
        race | سباق عرق | course race | гонка раса
        olympic | أولمبي أولمبياد | olympique | олимпийский
        record | رقم قياسي سجل | record | рекорд
        fan fans | مشجع جماهير معجبين | supporter fans | фанат болельщики
        award prize | جائزة | prix récompense | премия награда
        religion religious | دين ديني | religion religieux | религия религиозный
        god | الله إله رب | dieu | бог
        pope | بابا | pape | папа
        king | ملك | roi | король
        queen | ملكة | reine | королева
        prince | أمير | prince | принц
        princess | أميرة | princesse | принцесса
        royal | ملكي ملكية | royal royale | королевский
        body | جسم جسد جثة | corps | тело
        head | رأس رئيس | tête chef | голова глава
        hand hands | يد أيدي يدين | main mains | рука руки
        eye eyes | عين عيون | œil yeux | глаз глаза
        face | وجه | visage face | лицо
        heart | قلب | cœur | сердце
        blood | دم دماء | sang | кровь
        name named | اسم يدعى | nom nommé | имя название
        word words | كلمة كلمات | mot mots | слово слова
        letter | رسالة حرف | lettre | письмо
        story | قصة | histoire | история рассказ
        door | باب | porte | дверь
        room | غرفة | chambre salle pièce | комната
        hotel | فندق | hôtel | отель гостиница
        restaurant | مطعم | restaurant | ресторан
        shop store | متجر محل | magasin boutique | магазин
        clothes dress | ملابس فستان لباس | vêtements robe | одежда платье
        place | مكان | lieu place endroit | место
        site | موقع | site | сайт место
        line | خط | ligne | линия
        side | جانب | côté | сторона
        top | قمة أعلى | sommet haut | верх вершина
        end | نهاية | fin | конец
        part | جزء | partie | часть
        level | مستوى | niveau | уровень
        number figures | عدد رقم أرقام | nombre chiffre numéro | число номер количество
        rate | معدل نسبة | taux | ставка уровень
        average | متوسط | moyenne moyen | средний
        mile miles | ميل أميال | mile miles | миля миль
        kilometre kilometres kilometers km | كيلومتر كيلو كم | kilomètre kilomètres km | километр километров км
        metre metres meters feet foot | متر أمتار قدم أقدام | mètre mètres pied | метр метров фут
        weight | وزن | poids | вес
        system | نظام منظومة | système | система
        problem problems issue issues | مشكلة مشاكل مشكلات قضية قضايا | problème problèmes question | проблема проблемы вопрос
        question questions | سؤال أسئلة | question questions | вопрос вопросы
        answer | جواب إجابة رد | réponse | ответ
        reason reasons | سبب أسباب | raison raisons | причина
        result results | نتيجة نتائج | résultat résultats | результат результаты
        change changes | تغيير تغير تغييرات | changement changer | изменение перемена
        situation | وضع حالة | situation | ситуация положение
        risk | خطر مخاطر مخاطرة | risque | риск
        danger dangerous | خطر خطير خطيرة | danger dangereux | опасность опасный
        chance opportunity | فرصة | chance occasion opportunité | шанс возможность
        idea | فكرة | idée | идея
        truth true | حقيقة صحيح | vérité vrai | правда истинный
        fact | حقيقة واقع | fait | факт
        fear afraid | خوف يخشى مخاوف | peur crainte | страх бояться
        love | حب | amour aimer | любовь любить
        hope | أمل يأمل | espoir espérer | надежда надеяться
        """
}
