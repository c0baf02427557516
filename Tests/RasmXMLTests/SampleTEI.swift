extension SchemaSample {
    static var tei: SchemaSample {
        SchemaSample(
            schema: "tei-rasm.rng",
            document: """
                <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="ar">
                  <teiHeader><fileDesc>
                    <titleStmt><title>مقال</title><author>رسم</author></titleStmt>
                    <publicationStmt><publisher>Rasm</publisher><date when="2024-01-31"/><availability status="free"><licence target="https://example.org">CC0</licence></availability></publicationStmt>
                    <sourceDesc><p>Original.</p></sourceDesc></fileDesc>
                    <profileDesc><langUsage><language ident="ar">Arabic</language></langUsage></profileDesc>
                  </teiHeader>
                  <standOff>
                    <listPerson><person xml:id="shoigu"><persName xml:lang="ar"><forename>سيرغي</forename> <surname>شويغو</surname></persName><idno type="wikidata">Q1</idno></person></listPerson>
                    <listPlace><place xml:id="moscow"><placeName>موسكو</placeName></place></listPlace>
                    <listOrg><org xml:id="nato"><orgName>الناتو</orgName></org></listOrg>
                  </standOff>
                  <text><body><head>عنوان</head>
                    <p><s n="1">قال <persName ref="#shoigu">شويغو</persName> في <placeName ref="#moscow" cert="high">موسكو</placeName> يوم <date when="2024-01">يناير</date>.</s></p>
                    <ab><orgName ref="#nato">الناتو</orgName> و<name type="ship">سفينة</name></ab>
                    <div type="section"><p>x</p></div>
                  </body></text>
                </TEI>
                """,
            allowed: [
                ("when=\"2024-01\"", "from=\"2024\" to=\"2025-02-03\""),
                ("<p>Original.</p>", "<bibl><title>T</title>, <author>A</author></bibl>"),
            ],
            damages: [
                ("http://www.tei-c.org/ns/1.0", "urn:x", "TEI"),
                ("<title>مقال</title>", "", "3:16: author may not stand here"),
                ("<sourceDesc><p>Original.</p></sourceDesc>", "", "fileDesc"),
                ("<s n=\"1\">", "<s n=\"1\"><s>x</s>", "s"),
                ("when=\"2024-01\"", "when=\"January\"", "when"),
                ("<p>x</p>", "", "div"),
                ("<p>x</p>", "<p>x</p>text", "div"),
                ("xml:id=\"nato\"", "xml:id=\"moscow\"", "id"),
                ("<person xml:id=\"shoigu\">", "<person xml:id=\"1\">", "id"),
                ("<orgName>الناتو</orgName>", "<persName>x</persName>", "11:33: org may not hold persName"),
                ("<ab>", "<ab><p>x</p>", "15:9: ab may not hold p"),
                ("ref=\"#moscow\"", "colour=\"#moscow\"", "placeName"),
                ("<body>", "<body><listPerson/>", "13:15: body may not hold listPerson"),
            ])
    }
}
