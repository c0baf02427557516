/// A set of data categories that dialects are made of.
struct TBXModule {
    /// The namespace of its elements in DCT style, nil for version 2.
    let namespace: String?
    let categories: [TBXDataCategory]

    /// Min, Basic and Linguist: the module descriptions `Min.tbxmd`, `Basic.tbxmd` (1.2.1) and `Linguist.tbxmd` of tbxinfo.net.
    static let min = TBXModule(
        namespace: "http://www.tbxinfo.net/ns/min",
        categories: TBXDataCategory.table(
            """
            termNote administrativeStatus t preferredTerm-admn-sts admittedTerm-admn-sts deprecatedTerm-admn-sts supersededTerm-admn-sts
            admin customerSubset ct
            xref externalCrossReference clt
            termNote partOfSpeech t noun verb adjective adverb other
            descrip subjectField c
            """))
    static let basic = TBXModule(
        namespace: "http://www.tbxinfo.net/ns/basic",
        categories: TBXDataCategory.table(
            """
            descrip context t
            ref crossReference ct
            descrip definition cl
            termNote geographicalUsage t
            termNote grammaticalGender t masculine feminine neuter other
            admin projectSubset ct
            transacNote responsibility clt
            admin source clt
            termNote termLocation t checkBox comboBox comboBoxElement dialogBox groupBox informativeMessage interactiveMessage menuItem \
            progressBar pushButton radioButton slider spinBox tab tableText textBox toolTip user-definedType
            termNote termType t fullForm acronym abbreviation shortForm variant phrase
            transac transactionType clt origination modification
            xref xGraphic cl
            """))
    static let linguist = TBXModule(
        namespace: "http://www.tbxinfo.net/ns/linguist",
        categories: TBXDataCategory.table(
            """
            termNote grammaticalNumber t singular plural dual mass otherNumber
            admin reading t
            adminNote readingNote t
            termNote register t colloquialRegister neutralRegister technicalRegister in-houseRegister bench-levelRegister slangRegister vulgarRegister
            termNote transferComment t
            """))

    /// TBX-Basic of version 2: `TBXBasicXCSV02.xcs`.
    static let basic2 = TBXModule(
        namespace: nil,
        categories: TBXDataCategory.table(
            """
            termNote administrativeStatus t preferredTerm-admn-sts admittedTerm-admn-sts deprecatedTerm-admn-sts supersededTerm-admn-sts
            descrip context t
            ref crossReference -
            admin customerSubset -
            descrip definition cl
            xref externalCrossReference -
            termNote geographicalUsage t
            termNote grammaticalGender t masculine feminine neuter other
            termNote partOfSpeech t noun verb adjective adverb properNoun other
            admin projectSubset -
            transacNote responsibility -
            admin source -
            descrip subjectField c
            termNote termLocation t
            termNote termType t abbreviation acronym fullForm shortForm variant phrase
            transac transactionType - origination modification
            xref xGraphic -
            """))

