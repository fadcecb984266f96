/// Words that tell what a name is, or that are none.
enum NameWords {
    static let companyEndings = words(
        """
        Inc Inc. Corp Corp. Corporation Co Co. Company Cos. Ltd Ltd. Limited LLC LLP LP L.P. PLC plc AG SA S.A. SE NV N.V. AB ASA AS Oyj GmbH \
        KG SpA Holdings Holding Group Partners Capital Ventures Technologies Technology Systems Solutions Motors Motor Airlines Airways \
        Industries Enterprises Pharmaceuticals Pharma Therapeutics Biosciences Labs Laboratories Software Semiconductor Semiconductors \
        Electronics Energy Oil Petroleum Foods Brands Stores Hotels Media Entertainment Studios Pictures Records Communications Networks \
        Logistics Securities Investments Financial Insurance Bancorp Realty Properties Resources Mining Steel Robotics Aerospace Optik \
        Bros Brothers Sons Associates Advisors Bakery Foundry Freight Trucking Outfitters Consulting Analytics
        """)
    static let organisationWords = words(
        """
        University College School Institute Institution Academy Ministry Department Commission Committee Council Court Union Association \
        Federation Agency Authority Administration Bureau Board Party Senate Congress Parliament Police Foundation Society Museum Library \
        Hospital Church Army Navy Force Guard Office Service Services Reserve Exchange Organization Organisation League Alliance Coalition \
        Center Centre Chamber Tribunal Observatory Government Cabinet Treasury Brigade Club Trust Teamsters Workers Times Post Journal \
        Tribune Herald Guardian Gazette Ledger Telegraph Chronicle Zeitung News Press Network Wire University Unit Task Rovers Wanderers FC Radio
        """)
    static let placeWords = words(
        """
        River Lake Mountain Mountains Island Islands Valley Bay Beach Street Avenue Road County Sea Ocean Peninsula Province Desert Coast \
        Hill Hills Falls Bridge Square Airport Harbor Harbour Port City Town Village Park Boulevard Lane Station Temple Palace Castle Strait Straits Hall Grove Close Crescent Terrace Row Delta Gulf Canyon Plains Forest Reservoir
        """)
    /// "University of …": what stands before an "of" that belongs to a name.
    static let takesOf = words(
        """
        University College School Institute Ministry Department Bank Court Board Bureau Museum House Office Church Chamber Academy City \
        Republic Kingdom Council Association Federation Union Secretary Society Organization Organisation District State Committee \
        Center Centre Army Gulf Bay Isle Cape Lake Mount Port Federal Duchy Order Company
        """)
    /// No person is called so, whatever stands before.
    static func endsNoPerson(_ word: String) -> Bool {
        placeWords.contains(word) && !personsToo.contains(word) || trades.contains(word) || organisationWords.contains(word) && !personsToo.contains(word)
    }
    private static let personsToo = words(
        "Lake Hill Hills Park Street Rivers Lane Bridge Castle Hall Church Post Force Guard Bay Beach Forest Delta Row Close Wire Waters Temple Field")
    static let honorifics = words(
        "Mr Mr. Mrs Mrs. Ms Ms. Mx Mx. Dr Dr. Sir Dame Lord Lady Frau Herr Madame Mme Mme. Monsieur Señor Señora Miss Rev. Rev Fr DC DI DS PC")
    /// Titles that stand before a name and are roles by themselves.
    static let titles = words(
        """
        President Chancellor Chairman Chairwoman Chair Judge Justice Senator Sen. Rep. Representative Gov. Governor Mayor Prof. Prof Professor \
        Secretary Minister Captain Capt. General Gen. Colonel Col. Lieutenant Lt. Major Sergeant Sgt. King Queen Prince Princess Emperor Pope \
        Commissioner Director Superintendent Treasurer Congressman Congresswoman Ambassador Attorney CEO CFO COO CTO CIO CISO CMO Founder \
        Co-founder Co-Founder Dean Coach Detective Sheriff Bishop Archbishop Cardinal Rabbi Imam Father Sister Brother Saint Baron Duke Earl Count Admiral Adm. Commodore Brigadier Corporal Canon Reverend
        """)
    /// Before "of", offices that firms have.
    static let firmOffices = words("founder co-founder executive CEO CFO chairman chairwoman chair director officer owner head shares unit subsidiary board")
    /// Trades that firms have in their names.
    static let trades = words(
        """
        Automotive Cooperative Bank Trading Minerals Diagnostics Bioworks Ferries Water Shipping Railway Railways Lines Dairy Brewing Brewery Vineyards \
        Farms Seafood Textiles Chemicals Chemical Plastics Packaging Printing Publishing Games Interactive Telecom Wireless Mobile Broadband Solar Gas \
        Utilities Electric Power Nuclear Tire Tires Tyres Rubber Cement Paper Timber Lumber Furniture Homes Construction Engineering Architects \
        Sports Kitchens Restaurants Coffee Pizza Supermarkets Outdoor Fitness Healthcare Medical Dental Biotech Genomics Returns Mains Works Tools \
        Linen Laundry Vending Tunnelling Labels JSC B.V. BV Pte Pvt Oy A/S Sdn Bhd
        """)
    /// First words of places.
    static let placeStarts = words("Port Loch Lough Via Riva Rue Calle Piazza Plaza Fort Mount Mt Mt. Lake Cape Île Isle Puerto Rio Château Castello Palazzo")
    static let ships = words("HMS USS SS RMS HMCS HMAS")
    /// News agencies and channels by a word alone.
    static let outlets = words("Reuters Bloomberg AP AFP CNBC CNN BBC NPR PBS ESPN Axios Politico MSNBC")
    /// Small words inside names.
    static let links = words("of the and for in on at to de la le du des del della di da do dos das van von der den ter ten al el bin ibn ap y e et und zu plc")
    static let exchanges = words("NASDAQ Nasdaq NYSE LSE TSX ASX AMEX OTC Euronext")
    static let currencies = words("CHF USD EUR GBP SEK NOK DKK JPY CNY INR AUD NZD CAD HKD SGD ZAR BRL MXN PLN CZK HUF TRY KES NGN VND KRW")
    /// Capital only because they begin a sentence or line.
    static let openers = words(
        """
        In At On By For From To As And But Of With After Before Since Until About Over Under Now Then When While Meet Introducing \
        Dear Hello Hi Thanks Liebe Lieber Did Does Is Are Was Were Would Could Should Has Have Had
        """)
    static let particles = words("ap van von de der den da di del della du la le bin ibn al dos das ten ter zu")
    /// After a company's name or its "’s".
    static let companyFollowers = words(
        """
        shares stock shareholders CEO chief executives revenue profit earnings sales spokesperson spokesman spokeswoman employees customers \
        board headquarters subsidiary products stores plant plants results investors bondholders valuation IPO
        """)
    /// Parts of what rulings cite: courts, codes, rules, reports.
    static let citations = words(
        """
        Cal Evid Civ Supp App Div Ct Cir Rptr Stat Crim Proc Const Ann Bankr Ed Rev Colum Tex Ill Mass Minn Mich Conn Ariz Colo Wis Wash Okla Ala Ark         Del Fla Ind Kan Ky Mo Mont Neb Nev Pa Tenn Va Vt Wyo Dist Cl Comm Super Sess Pub
        """)
    static let saying = words(
        "said says told added wrote asked argued thinks believes explained noted recalled joked insisted warned replied reckons called keeps")

    static let calendar = words(
        """
        January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov \
        Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Christmas Easter
        """)

    private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
}
