import Rasm

/// The words that stand before names of a kind: صحيفة before a newspaper, وزير before a person.
enum Titles {
    private static func words(_ list: String) -> Set<[UInt8]> {
        Set(list.split(separator: " ").map { KnownNames.folded(KnownNames.letters($0)) })
    }

    private static let people = words(
        "الرئيس الرئيسة رئيس وزير الوزير وزيرة الوزيرة السيد السيدة الجنرال المستشار المستشارة الزعيم الأمير الملك السفير النائب السيناتور المتحدث المتحدثة البابا الدكتور الكاتب المخرج اللاعب المدرب الممثل الخبير المحلل نظيره نظيرته"
    )
    private static let places = words(
        "مدينة بلدة قرية منطقة إقليم ولاية مقاطعة محافظة جزيرة ميناء مطار قاعدة محطة مركز نهر بحر جبل بحيرة عاصمة العاصمة جمهورية دولة مملكة مصنع"
    )
    private static let organisations = words(
        "صحيفة جريدة مجلة وكالة قناة شبكة إذاعة موقع شركة مؤسسة منظمة حزب حركة جماعة بنك مصرف نادي فريق جامعة شركات")

    static func fit(_ word: [UInt8], _ kind: EntryKind) -> Bool {
        switch kind {
        case .person: people.contains(word)
        case .organisation, .media: organisations.contains(word)
        case .place, .city, .town, .region, .country: places.contains(word)
        default: false
        }
    }
}
