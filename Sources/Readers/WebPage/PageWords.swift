/// What the words of an element's class, identifier and role say about its text: above 0 for the article, below for what stands around it.
enum PageWords {
    static let weights: [String: Float] = [
        // The article.
        "article": 1, "articlebody": 2, "articlecontent": 2, "articletext": 2, "body": 0.5, "content": 0.5, "entry": 1, "entrycontent": 2, "hentry": 1,
        "main": 0.7,
        "post": 0.7, "postbody": 2, "postcontent": 2, "story": 1, "storybody": 2, "storycontent": 2, "text": 0.7, "prose": 1.5, "richtext": 1, "markdown": 1.5,
        "ingredients": 4, "ingredient": 2, "blog": 0.3, "paragraph": 1, "copy": 0.7, "longform": 1, "bodytext": 2, "maincontent": 1,
        // What readers say.
        "comment": -4, "comments": -4, "commentlist": -4, "respond": -4, "disqus": -4, "discussion": -3, "reply": -3, "replies": -3, "reviews": -2,
        "livefyre": -4,
        "commenter": -4, "commenting": -4,
        // The way about the site.
        "nav": -4, "navigation": -4, "navbar": -4, "navi": -4, "menu": -4, "submenu": -4, "breadcrumb": -4, "breadcrumbs": -4, "pagination": -4, "pager": -4,
        "paging": -3,
        "sitemap": -4, "toolbar": -4, "tabs": -1, "masthead": -3, "topbar": -4, "header": -0.7, "footer": -2.5, "foot": -2, "colophon": -4, "skip": -4,
        "toc": -2.5,
        "search": -3, "searchform": -4, "login": -4, "signin": -4, "register": -3, "account": -2, "cart": -3, "copyright": -4, "imprint": -4, "offcanvas": -4,
        "drawer": -1,
        "dropdown": -3, "prev": -3, "previous": -3, "prevnext": -4, "pagenav": -4,
        // More to read.
        "related": -4, "recommended": -4, "recommend": -4, "recommendation": -4, "recommendations": -4, "recirc": -4, "recirculation": -4, "readmore": -4,
        "readnext": -4,
        "morefrom": -4,
        "trending": -4, "popular": -4, "mostread": -4, "mostpopular": -4, "outbrain": -4, "taboola": -4, "teaser": -2.5, "teasers": -3, "promo": -4,
        "promos": -4,
        "promotion": -4, "promoted": -4, "sponsored": -4, "sponsor": -3, "widget": -1.5, "widgets": -3, "sidebar": -4, "rail": -3, "aside": -2, "carousel": -3,
        "slider": -2,
        "latest": -3, "upnext": -4, "alsoread": -4, "seealso": -3, "suggested": -3, "more": -1, "archive": -1, "archives": -2, "tags": -4, "tag": -1.5,
        "taglist": -4,
        "categories": -3, "topics": -3, "keywords": -3, "cards": -1, "crosslink": -3, "explore": -2, "similar": -3, "discover": -2,
        // What wants something.
        "newsletter": -4, "subscribe": -4, "subscription": -4, "signup": -4, "optin": -4, "cta": -4, "donate": -4, "donation": -4, "paywall": -3, "banner": -3,
        "cookie": -4,
        "cookies": -4, "consent": -4, "gdpr": -4, "privacy": -3, "modal": -4, "popup": -4, "overlay": -3, "lightbox": -3, "ad": -4, "ads": -4, "advert": -4,
        "adverts": -4,
        "advertisement": -4, "advertising": -4, "advertorial": -3, "adsense": -4, "dfp": -4, "adbox": -4, "adslot": -4, "marketing": -3, "contest": -1,
        "survey": -2,
        "poll": -2, "shop": -2, "affiliate": -2, "notice": -1, "disclaimer": -3, "disclosure": -2, "alert": -1.5,
        // Share, print, follow.
        "share": -4, "sharing": -4, "sharedaddy": -4, "sharebar": -4, "addthis": -4, "addtoany": -4, "social": -4, "socials": -4, "follow": -4, "facebook": -3,
        "twitter": -2, "tweet": 2,
        "tools": -3, "actions": -3, "print": -1, "likes": -4, "rating": -3, "ratings": -3, "vote": -3, "votes": -3, "buttons": -3, "button": -2,
        // Who, when, where: shown above the article.
        "byline": -3, "author": -2.5, "authors": -2.5, "bio": -4, "authorbio": -4, "aboutauthor": -4, "meta": -2.5, "metadata": -2.5, "postmeta": -4,
        "entrymeta": -4,
        "dateline": -2, "date": -3, "timestamp": -3, "time": -1.5, "pubdate": -3, "published": -2, "updated": -2, "kicker": -2, "eyebrow": -2, "credit": -2,
        "credits": -2,
        "profile": -2.5, "biography": -3, "avatar": -3, "info": -0.7, "infobox": -1, "readingtime": -4, "readtime": -4, "label": -1, "category": -1.5,
        "source": -0.5, "vcard": -3,
        "affiliates": -3, "autor": -2.5, "autores": -2.5, "auteur": -2.5, "autore": -2.5, "autoren": -2.5, "kommentar": -4,
        "kommentare": -4,
        "commentaires": -4, "comentarios": -4, "comentario": -4, "commenti": -4, "reacties": -4, "werbung": -4, "anzeige": -4, "publicidad": -4,
        "publicite": -4, "teilen": -4, "compartir": -4,
        "partager": -4, "suche": -3, "recherche": -2, "relacionadas": -4, "relacionados": -4, "verwandte": -4, "empfehlungen": -4, "sobre": -0.5, "firma": -1,
        // Beside pictures.
        "caption": -0.5, "gallery": -1.5, "slideshow": -2, "thumbnail": -2, "thumb": -1,
        // For other eyes.
        "hidden": -3, "hide": -2, "sr": -1.5, "screenreader": -4, "visuallyhidden": -4, "noprint": -3, "noexcerpt": -2, "printonly": -4, "fallback": -1,
        "noscript": -1, "nocontent": -4,
        "editsection": -4, "catlinks": -4, "navbox": -4, "metabox": -3, "ambox": -3, "mbox": -3, "jumpto": -4, "jump": -1,
        "permalink": -3, "headerlink": -4, "anchor": -0.5, "linenumber": -2, "lineno": -4, "linenos": -4, "gutter": -3, "copybutton": -4, "clipboard": -4,
    ]

