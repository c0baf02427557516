extension SchemaSample {
    static var tmx: SchemaSample {
        SchemaSample(
            schema: "tmx14.rng",
            document: """
                <!DOCTYPE tmx SYSTEM "tmx14.dtd">
                <tmx version="1.4">
                  <header creationtool="rasm" creationtoolversion="1" segtype="sentence" o-tmf="rasm" adminlang="en"
                      srclang="ar" datatype="plaintext" creationdate="20240131T235959Z">
                    <note>n</note><prop type="x-domain">news</prop>
                    <ude name="Mac" base="Macintosh"><map unicode="#xF8FF" code="#xF0" ent="Apple" subst="[Apple]"/></ude>
                  </header>
                  <body>
                    <tu tuid="1" usagecount="2" segtype="phrase"><note xml:lang="ar">م</note><prop type="x-source">s</prop>
                      <tuv xml:lang="ar" changedate="20240201T000000Z" changeid="a"><prop type="x-p">p</prop><seg>سيرغي شويغو</seg></tuv>
                      <tuv xml:lang="en-GB"><seg><bpt i="1" x="1" type="bold">&lt;b <sub type="t" datatype="plaintext">t</sub>&gt;</bpt>Sergei
                <hi type="x-name">Shoigu<ph x="2" assoc="p"/></hi><ept i="1">&lt;/b&gt;</ept><it pos="begin" x="3"/><ut x="4">u</ut></seg></tuv>
                    </tu>
                  </body>
                </tmx>
                """,
            allowed: [
                ("srclang=\"ar\"", "srclang=\"*all*\""),
                ("<body>", "<body><tu><tuv xml:lang='ar'><seg/></tuv></tu>"),
                ("segtype=\"sentence\"", "segtype=\"block\""),
            ],
            damages: [
                ("version=\"1.4\"", "version=\"2.0\"", "2:1: version=\"2.0\" on tmx: allowed is 1.4"),
                ("\n      srclang=\"ar\"", "", "3:3: header lacks the attribute srclang"),
                ("segtype=\"sentence\"", "segtype=\"word\"", "segtype"),
                ("xml:lang=\"ar\" changedate", "changedate", "10:7: tuv lacks the attribute xml:lang"),
                (
                    "xml:lang=\"en-GB\"", "xml:lang=\"en_GB\"",
                    "11:7: xml:lang=\"en_GB\" on tuv: allowed is a language tag (BCP 47), as ar or ar-EG"
                ),
                ("20240131T235959Z", "2024-01-31", "creationdate"),
                ("20240131T235959Z", "20241331T235959Z", "creationdate"),
                ("<seg>سيرغي شويغو</seg>", "", "tuv"),
                ("<seg>سيرغي", "<seg>x</seg><seg>", "seg"),
                ("<ept i=\"1\">", "<ept>", "ept"),
                ("<bpt i=\"1\"", "<bpt", "bpt"),
                ("pos=\"begin\"", "pos=\"middle\"", "pos"),
                ("assoc=\"p\"", "assoc=\"x\"", "assoc"),
                ("<prop type=\"x-domain\">", "<prop>", "prop"),
                ("#xF8FF", "F8FF", "unicode"),
                ("<seg>سيرغي", "<seg xml:space=\"preserve\">", "seg"),
                ("<seg>سيرغي", "<seg><b/>", "10:99: seg may not hold b"),
                ("<tuv xml:lang=\"en-GB\">", "<note/><tuv xml:lang=\"en-GB\">", "note"),
                ("<body>", "<body>text", "body"),
                ("<tmx version", "<tmx xmlns=\"urn:x\" version", "tmx"),
            ])
    }
}
