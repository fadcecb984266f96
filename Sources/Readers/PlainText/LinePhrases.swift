/// Phrases, in lower case, that tell what is beside the article from the article.
enum LinePhrases {
    static let junk = PhraseSet(
        """
        advertisement|sponsored|share this|share on|read more|read also|read next|related:|related stories|see also:|sign up|subscribe|
        newsletter|follow us|follow the|show more|load more|listen to|listen:|watch:|photo:|photos:|photograph:|image:|picture:|
        getty images|credit:|caption|tags:|topics:|filed under|more on|most read|comments|skip to|menu|log in|click here|
        download our|get the app|print this|email this|save this|copy link|word count|words |min listen|continue reading|
        story continues|recommended|trending|view this email|in your browser|cookie|home >|home›|›|add to|bookmark|illustration|»|‹
        """)
    static let boilerplate = PhraseSet(
        """
        about |contact|contacts|press office|media relations|investor relations|forward-looking|disclaimer|disclosure|©|copyright|
        all rights reserved|reporting by|editing by|additional reporting|is a writer|is a reporter|is a columnist|is a journalist|
        is a freelance|is the author|writes about|covers |unsubscribe|you get this|you received this|you are receiving|from:|to:|
        subject:|date:|sent:|forwarded message|tel:|phone:|email:|e-mail:|http://|https://|www.|@|not investment advice|
        # # #|###|-30-|ends|note to editors|notes to editors|safe harbor|this press release|correction:|terms of|privacy|
        does not hold|owns shares|no position|for informational|this article was|this story was|this report|founded in|for immediate release|press release
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

    static let photo = PhraseSet("image:|photo|illustration|from file|credit")
    static let web = PhraseSet("http|www.|.com")
    static let separators = PhraseSet(" · | • | ⋅ ")
    static let sources = PhraseSet(" — | – | - |”—|\"—")
}
