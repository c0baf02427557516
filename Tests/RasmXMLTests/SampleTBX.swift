extension SchemaSample {
    static var tbx2: SchemaSample {
        SchemaSample(
            schema: "tbx-v2-core.rng",
            document: """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
                <martif type="TBX-Basic" xml:lang="ar">
                  <martifHeader>
                    <fileDesc><titleStmt><title>Names</title></titleStmt><sourceDesc><p>Rasm</p></sourceDesc></fileDesc>
                    <encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
                  </martifHeader>
                  <text><body>
                    <termEntry id="shoigu">
                      <descrip type="subjectField">politics</descrip><note>n</note>
                      <langSet xml:lang="ar">
                        <descripGrp><descrip type="definition">وزير</descrip><admin type="source">x</admin></descripGrp>
                        <tig><term>سيرغي شويغو</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                          <transacGrp><transac type="transactionType">origination</transac>
                            <transacNote type="responsibility" target="p1">A</transacNote><date>2024-01-31</date></transacGrp></tig>
                        <ntig><termGrp><term>شويجو</term><termNote type="termType">variant</termNote></termGrp></ntig>
                      </langSet>
                      <langSet xml:lang="en"><tig><term>Sergei <hi>Shoigu</hi></term></tig><tig><term>Shoygu</term><xref type="externalCrossReference" target="https://example.org">e</xref></tig></langSet>
                    </termEntry>
                  </body>
                  <back><refObjectList type="respPerson"><refObject id="p1"><item type="fn">A</item></refObject></refObjectList></back>
                  </text>
                </martif>
                """,
            allowed: [("<note>n</note>", "<ref type=\"crossReference\" target=\"shoigu\">s</ref>")],
            damages: [
                ("xml:lang=\"ar\">\n  <martifHeader", ">\n  <martifHeader", "martif"),
                ("<sourceDesc><p>Rasm</p></sourceDesc>", "", "fileDesc"),
                ("<term>سيرغي شويغو</term>", "", "13:14: termNote may not stand here"),
                ("<termNote type=\"administrativeStatus\">", "<termNote>", "termNote"),
                ("<langSet xml:lang=\"en\">", "<langSet>", "18:7: langSet lacks the attribute xml:lang"),
                (
                    "<langSet xml:lang=\"en\">", "<langSet xml:lang=\"en_US\">",
                    "18:7: xml:lang=\"en_US\" on langSet: allowed is a language tag (BCP 47), as ar or ar-EG"
                ),
                ("<note>n</note>", "<transac type=\"x\">x</transac>", "transac"),
                ("<termEntry id=\"shoigu\">", "<termEntry id=\"1 2\">", "id"),
                ("<body>", "<body><conceptEntry/>", "conceptEntry"),
                ("type=\"respPerson\"", "", "21:9: refObjectList lacks the attribute type"),
                ("<term>شويجو</term>", "<term>شويجو</term><term>x</term>", "term"),
            ])
    }

    static var tbx3: SchemaSample {
        SchemaSample(
            schema: "tbx-v3-core.rng",
            document: """
                <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="ar">
                  <tbxHeader><fileDesc><titleStmt><title>Names</title></titleStmt><sourceDesc><p>Rasm</p></sourceDesc></fileDesc></tbxHeader>
                  <text><body>
                    <conceptEntry id="shoigu">
                      <descrip type="subjectField">politics</descrip>
                      <langSec xml:lang="ar">
                        <termSec><term>سيرغي شويغو</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                          <termNoteGrp><termNote type="termType">variant</termNote><note>n</note></termNoteGrp>
                          <transacGrp><transac type="transactionType">origination</transac><date>2024-01-31</date></transacGrp></termSec>
                      </langSec>
                      <langSec xml:lang="en"><termSec><term>Shoigu</term></termSec></langSec>
                    </conceptEntry>
                  </body>
                  <back><refObjectSec type="respPerson"><refObject id="p1"><item type="fn">A</item></refObject></refObjectSec></back></text>
                </tbx>
                """,
            allowed: [
                ("style=\"dca\"", "style=\"dct\""),
                ("<term>Shoigu</term>", "<term>Sergei <hi type=\"bold\">S</hi></term>"),
            ],
            damages: [
                ("urn:iso:std:iso:30042:ed-2", "urn:iso:std:iso:30042:ed:3.0", "tbx"),
                ("style=\"dca\"", "style=\"dcx\"", "1:1: style=\"dcx\" on tbx: allowed are dca and dct"),
                (" style=\"dca\"", "", "tbx"),
                (
                    "type=\"TBX-Basic\"", "type=\"Basic\"",
                    "1:1: type=\"Basic\" on tbx: allowed is what has the form TBX-.+"
                ),
                ("<langSec xml:lang=\"en\">", "<langSec>", "langSec"),
                ("<termSec><term>Shoigu</term></termSec>", "", "langSec"),
                ("<term>Shoigu</term>", "<term>a</term><term>b</term>", "term"),
                ("<termNote type=\"termType\">", "<termNote>", "termNote"),
                ("<body>", "<body><termEntry/>", "termEntry"),
                (
                    "</conceptEntry>",
                    "</conceptEntry><conceptEntry id=\"shoigu\"><langSec xml:lang=\"ar\"><termSec><term>x</term></termSec></langSec></conceptEntry>",
                    "the id shoigu stands twice"
                ),
            ])
    }

    static var tbx3Tags: SchemaSample {
        SchemaSample(
            schema: "tbx-v3-core.rng",
            document: """
                <tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"
                    type="TBX-Basic" style="dct" xml:lang="ar">
                  <tbxHeader><fileDesc><sourceDesc><p>Rasm</p></sourceDesc></fileDesc></tbxHeader>
                  <text><body>
                    <conceptEntry id="shoigu"><min:subjectField>politics</min:subjectField>
                      <langSec xml:lang="ar"><descripGrp><basic:definition>وزير</basic:definition><basic:source>x</basic:source></descripGrp>
                        <termSec><term>شويغو</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
                    </conceptEntry>
                  </body></text>
                </tbx>
                """,
            allowed: [],
            damages: [
                ("<term>شويغو</term>", "<min:x/>", "term must stand here, not x"),
                (
                    "<min:subjectField>politics</min:subjectField>", "<subjectField xmlns=\"\">x</subjectField>",
                    "subjectField"
                ),
                ("<min:subjectField>politics</min:subjectField>", "<subjectField>x</subjectField>", "subjectField"),
            ])
    }

    static var tbxMin: SchemaSample {
        SchemaSample(
            schema: "tbx-min.rng",
            document: """
                <?xml version="1.0" encoding="UTF-8"?>
                <TBX dialect="TBX-Min">
                  <header>
                    <id>names</id><languages source="ar" target="en"/><dateCreated>2024-01-31T10:00:00</dateCreated>
                    <creator>A</creator><license>CC BY</license><description>d</description><directionality>bidirectional</directionality>
                  </header>
                  <body>
                    <termEntry id="shoigu">
                      <subjectField>politics</subjectField>
                      <langSet xml:lang="ar">
                        <tig><term>شويغو</term><termStatus>preferred</termStatus><partOfSpeech>properNoun</partOfSpeech></tig>
                        <tig><customer>c</customer><term>شويجو</term><termStatus>obsolete</termStatus>
                          <noteGrp><note><noteKey>usage</noteKey><noteValue>n</noteValue></note></noteGrp></tig>
                      </langSet>
                      <langSet xml:lang="en"><tig><term>Shoigu</term></tig></langSet>
                    </termEntry>
                  </body>
                </TBX>
                """,
            allowed: [
                ("<dateCreated>2024-01-31T10:00:00</dateCreated>", ""), ("<noteKey>usage</noteKey>", ""),
                ("<note><noteKey>usage</noteKey><noteValue>n</noteValue></note>", ""),
                ("bidirectional", "monodirectional"), ("<customer>c</customer>", "<note>n</note>"),
                ("preferred", "notRecommended"),
            ],
            damages: [
                (" dialect=\"TBX-Min\"", "", "TBX lacks the attribute dialect"),
                ("\"TBX-Min\"", "\"TBX-Max\"", "dialect"),
                ("<id>names</id>", "", "header"), ("<languages source=\"ar\" target=\"en\"/>", "", "languages"),
                (" target=\"en\"", "", "languages lacks the attribute target"),
                ("2024-01-31T10:00:00", "yesterday", "dateCreated"), ("bidirectional", "both", "directionality"),
                ("<termEntry id=\"shoigu\">", "<termEntry>", "termEntry lacks the attribute id"),
                ("<langSet xml:lang=\"en\">", "<langSet>", "langSet lacks the attribute xml:lang"),
                ("<term>Shoigu</term>", "", "tig"), ("preferred", "best", "termStatus"),
                ("properNoun", "name", "partOfSpeech"),
                ("<customer>c</customer>", "<customer>c</customer><customer>d</customer>", "customer"),
                ("<noteValue>n</noteValue>", "", "note"),
                ("<note><noteKey>usage</noteKey><noteValue>n</noteValue></note>", "<note>n</note>", "note"),
            ])
    }
}
