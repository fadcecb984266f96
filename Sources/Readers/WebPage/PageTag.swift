import CGumbo

/// The elements of a page that matter to a reader; every other is `other`.
enum PageTag: String, CaseIterable {
    /// A stretch of text; no element.
    case text
    case other
    case html, head, title, base, link, meta, style, script, noscript, template, body
    case article, section, nav, aside, header, footer, main, address, hgroup
    case h1, h2, h3, h4, h5, h6
    case p, hr, pre, blockquote, ol, ul, li, dl, dt, dd, figure, figcaption, div, center, details, summary
    case a, em, i, cite, strong, b, small, s, strike, del, ins, q, dfn, code, tt, kbd, samp, `var`, sub, sup, mark, u, span, font, time, abbr, br, wbr
    case img, picture, iframe, embed, object, audio, video, canvas, svg, math, map
    case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
    case form, fieldset, label, input, button, select, datalist, textarea, dialog, menu, rt, rp, ruby

    /// By the parser's number of a tag.
    private static let byNumber: [PageTag] = (0..<UInt32(GUMBO_TAG_LAST.rawValue)).map { number in
        gumbo_normalized_tagname(GumboTag(number)).flatMap { PageTag(rawValue: String(cString: $0)) } ?? .other
    }

    init(_ tag: GumboTag) {
        let number = Int(tag.rawValue)
        self = number < Self.byNumber.count ? Self.byNumber[number] : .other
    }
}

extension PageTag {
    /// 1 to 6 for headings.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    /// True for elements that stand in a line of text; all others begin and end blocks.
    var isInline: Bool {
        switch self {
        case .text, .a, .em, .i, .cite, .strong, .b, .small, .s, .strike, .del, .ins, .q, .dfn, .code, .tt, .kbd, .samp, .var, .sub, .sup, .mark, .u, .span,
            .font, .time, .abbr, .br, .wbr, .img, .picture, .math, .svg, .label, .input, .button, .select, .rt, .rp, .ruby, .map, .other, .audio, .video,
            .canvas, .object, .embed, .iframe:
            true
        default: false
        }
    }

    /// True where nothing inside is text of the page.
    var isHidden: Bool {
        switch self {
        case .head, .title, .base, .link, .meta, .style, .script, .noscript, .template, .svg, .canvas, .object, .embed, .iframe, .audio, .video, .input,
            .select, .datalist,
            .textarea, .button, .rp, .colgroup, .col, .map:
            true
        default: false
        }
    }
}
