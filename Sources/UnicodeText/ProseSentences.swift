public func proseSentences(in text: [UInt8], range: Range<Int>) -> [Int] {
    sentenceBreaks(in: text, range: range)
}
