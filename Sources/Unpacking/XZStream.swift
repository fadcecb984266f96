import CLzma

/// One stream of an xz file, by liblzma.
final class XZStream: PackedStream {
    private let stream = UnsafeMutablePointer<lzma_stream>.allocate(capacity: 1)
    /// Bytes that unpacking may take; the highest usual level, `xz -9`, takes 65 MB.
    private static let memory: UInt64 = 128 << 20

    init?() {
        stream.initialize(to: lzma_stream())
        guard lzma_stream_decoder(stream, Self.memory, 0) == LZMA_OK else { return nil }
    }

    deinit {
        lzma_end(stream)
        stream.deallocate()
    }

    func step(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step {
        stream.pointee.next_in = input.bindMemory(to: UInt8.self).baseAddress
        stream.pointee.avail_in = input.count
        stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
        stream.pointee.avail_out = output.count
        let result = lzma_code(stream, LZMA_RUN)
        return Step(
            read: input.count - stream.pointee.avail_in, written: output.count - stream.pointee.avail_out,
            state: result == LZMA_STREAM_END ? .ended : result == LZMA_OK || result == LZMA_BUF_ERROR ? .goesOn : .damaged)
    }
}