    /// The default dialect of version 2: `TBXXCSV02.xcs` 0.5, ISO 30042:2008, annex on the default XCS.
    static let default2 = TBXModule(
        namespace: nil,
        categories: TBXDataCategory.table(
            """
            termNote abbreviatedFormFor t
            termNote administrativeStatus t standardizedTerm-admn-sts preferredTerm-admn-sts admittedTerm-admn-sts deprecatedTerm-admn-sts \
            supersededTerm-admn-sts legalTerm-admn-sts regulatedTerm-admn-sts
            termNote animacy t animate inanimate otherAnimacy
            admin annotatedNote -
            descrip antonymConcept c
            termNote antonymTerm t
            admin applicationSubset -
            descrip associatedConcept cl
            descrip audio clt
            descrip broaderConceptGeneric cl
            descrip broaderConceptPartitive cl
            admin businessUnitSubset -
            descrip characteristic t
            descrip classificationCode clt
            admin conceptOrigin -
            descrip conceptPosition cl
            descrip context t
            descripNote contextType - definingContext explanatoryContext associativeContext linguisticContext metalinguisticContext translatedContext
            descrip coordinateConceptGeneric cl
            descrip coordinateConceptPartitive cl
            xref corpusTrace -
            ref crossReference -
            admin customerSubset -
            admin databaseType -
            descrip definition clt
            descripNote definitionType - intensionalDefinition extensionalDefinition partitiveDefinition translatedDefinition
            descripNote descriptionType -
            termNote directionality t monodirectional bidirectional incommensurate undetermined
            admin domainExpert -
            admin elementWorkingStatus - starterElement workingElement consolidatedElement archiveElement importedElement exportedElement
            admin entrySource -
            admin environmentSubset -
            termNote etymology t
            descrip example clt
            descrip explanation clt
            xref externalCrossReference -
            termNote falseFriend t
            descrip figure clt
            termNote frequency t commonlyUsed infrequentlyUsed rarelyUsed
            termNote geographicalUsage t
            termNote grammaticalGender t masculine feminine neuter otherGender
            termNote grammaticalNumber t singular plural dual mass otherNumber
            termNote grammaticalValency t
            termNote homograph t
            termCompList hyphenation t
            admin indexHeading -
            admin keyword -
            termNote language-planningQualifier t recommendedTerm nonstandardizedTerm proposedTerm newTerm
            termCompList lemma t
            termNote lionHotkey t
            termCompList morphologicalElement t
            termNote normativeAuthorization t standardizedTerm preferredTerm admittedTerm deprecatedTerm supersededTerm legalTerm regulatedTerm
            adminNote noteSource -
            admin originatingDatabase -
            admin originatingInstitution -
            admin originatingPerson -
            descrip otherBinaryData clt
            termNote partOfSpeech t
            termNote processStatus t unprocessed provisionallyProcessed finalized
            admin productSubset -
            admin projectSubset -
            termNote pronunciation t
            termNote proprietaryRestriction t trademark serviceMark tradeName
            descrip quantity t
            descrip range t
            termNote register t colloquialRegister neutralRegister technicalRegister in-houseRegister bench-levelRegister slangRegister vulgarRegister
            descrip relatedConcept cl
            descrip relatedConceptBroader cl
            descrip relatedConceptNarrower cl
            descrip reliabilityCode clt 1 2 3 4 5 6 7 8 9 10
            transacNote responsibility -
            descrip sampleSentence t
            admin searchTerm -
            admin securitySubset - public confidential
            ref see -
            descrip sequentiallyRelatedConcept cl
            termNote shortFormFor t
            admin sortKey -
            admin source -
            admin sourceIdentifier -
            adminNote sourceType - parallelText backgroundText
            descrip spatiallyRelatedConcept cl
            descrip subjectField c
            descrip subordinateConceptGeneric cl
            descrip subordinateConceptPartitive cl
            admin subsetOwner -
            descrip superordinateConceptGeneric cl
            descrip superordinateConceptPartitive cl
            termCompList syllabification t
            descrip table clt
            termNote temporalQualifier t archaicTerm outdatedTerm obsoleteTerm
            descrip temporallyRelatedConcept cl
            termCompList termElement t
            termNote termLocation t
            termNote termProvenance t transdisciplinaryBorrowing translingualBorrowing loanTranslation neologism
            termNote termStructure t
            termNote termType t abbreviation acronym clippedTerm commonName entryTerm equation formula fullForm initialism \
            internationalScientificTerm internationalism logicalExpression phraseologicalUnit partNumber shortForm shortcut sku symbol synonym \
            synonymousPhrase standardText string transliteratedForm transcribedForm variant
            descrip thesaurusDescriptor c
            termNote timeRestriction t
            transac transactionType - origination input modification check approval withdrawal standardization exportation importation proposal \
            userAccess
            termNote transferComment t
            descrip unit t
            transacNote usageCount -
            termNote usageNote t
            descrip video clt
            xref xAudio -
            xref xGraphic -
            xref xMathML -
            xref xSource -
            xref xVideo -
            """))
}
