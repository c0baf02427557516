import Rasm

/// The words that stand before names of a kind: صحيفة before a newspaper, مدينة before a city.
enum Titles {
    private static func words(_ list: String) -> Set<[UInt8]> {
        Set(list.split(separator: " ").map { KnownNames.folded(KnownNames.letters($0)) })
    }

    private static let towns = words("مدينة بلدة قرية عاصمة العاصمة ميناء مطار محطة")
    private static let regions = words("منطقة إقليم ولاية مقاطعة محافظة جزيرة")
    private static let states = words("دولة جمهورية مملكة")
    private static let places = towns.union(regions).union(words("قاعدة مركز نهر بحر جبل بحيرة مصنع"))
    private static let organisations = words(
        "صحيفة جريدة مجلة وكالة قناة شبكة إذاعة موقع شركة مؤسسة منظمة حزب حركة جماعة بنك مصرف نادي فريق جامعة شركات")

    /// A title before a person says that it is one, and not who: it speaks for nobody.
    static func fit(_ word: [UInt8], _ kind: EntryKind) -> Bool {
        switch kind {
        case .organisation, .media: organisations.contains(word)
        case .city, .town: towns.contains(word)
        case .region: regions.contains(word)
        case .country: states.contains(word)
        case .place: places.contains(word)
        default: false
        }
    }
}
