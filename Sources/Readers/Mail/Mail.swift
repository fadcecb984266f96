import Articles
import UnicodeText

/// A mail as a reader of newsletters meets it: who wrote it, when, about what, and its HTML or its text.
public enum Mail {
    public static func article(from bytes: [UInt8], extent: WebPage.Extent = .article) -> Article {
        let message = MailPart(bytes, in: start(of: bytes)..<bytes.count)
        let headers = message.headers
        let metadata = Metadata(
            title: headers.words("subject"), authors: [headers.words("from").map(sender)].compactMap { $0 },
            date: (headers.words("date") ?? headers.words("sent")).flatMap { WrittenDate.first(in: $0)?.date },
            site: headers.words("list-id").map { String($0.prefix { $0 != "<" && $0 != "." }) })
        let text = MailPart.Text(joining: message.texts)
        let article =
            if let html = text, html.isHTML {
                // A letter is all its writer's; only what goes to many has things around it.
                WebPage.article(ofMail: html.bytes, charset: html.charset, metadata, extent: headers.isToMany || isToMany(html.bytes) ? extent : .whole)
            } else if let text {
                Mail.article(of: text, metadata)
            } else {
                Mail.article(ofText: [], metadata)
            }
        let attachments = message.attachments
        guard !attachments.isEmpty else { return article }
        let count = attachments.count == 1 ? "1 attachment" : "\(attachments.count) attachments"
        return article.adding(paragraph: "\(count): \(attachments.joined(separator: ", "))")
    }

    /// True where the first lines are those of a mail on its way, or the head of one that somebody pasted: from whom and about what, and when or to whom.
    static func isMail(_ bytes: [UInt8]) -> Bool {
        let start = start(of: bytes)
        let first = bytes[start...].prefix(64).prefix { $0 != 0x0A }
        guard first.contains(UInt8(ascii: ":")) else { return false }
        let head = MailHeaders(bytes, in: start..<min(bytes.count, 1 << 20))
        guard head.words("from") != nil else { return false }
        let ways = ["mime-version", "message-id", "received", "return-path", "delivered-to", "dkim-signature", "content-type"]
        if (head.words("subject") ?? head.words("date")) != nil, ways.contains(where: { head.words($0) != nil }) { return true }
        return head.isAllFields && head.words("subject") != nil && ["date", "sent", "to"].contains { head.words($0) != nil }
    }

    private static func isToMany(_ html: [UInt8]) -> Bool { html.first(of: "unsubscribe", from: 0) != nil }

    /// After blank lines, and after the line with which mailboxes part mails.
    private static func start(of bytes: [UInt8]) -> Int {
        let first = bytes.firstIndex { $0 > 0x20 } ?? 0
        return bytes[first...].starts(with: "From ".utf8) ? (bytes.first(0x0A, in: first..<bytes.count) ?? first - 1) + 1 : first
    }

    /// The name in "Runa Eldholm <runa@post.example>".
    private static func sender(_ line: String) -> String {
        FeedText.name(line.filter { $0 != "\"" })
    }

    private static func article(of text: MailPart.Text, _ metadata: Metadata) -> Article {
        let plain = decode(text.bytes, declared: text.charset).text
        return article(ofText: text.isFlowed ? FlowedText.whole(plain) : plain, metadata)
    }

    private static func article(ofText text: [UInt8], _ metadata: Metadata) -> Article {
        let head = [metadata.title, metadata.authors.first.map { "By " + $0 }, metadata.date?.description].compactMap { $0 }.joined(separator: "\n\n")
        return PlainText.article(from: Array((head + "\n\n").utf8) + text).with(metadata)
    }
}
