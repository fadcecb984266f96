import CZstd

/// One frame of a zstd file (RFC 8878), by libzstd; a window of more than 128 MB is refused by it.
final class ZstdStream: PackedStream {
    private let stream: OpaquePointer

    init?() {
        guard let stream = ZSTD_createDStream() else { return nil }
        self.stream = stream
    }

    deinit { ZSTD_freeDStream(stream) }

    func step(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step {
        var from = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
        var to = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
        let result = ZSTD_decompressStream(stream, &to, &from)
        return Step(read: from.pos, written: to.pos, state: ZSTD_isError(result) != 0 ? .damaged : result == 0 ? .ended : .goesOn)
    }
}
