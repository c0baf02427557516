import Testing

@testable import RasmExchange

@Suite("What is the same in every language")
struct UntranslatableTests {
    @Test(arguments: [
        "BBC", "Reuters", "Sergei Shoigu", "Associated Press", "Bank of England", "2024", "10 km", "5 %", "3,5 kg",
        "km/h",
        "https://example.org/a-b?c=d", "www.example.org", "news@example.org", "ISO 9001:2015", "iPhone 15 Pro",
        "COVID-19", "F-16",
        "%s", "{0} / {1}", "$name", "max_length", "index.html", "/usr/bin", "<br>", "x", "U.S.", "«BBC»",
        "Владимир Путин", "—",
        "MH17 (2014)", "a = b", "Charles de Gaulle",
    ])
    func `names, numbers and codes need no translation`(_ text: String) { #expect(Untranslatable.holds(text)) }

    @Test(arguments: [
        "Words.", "The minister said", "the BBC", "كلام", "بوتين", "Bank of", "of", "Reuters reported", "Hello!",
        "Putin said on Monday",
        "شويغو BBC", "open file", "Министр сказал", "He arrived in Beirut.", "Yes, Minister.", "10 apples",
    ])
    func `words need it`(_ text: String) { #expect(!Untranslatable.holds(text)) }
}
