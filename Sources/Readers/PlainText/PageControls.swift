/// Lines of buttons, counters and menus that come along when a page is copied: "Like   Quote   Reply", "12 comments", "[ Share ]".
enum PageControls {
    /// True where every piece of a line in lower case is the label of something to press, or a count of such.
    static func fill(_ line: [UInt8]) -> Bool {
        guard line.count <= 120 else { return false }
        var labelCount = 0
        // One word that has other meanings is the author's: "Discussion", "Talk".
        var isPlain = true
        var piece: [UInt8] = []
        var index = 0
        while index <= line.count {
            let gap = index < line.count ? gap(in: line, at: index) : 1
            guard gap > 0 else {
                piece.append(line[index])
                index += 1
                continue
            }
            let label = withoutCounts(piece)
            if !label.isEmpty {
                guard labels.contains(label) else { return false }
                labelCount += 1
                isPlain = isPlain && !label.contains(0x20) && !alone.contains(label)
            }
            piece.removeAll(keepingCapacity: true)
            index += gap
        }
        return labelCount > 1 || labelCount == 1 && !(isPlain && !line.contains { (0x30...0x39).contains($0) || $0 == 0x5B })
    }

    /// "Home > Sport > Football", "Startseite › Regional": the way from a site's front page to where one is.
    static func areCrumbs(_ line: [UInt8]) -> Bool {
        guard line.count <= 120 else { return false }
        let words = String(decoding: line, as: UTF8.self).split { $0 == " " || $0 == "\t" }
        let isFromHome = words.first.map { homes.contains(String($0)) } ?? false
        // "»" ends a French quotation too, and "/" parts anything.
        let signs = words.count { [">", "›", "→"].contains($0) || isFromHome && ["»", "/"].contains($0) }
        guard signs >= 1, words.count <= 6 * (signs + 1), words.first.map({ $0.count > 1 }) == true else { return false }
        return signs > 1 || isFromHome
    }

    private static let homes: Set<String> = ["home", "startseite", "start", "accueil", "inicio", "portada", "首页", "forums", "hjem", "strona"]

    /// Bytes of a sign that parts two labels: a bar, an arrow, two blanks; 0 for any other.
    private static func gap(in line: [UInt8], at index: Int) -> Int {
        switch line[index] {
        case 0x20: return index + 1 < line.count && line[index + 1] == 0x20 ? 2 : 0
        case 0x09, 0x7C, 0x2F, 0x3E, 0x5B, 0x5D, 0x28, 0x29, 0x7B, 0x7D: return 1
        case 0xC2, 0xE2, 0xF0: return signs.first { line[index...].starts(with: $0) }?.count ?? 0
        default: return 0
        }
    }

    private static let signs = ["·", "•", "›", "»", "«", "‹", "→", "←", "↑", "▢", "🔗", "…"].map { Array($0.utf8) }

    /// "12 comments" is "comments".
    private static func withoutCounts(_ piece: [UInt8]) -> [UInt8] {
        var label: [UInt8] = []
        for word in piece.split(separator: 0x20) where !word.contains(where: { (0x30...0x39).contains($0) }) {
            if !label.isEmpty { label.append(0x20) }
            label += word
        }
        return label
    }

    private static let alone = set(
        "share|tweet|pin|subscribe|unsubscribe|register|advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidad|partager|compartir|广告|分享")

    private static func set(_ list: String) -> Set<[UInt8]> { Set(PhraseSet.phrases(list)) }

    private static let labels = set(
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
        """)
}
