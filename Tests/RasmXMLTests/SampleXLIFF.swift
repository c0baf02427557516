extension SchemaSample {
    static var xliff: SchemaSample {
        SchemaSample(
            schema: "xliff2.rng",
            document: """
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"
                    xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:its="http://www.w3.org/2005/11/its"
                    version="2.1" srcLang="ar" trgLang="en" its:version="2.0">
                  <file id="f1" original="a.md" srcDir="rtl"><skeleton href="a.skl"/>
                    <mda:metadata><mda:metaGroup><mda:meta type="t">x</mda:meta></mda:metaGroup></mda:metadata>
                    <notes><note appliesTo="source" priority="2">n</note></notes>
                    <group id="g1" name="g"><unit id="u1" translate="yes" type="x:p">
                      <gls:glossary><gls:glossEntry id="e1" ref="#t=m1"><gls:term source="rasm">شويغو</gls:term>
                        <gls:translation id="tr1">Shoigu</gls:translation><gls:definition>Minister</gls:definition></gls:glossEntry></gls:glossary>
                      <notes><note>n</note></notes>
                      <originalData><data id="d1" dir="ltr">&lt;b&gt;<cp hex="001A"/></data></originalData>
                      <segment id="s1" state="translated" subState="x:y">
                        <source xml:lang="ar">قال <mrk id="m1" type="term">شويغو</mrk> <pc id="1" dataRefStart="d1" type="fmt" subType="xlf:b">نعم</pc></source>
                        <target order="1">Shoigu <ph id="2" dataRef="d1" canCopy="no" equiv="x"/><sc id="3"/><ec startRef="3"/><sm id="m2" type="x:z"/><em startRef="m2"/></target>
                      </segment>
                      <ignorable><source> </source></ignorable>
                    </unit></group>
                  </file>
                </xliff>
                """,
            allowed: [
                ("version=\"2.1\"", "version=\"2.0\""),
                ("<gls:definition>Minister</gls:definition>", "<x:y xmlns:x=\"urn:x\" z=\"1\">t<x:w/></x:y>"),
                ("<gls:translation id=\"tr1\">Shoigu</gls:translation>", ""),
                (" trgLang=\"en\"", ""),
                ("<unit id=\"u1\"", "<unit id=\"u1\" xml:space=\"preserve\" mda:x=\"1\""),
            ],
            damages: [
                ("version=\"2.1\"", "version=\"1.2\"", "version"),
                (" srcLang=\"ar\"", "", "xliff"),
                ("srcLang=\"ar\"", "srcLang=\"ar_SA\"", "srcLang"),
                ("<file id=\"f1\"", "<file", "file"),
                ("<unit id=\"u1\"", "<unit id=\"u 1\"", "id"),
                ("<unit id=\"u1\"", "<unit id=\"u1\" color=\"red\"", "unit"),
                ("state=\"translated\"", "state=\"done\"", "state"),
                ("subState=\"x:y\"", "subState=\"y\"", "subState"),
                ("srcDir=\"rtl\"", "srcDir=\"right\"", "srcDir"),
                ("priority=\"2\"", "priority=\"11\"", "priority"),
                ("<pc id=\"1\"", "<pc", "pc"),
                (
                    "<ec startRef=\"3\"/>", "<ec/>",
                    "14:94: the attributes of ec do not fit together"
                ),
                ("<em startRef=\"m2\"/>", "<em/>", "em lacks the attribute startRef"),
                ("hex=\"001A\"", "hex=\"1\"", "hex"),
                ("type=\"fmt\"", "type=\"bold\"", "type"),
                ("type=\"term\"", "type=\"word\"", "type"),
                ("<gls:term source=\"rasm\">شويغو</gls:term>", "", "8:21: term must stand here, not translation"),
                ("<notes><note appliesTo", "<gls:glossary/><notes><note appliesTo", "glossary"),
                ("<ignorable><source> </source></ignorable>", "<segment/>", "segment"),
                ("<ph id=\"2\"", "<bpt/><ph id=\"2\"", "14:34: bpt may not stand here"),
                ("<notes><note>n</note></notes>", "<notes/>", "10:7: notes ends too early"),
                ("<originalData>", "<segment><source/></segment><originalData>", "originalData"),
            ])
    }
}
