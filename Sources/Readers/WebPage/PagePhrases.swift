/// Words with which pages open what is no part of an article, in the languages of the web.
enum PagePhrases {
    /// Headings under which other things follow to the end: in lower case, whole or as a beginning.
    static let closings = PhraseSet(
        """
        related|recommended|latest|comments|sponsored|advertisement|kommentare|meistgelesen|verwandte|ähnliche|commentaires|comentarios|
        relacionadas|comentários|reacties|komentarze|
        more from|more on this|more stories|more in|more like this|more news|read more|read next|you may also|you might also|you might like|
        you may like|also read|see also on|most read|most popular|leave a reply|leave a comment|join the conversation|post a comment|
        about the author|about author|share this|share on|sign up|follow us|up next|what to read next|don't miss|don’t miss|other stories|
        explore more|keep reading|next story|editor's picks|editors' picks|top stories|recent posts|filed under|contact us|media contact|
        stay connected|mehr zum thema|mehr zu|das könnte|auch interessant|lesen sie auch|weitere artikel|weitere themen|lire aussi|
        à lire aussi|sur le même sujet|les plus lus|articles similaires|te puede interesar|lee también|más leídas|las más leídas|
        noticias relacionadas|leia também|leia mais|mais lidas|veja também|leggi anche|potrebbe interessarti|i più letti|lees ook|meer over|
        czytaj także|zobacz także|läs också|les også|læs også|lue myös|関連記事|関連|あわせて読みたい|相关|相关阅读|推荐阅读
        """)

    /// The same of single words, which begin lines of articles too: in short lines only.
    static let shortClosings = PhraseSet(
        """
        popular|trending|discussion|responses|subscribe|newsletter|promoted|similar|tags|topics|categories
        """)

    /// Openings of lines that want something of the reader or lead elsewhere.
    static let asides = PhraseSet(
        """
        read more|read also|read:|also read|read next|see also:|related:|more:|watch:|listen:|click here|sign up|subscribe|follow us|follow me|
        follow him|follow her|get the latest|share this|share on|advertisement|continue reading|story continues|article continues|scroll down|
        copyright|©|(c) |all rights reserved|photo:|photo by|image:|(image:|image credit|photograph:|photo credit|picture:|(photo|credit:|
        getty images|have a tip|got a tip|send tips|contact the|email:|download the|join our|join us|
        join the conversation|join the discussion|join the community|join the list|like us on|this story has been|our standards:|
        don't miss|don’t miss|loading|play video|report ad|print this|email this|add a comment|leave a comment|comments|view comments|show comments|
        posted in|filed under|tagged|tags:|by clicking|by signing|by submitting|we use cookies|this site uses cookies|enter your email|your email|
        thank you for|thanks for signing|this article was originally|this post was originally|originally published|read the original|get our|get fox|
        view this post on|sponsored|support our|please enable|you need to|skip to|back to top|jump to|top of page|last updated|updated:|published:|
        mehr zum thema|lesen sie auch|lesen sie mehr|lest auch|lire aussi|à lire aussi|lire la suite|leia também|leia mais|lea también|lee también|
        leggi anche|lees ook|foto:|bild:|(bild:|quelle:|(foto|copyright|externer inhalt|anzeige|publicité|publicidad
        """)
}
