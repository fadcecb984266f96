import CZlib

/// One member of a gzip file (RFC 1952), by zlib.
final class GzipStream: PackedStream {
    /// zlib keeps its address.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    /// Of the window of 32 KB, and for gzip's head and tail.
    private static let windowBits: Int32 = 15 + 16

    init?() {
        stream.initialize(to: z_stream())
        guard inflateInit2_(stream, Self.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    func step(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step {
        let count = UInt32(clamping: input.count)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
        stream.pointee.avail_in = count
        stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let result = inflate(stream, Z_NO_FLUSH)
        return Step(
            read: Int(count - stream.pointee.avail_in), written: output.count - Int(stream.pointee.avail_out),
            state: result == Z_STREAM_END ? .ended : result == Z_OK || result == Z_BUF_ERROR ? .goesOn : .damaged)
    }
}
