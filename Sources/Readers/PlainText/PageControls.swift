/// Lines of buttons, counters and menus that come along when a page is copied: "Like   Quote   Reply", "12 comments", "[ Share ]".
enum PageControls {
    /// True where every piece of a line in lower case is the label of something to press, or a count of such.
    static func fill(_ line: [UInt8]) -> Bool {
        guard line.count <= 120 else { return false }
        var pieces = 0
        for piece in String(decoding: line, as: UTF8.self).split(whereSeparator: { "|·•/›»«‹[](){}→←↑▢🔗…".contains($0) || $0 == "\t" }).flatMap({
            $0.split(separator: "  ")
        }) {
            let words = piece.split { $0 == " " }.filter { !$0.contains(where: \.isNumber) }.joined(separator: " ")
            if words.isEmpty { continue }
            guard labels.contains(words) else { return false }
            pieces += 1
        }
        return pieces > 0
    }

    private static let labels = Set(
        """
        share|tweet|like|likes|quote|reply|replies|report|save|print|pin|pin it|email|e-mail|facebook|x|twitter|whatsapp|linkedin|reddit|copy|copy link|link|
        share this|share this article|share this story|share on facebook|share on x|share on twitter|email this article|email this story|email a friend|print this page|
        jump to recipe|jump to navigation|jump to search|skip to main content|skip to content|back to top|menu|search|home|log in|sign in|sign up|register|subscribe|
        unsubscribe|subscribe now|get started|learn more|read more|show more|load more|view more|see all|view all|open in app|open in browser|view in browser|
        view this email in your browser|read online|add to watchlist|bookmark|follow|follow us|listen|watch|comment|comments|leave a comment|leave a reply|add a comment|
        show comments|hide|show|edit|edit history|view history|discussion|talk|page|read|next|previous|next story|previous story|older post|newer post|more|download|
        download as pdf|as pdf|pdf|rss|newsletter|newsletters|donate|shop|about|about us|contact|contact us|privacy|privacy policy|cookies|cookie settings|cookie policy|
        terms|terms and rules|terms of service|terms of use|help|careers|jobs|advertise|advertisement|advertising|sponsored|sponsored content|promoted|accessibility|
        imprint|disclaimers|mobile view|click to expand|copy my link|refer a friend|forward|forward to a friend|sponsor|podcast|archive|tags|topics|today's paper|
        send flowers|send to a friend|save recipe|cook mode|rate this recipe|was this helpful|was this page helpful|yes|no|post reply|new posts|search forums|
        anzeige|werbung|teilen|merken|drucken|vorlesen|artikel anhören|anhören|kommentare|kommentar|kommentieren|anmelden|abo|suche|startseite|zur startseite|
        zurück zur übersicht|nach oben|als pdf|impressum|datenschutz|agb|kündigen|e-paper|
        publicité|partager|imprimer|copier le lien|courriel|commentaires|commentaire|réagir|réagir à cet article|article réservé aux abonnés|accueil|écouter|s'abonner|se connecter|
        publicidad|compartir|imprimir|guardar|comentarios|comentario|enviar a un amigo|reenviar a un amigo|compartir en whatsapp|suscríbete|inicio|escuchar|
        分享|分享到|打印|收藏|微信|微博|朋友圈|评论|字号|广告|首页|登录|注册|订阅|返回顶部
        """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init))
}
