/// The letters that an Arabic presentation form stands for.
///
/// Old systems and PDF extraction write glyphs instead of letters: U+FEFB is لا as one code point. The table is the compatibility
/// decomposition of Unicode 15.0 (UnicodeData.txt, blocks Arabic Presentation Forms-A and -B), letters only.
public enum PresentationForms {
    static let range: ClosedRange<UInt32> = 0xFB50...0xFEFC

    /// The letters of a form, in reading order; nil when the scalar is none. Forms of a mark alone have no letters.
    public static func letters(of scalar: UInt32) -> [UInt16]? {
        table[scalar]
    }

    /// Built at the first form met: most texts hold none.
    private static let table: [UInt32: [UInt16]] = {
        var table: [UInt32: [UInt16]] = [:]
        for row in rows.split(whereSeparator: \.isWhitespace) {
            let sides = row.split(separator: "=", omittingEmptySubsequences: false)
            let ends = sides[0].split(separator: "-").compactMap { UInt32($0, radix: 16) }
            for scalar in ends[0]...ends[ends.count - 1] {
                table[scalar] = Array(sides[1].utf16)
            }
        }
        return table
    }()

    /// `first-last=letters`, hexadecimal code points.
    private static let rows = """
        FB50-FB51=ٱ FB52-FB55=ٻ FB56-FB59=پ FB5A-FB5D=ڀ FB5E-FB61=ٺ FB62-FB65=ٿ FB66-FB69=ٹ FB6A-FB6D=ڤ FB6E-FB71=ڦ
        FB72-FB75=ڄ FB76-FB79=ڃ FB7A-FB7D=چ FB7E-FB81=ڇ FB82-FB83=ڍ FB84-FB85=ڌ FB86-FB87=ڎ FB88-FB89=ڈ FB8A-FB8B=ژ
        FB8C-FB8D=ڑ FB8E-FB91=ک FB92-FB95=گ FB96-FB99=ڳ FB9A-FB9D=ڱ FB9E-FB9F=ں FBA0-FBA3=ڻ FBA4-FBA5=ۀ FBA6-FBA9=ہ
        FBAA-FBAD=ھ FBAE-FBAF=ے FBB0-FBB1=ۓ FBD3-FBD6=ڭ FBD7-FBD8=ۇ FBD9-FBDA=ۆ FBDB-FBDC=ۈ FBDD=ۇٴ FBDE-FBDF=ۋ
        FBE0-FBE1=ۅ FBE2-FBE3=ۉ FBE4-FBE7=ې FBE8-FBE9=ى FBEA-FBEB=ئا FBEC-FBED=ئە FBEE-FBEF=ئو FBF0-FBF1=ئۇ FBF2-FBF3=ئۆ
        FBF4-FBF5=ئۈ FBF6-FBF8=ئې FBF9-FBFB=ئى FBFC-FBFF=ی FC00=ئج FC01=ئح FC02=ئم FC03=ئى FC04=ئي FC05=بج FC06=بح
        FC07=بخ FC08=بم FC09=بى FC0A=بي FC0B=تج FC0C=تح FC0D=تخ FC0E=تم FC0F=تى FC10=تي FC11=ثج FC12=ثم FC13=ثى FC14=ثي
        FC15=جح FC16=جم FC17=حج FC18=حم FC19=خج FC1A=خح FC1B=خم FC1C=سج FC1D=سح FC1E=سخ FC1F=سم FC20=صح FC21=صم FC22=ضج
        FC23=ضح FC24=ضخ FC25=ضم FC26=طح FC27=طم FC28=ظم FC29=عج FC2A=عم FC2B=غج FC2C=غم FC2D=فج FC2E=فح FC2F=فخ FC30=فم
        FC31=فى FC32=في FC33=قح FC34=قم FC35=قى FC36=قي FC37=كا FC38=كج FC39=كح FC3A=كخ FC3B=كل FC3C=كم FC3D=كى FC3E=كي
        FC3F=لج FC40=لح FC41=لخ FC42=لم FC43=لى FC44=لي FC45=مج FC46=مح FC47=مخ FC48=مم FC49=مى FC4A=مي FC4B=نج FC4C=نح
        FC4D=نخ FC4E=نم FC4F=نى FC50=ني FC51=هج FC52=هم FC53=هى FC54=هي FC55=يج FC56=يح FC57=يخ FC58=يم FC59=يى FC5A=يي
        FC5B=ذ FC5C=ر FC5D=ى FC5E-FC63= FC64=ئر FC65=ئز FC66=ئم FC67=ئن FC68=ئى FC69=ئي FC6A=بر FC6B=بز FC6C=بم FC6D=بن
        FC6E=بى FC6F=بي FC70=تر FC71=تز FC72=تم FC73=تن FC74=تى FC75=تي FC76=ثر FC77=ثز FC78=ثم FC79=ثن FC7A=ثى FC7B=ثي
        FC7C=فى FC7D=في FC7E=قى FC7F=قي FC80=كا FC81=كل FC82=كم FC83=كى FC84=كي FC85=لم FC86=لى FC87=لي FC88=ما FC89=مم
        FC8A=نر FC8B=نز FC8C=نم FC8D=نن FC8E=نى FC8F=ني FC90=ى FC91=ير FC92=يز FC93=يم FC94=ين FC95=يى FC96=يي FC97=ئج
        FC98=ئح FC99=ئخ FC9A=ئم FC9B=ئه FC9C=بج FC9D=بح FC9E=بخ FC9F=بم FCA0=به FCA1=تج FCA2=تح FCA3=تخ FCA4=تم FCA5=ته
        FCA6=ثم FCA7=جح FCA8=جم FCA9=حج FCAA=حم FCAB=خج FCAC=خم FCAD=سج FCAE=سح FCAF=سخ FCB0=سم FCB1=صح FCB2=صخ FCB3=صم
        FCB4=ضج FCB5=ضح FCB6=ضخ FCB7=ضم FCB8=طح FCB9=ظم FCBA=عج FCBB=عم FCBC=غج FCBD=غم FCBE=فج FCBF=فح FCC0=فخ FCC1=فم
        FCC2=قح FCC3=قم FCC4=كج FCC5=كح FCC6=كخ FCC7=كل FCC8=كم FCC9=لج FCCA=لح FCCB=لخ FCCC=لم FCCD=له FCCE=مج FCCF=مح
        FCD0=مخ FCD1=مم FCD2=نج FCD3=نح FCD4=نخ FCD5=نم FCD6=نه FCD7=هج FCD8=هم FCD9=ه FCDA=يج FCDB=يح FCDC=يخ FCDD=يم
        FCDE=يه FCDF=ئم FCE0=ئه FCE1=بم FCE2=به FCE3=تم FCE4=ته FCE5=ثم FCE6=ثه FCE7=سم FCE8=سه FCE9=شم FCEA=شه FCEB=كل
        FCEC=كم FCED=لم FCEE=نم FCEF=نه FCF0=يم FCF1=يه FCF2-FCF4= FCF5=طى FCF6=طي FCF7=عى FCF8=عي FCF9=غى FCFA=غي
        FCFB=سى FCFC=سي FCFD=شى FCFE=شي FCFF=حى FD00=حي FD01=جى FD02=جي FD03=خى FD04=خي FD05=صى FD06=صي FD07=ضى FD08=ضي
        FD09=شج FD0A=شح FD0B=شخ FD0C=شم FD0D=شر FD0E=سر FD0F=صر FD10=ضر FD11=طى FD12=طي FD13=عى FD14=عي FD15=غى FD16=غي
        FD17=سى FD18=سي FD19=شى FD1A=شي FD1B=حى FD1C=حي FD1D=جى FD1E=جي FD1F=خى FD20=خي FD21=صى FD22=صي FD23=ضى FD24=ضي
        FD25=شج FD26=شح FD27=شخ FD28=شم FD29=شر FD2A=سر FD2B=صر FD2C=ضر FD2D=شج FD2E=شح FD2F=شخ FD30=شم FD31=سه FD32=شه
        FD33=طم FD34=سج FD35=سح FD36=سخ FD37=شج FD38=شح FD39=شخ FD3A=طم FD3B=ظم FD3C-FD3D=ا FD50=تجم FD51-FD52=تحج
        FD53=تحم FD54=تخم FD55=تمج FD56=تمح FD57=تمخ FD58-FD59=جمح FD5A=حمي FD5B=حمى FD5C=سحج FD5D=سجح FD5E=سجى
        FD5F-FD60=سمح FD61=سمج FD62-FD63=سمم FD64-FD65=صحح FD66=صمم FD67-FD68=شحم FD69=شجي FD6A-FD6B=شمخ FD6C-FD6D=شمم
        FD6E=ضحى FD6F-FD70=ضخم FD71-FD72=طمح FD73=طمم FD74=طمي FD75=عجم FD76-FD77=عمم FD78=عمى FD79=غمم FD7A=غمي
        FD7B=غمى FD7C-FD7D=فخم FD7E=قمح FD7F=قمم FD80=لحم FD81=لحي FD82=لحى FD83-FD84=لجج FD85-FD86=لخم FD87-FD88=لمح
        FD89=محج FD8A=محم FD8B=محي FD8C=مجح FD8D=مجم FD8E=مخج FD8F=مخم FD92=مجخ FD93=همج FD94=همم FD95=نحم FD96=نحى
        FD97-FD98=نجم FD99=نجى FD9A=نمي FD9B=نمى FD9C-FD9D=يمم FD9E=بخي FD9F=تجي FDA0=تجى FDA1=تخي FDA2=تخى FDA3=تمي
        FDA4=تمى FDA5=جمي FDA6=جحى FDA7=جمى FDA8=سخى FDA9=صحي FDAA=شحي FDAB=ضحي FDAC=لجي FDAD=لمي FDAE=يحي FDAF=يجي
        FDB0=يمي FDB1=ممي FDB2=قمي FDB3=نحي FDB4=قمح FDB5=لحم FDB6=عمي FDB7=كمي FDB8=نجح FDB9=مخي FDBA=لجم FDBB=كمم
        FDBC=لجم FDBD=نجح FDBE=جحي FDBF=حجي FDC0=مجي FDC1=فمي FDC2=بحي FDC3=كمم FDC4=عجم FDC5=صمم FDC6=سخي FDC7=نجي
        FDF0=صلے FDF1=قلے FDF2=الله FDF3=اكبر FDF4=محمد FDF5=صلعم FDF6=رسول FDF7=عليه FDF8=وسلم FDF9=صلى
        FDFA=صلىاللهعليهوسلم FDFB=جلجلاله FDFC=ریال FE70-FE72= FE74= FE76-FE7F= FE80=ء FE81-FE82=آ FE83-FE84=أ
        FE85-FE86=ؤ FE87-FE88=إ FE89-FE8C=ئ FE8D-FE8E=ا FE8F-FE92=ب FE93-FE94=ة FE95-FE98=ت FE99-FE9C=ث FE9D-FEA0=ج
        FEA1-FEA4=ح FEA5-FEA8=خ FEA9-FEAA=د FEAB-FEAC=ذ FEAD-FEAE=ر FEAF-FEB0=ز FEB1-FEB4=س FEB5-FEB8=ش FEB9-FEBC=ص
        FEBD-FEC0=ض FEC1-FEC4=ط FEC5-FEC8=ظ FEC9-FECC=ع FECD-FED0=غ FED1-FED4=ف FED5-FED8=ق FED9-FEDC=ك FEDD-FEE0=ل
        FEE1-FEE4=م FEE5-FEE8=ن FEE9-FEEC=ه FEED-FEEE=و FEEF-FEF0=ى FEF1-FEF4=ي FEF5-FEF6=لآ FEF7-FEF8=لأ FEF9-FEFA=لإ
        FEFB-FEFC=لا
        """
}