    /// Words for the few lines under a title.
    static let decks: Set<String> = [
        "deck", "dek", "standfirst", "lede", "lead", "excerpt", "summary", "subtitle", "subheadline", "subhead", "subheading", "abstract", "sottotitolo",
        "catenaccio", "entradilla", "intro", "chapo",
    ]

    /// Words for the lay-out of a whole page, and for the places in it.
    static let layout: Set<String> = ["with", "has", "no", "without", "grid", "layout", "col", "cols", "columns", "two", "three"]
    static let places: Set<String> = ["sidebar", "rail", "header", "footer", "menu", "nav", "aside", "sidebars", "navigation"]

    /// The weight of a word, or of the two known words it is made of ("authorprofile").
    static func weight(of word: String) -> Float {
        if let weight = weights[word] { return weight }
        guard word.utf8.count >= 8, word.utf8.count < 30 else { return 0 }
        var cut = word.index(word.startIndex, offsetBy: 3)
        let last = word.index(word.endIndex, offsetBy: -3)
        while cut <= last {
            if let first = weights[String(word[..<cut])], let second = weights[String(word[cut...])] { return first + second }
            cut = word.index(after: cut)
        }
        let bytes = Array(word.utf8)
        return strong.first { bytes.first(of: $0, from: 0) != nil }.flatMap { weights[$0] } ?? 0
    }

    /// Words that say the same inside of others ("manualteasershorttext").
    private static let strong = [
        "teaser", "related", "recommend", "newsletter", "subscribe", "comments", "sidebar", "sponsor", "advert", "breadcrumb", "cookie", "consent", "paywall",
        "navigation",
    ]

    /// Classes of what is there for machines, for other eyes, or to click on.
    private static let unseen: Set<String> = [
        "mw-editsection", "headerlink", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "screenreader-only",
        "lineno", "linenos", "line-number",
        "line-numbers", "linenumber", "linenumbers", "copy-button", "copybtn", "noprint", "anchor-link", "gutter", "lnt", "ln", "a11y-hidden", "assistive-text",
        "offscreen",
    ]

    static func areUnseen(_ names: ArraySlice<UInt8>) -> Bool {
        let names = names.split { $0 <= 0x20 }
        if names.contains(where: { $0.count < 20 && unseen.contains(String(decoding: $0, as: UTF8.self)) }) { return true }
        // Shown at other widths: "hidden md:block", "d-none d-lg-block".
        if names.contains(where: { $0.elementsEqual("hidden".utf8) }) { return !names.contains { $0.contains(UInt8(ascii: ":")) } }
        if names.contains(where: { $0.elementsEqual("d-none".utf8) }) {
            return !names.contains { name in ["d-sm-", "d-md-", "d-lg-", "d-xl-"].contains { name.starts(with: $0.utf8) } }
        }
        return false
    }
}
