/// English words whose full stop does not by itself end a sentence.
enum Abbreviations {
    /// Always followed by what they belong to: a name, a number, an example.
    static let leading = words(
        """
        Adm Amb Apt Ave Brig Capt Cmdr Col Cpl Dr Fr Ft Gen Gov Govs Hon Insp Lt Maj Messrs Mlle Mme Mr Mrs Ms Mt Mts Mx \
        Pres Prof Pt Pvt Rep Reps Rs Rev Sen Sens Sgt Ste Supt cf ca approx e.g i.e e.g. viz vs v f.e eq nos Nos N° p pp para \
        paras ch chap sect Sect Vols vols ibid est nr Nr P.O incl excl esp
        """)
    /// Words and months too: only a number after them belongs to them.
    static let beforeNumbers = words("no No fig figs Fig Figs sec Sec SEC vol Vol art Art op Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
    /// May stand at the end of a sentence or within one; a usual first word after them tells.
    static let either = words(
        """
        A.D A.G A.M Ala Alta Ariz Ark Assn Assoc Attn B.A B.C B.Sc B.V Bhd Bldg Blvd Bros Calif Co Colo Conn Corp Cos D.C Del \
        Dept Det Div E.U Ed Eds Esq Ext Fla Ga Govt Hwy Ill Inc Ind Inst Int'l Intl J.D Jr Kan Ky L.A L.L.C L.L.P L.P LL.B \
        LL.M La Ln Ltd M.A M.D M.Sc Mass Md Mfg Mich Minn Miss Mo Mont N.C N.D N.H N.J N.V N.Y Neb Nev Okla Ont Ore P.L.C P.M \
        P.S Pa Ph.D Pkwy Pte Pty Q.E.D Que R.I R.S.V.P Rd Ref Refs S.A S.A.S S.C S.D S.L S.p.A Sdn Sq Sr Tel Tenn Tex U.K U.N \
        U.S U.S.A U.S.S.R Univ Va Vt W.Va Wash Wis Wyo a.k.a a.m admin asst attn avg c/o co d.b.a dept dir ed eds encl et al \
        etc ext f.k.a fax ft govt hr hrs i.a in kg km lb lbs max med mgr mi min misc mph oz p.m q.v repr resp rev sq tel temp \
        trans w/o wk yr yrs Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun btw i.v I.V st St Mio Mrd
        """)
    /// German months with a name of their own: a day of one is written "3. März".
    static let germanMonths = words("Januar Jänner Februar März Mai Juni Juli Oktober Dezember")
    /// Before a person's name, and nothing else: rarely inside of a sentence after another abbreviation.
    static let honorifics = words("Mr Mrs Ms Mx Dr Miss Messrs")
    /// Words that begin a sentence far more often than they follow an abbreviation inside one.
    static let openers = words(
        """
        A After All Although An And Another Are As At Because Before Both But By Can Company Did Do Does During Each Even Every \
        Few For From Had Has He Her Here His How However I If In Instead Is It Its Last Later Many Most Much My Neither No None \
        Nor Not Now On One Only Or Other Others Our Over She Since So Some Still Such Than That The Their Then There These They \
        This Those Though Through To Today Travelers Under Until We Were What When Where Whether Which While Who Why Will With \
        Without Yet You Your
        """)

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(separator: " ").map(String.init))
    }
}
