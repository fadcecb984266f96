import CBzip2

/// One stream of a bzip2 file, by libbz2.
final class Bzip2Stream: PackedStream {
    private let stream = UnsafeMutablePointer<bz_stream>.allocate(capacity: 1)

    init?() {
        stream.initialize(to: bz_stream())
        guard BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK else { return nil }
    }

    deinit {
        BZ2_bzDecompressEnd(stream)
        stream.deallocate()
    }

    func step(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step {
        let count = UInt32(clamping: input.count)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: CChar.self).baseAddress)
        stream.pointee.avail_in = count
        stream.pointee.next_out = output.bindMemory(to: CChar.self).baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let result = BZ2_bzDecompress(stream)
        return Step(
            read: Int(count - stream.pointee.avail_in), written: output.count - Int(stream.pointee.avail_out),
            state: result == BZ_STREAM_END ? .ended : result == BZ_OK ? .goesOn : .damaged)
    }
}
