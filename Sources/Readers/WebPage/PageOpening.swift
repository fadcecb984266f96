extension PageTree {
    /// The first bytes of a block's words on one line, in lower case as far as Latin letters go.
    func opening(of block: PageBlock, atMost limit: Int) -> [UInt8] {
        var line: [UInt8] = []
        var owesSpace = false
        var index = block.nodes.lowerBound
        while index < block.nodes.upperBound, line.count < limit {
            if nodes[index].tag != .text {
                index = nodes[index].tag != .br && isHidden(index) ? nodes[index].end : index + 1
                continue
            }
            for byte in text[nodes[index].text] {
                if byte <= 0x20 {
                    owesSpace = !line.isEmpty
                    continue
                }
                if owesSpace { line.append(0x20) }
                owesSpace = false
                let isCapital = byte >= 0x41 && byte <= 0x5A || byte >= 0x80 && byte <= 0x9E && byte != 0x97 && line.last == 0xC3
                line.append(isCapital ? byte | 0x20 : byte)
                if line.count >= limit { break }
            }
            index += 1
        }
        return line
    }
}
