/// Phrases, in lower case, that tell what is beside the article from the article.
enum LinePhrases {
    static let junk = PhraseSet(
        """
        advertisement|sponsored|share this|share on|read more|read also|read next|related:|related stories|see also:|sign up|subscribe|
        newsletter|follow us|follow the|show more|load more|listen to|listen:|watch:|photo:|photos:|photograph:|image:|picture:|
        getty images|credit:|caption|tags:|topics:|filed under|more on|most read|comments|skip to|menu|log in|click here|
        download our|get the app|print this|email this|save this|copy link|word count|words |min listen|continue reading|
        story continues|recommended|trending|tell us what|our tip line|‹ back|« back|← back|did this answer|was this helpful|write to the author|
        our app|lesen sie|lire aussi|lee también|leer también|相关阅读|go deeper|you might also like|more from|older:|newer:|sent from my|
        thread starter|attachments|categories:|etiquetas:|mots-clés|schlagwörter|tag @|filed under|retrieved from|jump to:|view this email|
        in your browser|cookie|home >|home›|›|add to|bookmark|illustration
        """)
    static let boilerplate = PhraseSet(
        """
        about |contact|contacts|press office|media relations|investor relations|forward-looking|disclaimer|disclosure|©|copyright|
        all rights reserved|reporting by|editing by|additional reporting|is a writer|is a reporter|is a columnist|is a journalist|
        is a freelance|is the author|writes about|covers |unsubscribe|you get this|you received this|you are receiving|from:|to:|
        subject:|date:|sent:|forwarded message|tel:|phone:|email:|e-mail:|http://|https://|www.|@|not investment advice|
        # # #|###|-30-|ends|note to editors|notes to editors|safe harbor|this press release|correction:|terms of|privacy|
        does not hold|owns shares|no position|for informational|this article was|this story was|this report|founded in|for immediate release|
        press release
        """)
    /// Words of standing text that running text hardly has.
    static let standing = PhraseSet(
        """
        forward-looking|all rights reserved|©|copyright|press office|media relations|investor relations|reporting by|editing by|
        additional reporting|is a writer|
        is a reporter|is a columnist|is a journalist|is a freelance|is the author of|unsubscribe|you get this|you received this|you are receiving|
        not investment advice|
        safe harbor|safe harbour|this press release|privacy policy|terms of use|terms of service|does not hold|owns shares|no position|
        for informational|
        this article was|this story was|this report is|for immediate release|press release|no responsibility|confidential|intended recipient|
        alle rechte vorbehalten|tous droits réservés|todos los derechos|版权所有|impressum|mentions légales|abmelden|se désabonner
        """)
    static let byline = PhraseSet(
        """
        by |words:|words by|story by|posted by|written by|reported by|report by|interview by|analysis by|compiled by|explained by|
        text by|text:|author:|staff writer|staff report|correspondent|editor|reporter|journalist|, cfa
        """)
    static let time = PhraseSet(
        """
        min read|minute read|-minute|mins read|minutes|published|updated|posted|last updated|p.m.|a.m.| gmt| bst| est| edt| et|
        pm |am |week ending|reading time
        """)

    /// Only where a line begins with them: in running text they are words like others.
    static let bylineOpeners = PhraseSet(
        """
        from |par |von |door |por |di |texte |texte:|texto:|text von|propos recueillis par|entretien réalisé par|redacción|redaktion|interview:|作者|
        文/|记者
        """)
    /// Labels that say themselves what follows.
    static let cueLabels = PhraseSet(
        """
        why it matters:|the bottom line:|bottom line:|in short:|in brief:|the takeaway:|takeaway:|key takeaway:|what to watch:|what's next:|
        what’s next:|what we know:|
        the big picture:|the upshot:|zoom in:|zoom out:|between the lines:|by the numbers:|driving the news:|yes, but:|the other side:|context:|
        tl;dr:|so what:|
        the catch:|how it works:|worth noting:|reality check:|state of play:|catch up quick:|the details:|q:|a:|
        kurz gesagt:|fazit:|warum das wichtig ist:|en bref:|à retenir:|en resumen:|en breve:|por qué importa:
        """)
    static let edit = PhraseSet("[edit]|[modifier|[bearbeiten|[editar|[modifica")
    /// Bytes of a heading before the mark of a page that anybody may edit: "History[edit]".
    static func editStart(in line: ArraySlice<UInt8>) -> Int {
        guard line.last == 0x5D, let bracket = line.lastIndex(of: 0x5B), bracket > line.startIndex,
            edit.begins(line[bracket...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
        else { return line.count }
        return bracket - line.startIndex
    }

    static let signOff = PhraseSet(
        """
        thanks,|thanks!|thank you,|many thanks|regards|kind regards|best regards|best wishes|warm regards|best,|cheers,|sincerely|yours|love,|
        respectfully|
        mit freundlichen grüßen|viele grüße|herzliche grüße|beste grüße|cordialement|bien à vous|atentamente|saludos|un abrazo
        """)
    static let salutation = PhraseSet("dear |hi |hello |hello,|hi,|sehr geehrte|liebe |lieber |hallo |cher |chère |bonjour|estimad|querid|hola")
    static let months = PhraseSet(
        """
        january|february|march |april|may |june|july|august|september|october|november|december|januar|februar|märz|mai |juni|juli|oktober|dezember|
        janvier|février|mars |avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|
        septiembre|
        octubre|noviembre|diciembre| jan | feb | mar | apr | jun | jul | aug | sep | oct | nov | dec |年|月
        """)
    static let code = PhraseSet(
        """
        def |class |if (|if |for (|for |while |return|import |from |#include|int |void |char |let |var |const |func |fn |struct |enum |public |
        private |static |
        else|} else|end|begin|echo |cd |git |make |sudo |apt|npm |pip |./|/|<|//|/*|--|@|diff |index |traceback|file \"|at |error:|warning:|select |
        insert |
        print|const |use |switch |case |try|catch|do |done|fi|then
        """)

    static let photo = PhraseSet("image:|photo|illustration|from file|credit")
    static let web = PhraseSet("http|www.|.com")
    static let separators = PhraseSet(" · | • | ⋅ ")
    static let sources = PhraseSet(" — | – | - |”—|\"—")
}
