/// What came out of a packed file.
public struct Unpacked: Equatable, Sendable {
    public var bytes: [UInt8]
    /// False where the file is cut off or damaged; the bytes are then those before that place.
    public var isWhole: Bool
}

/// Why a packed file gives nothing.
public enum UnpackingFailure: Error, Equatable {
    /// It unpacks to more bytes than `limit`.
    case tooLong(limit: Int)
    case damaged
}

extension Packing {
    /// Bytes that a packed file may turn into: more is no text that anybody packed.
    private static let longest = 256 << 20
    private static let greatestRatio = 200

    /// Unpacks in memory: all parts of the file, one after the other, as the programs `gzip`, `bzip2`, `xz` and `zstd` do. What stands behind them is left out.
    public func unpack(_ bytes: [UInt8]) throws(UnpackingFailure) -> Unpacked {
        let limit = min(Self.longest, bytes.count * Self.greatestRatio + (1 << 20))
        var output: [UInt8] = []
        var rest = bytes[...]
        repeat {
            let isWhole = try unpackPart(&rest, to: &output, limit: limit)
            guard isWhole else {
                if output.isEmpty { throw .damaged }
                return Unpacked(bytes: output, isWhole: false)
            }
        } while begins(rest)
        return Unpacked(bytes: output, isWhole: true)
    }

    /// False where the part is cut off or damaged.
    private func unpackPart(_ rest: inout ArraySlice<UInt8>, to output: inout [UInt8], limit: Int) throws(UnpackingFailure) -> Bool {
        guard let stream = stream() else { return false }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let step = rest.withUnsafeBytes { input in buffer.withUnsafeMutableBytes { stream.step(input, into: $0) } }
            output += buffer[..<step.written]
            rest = rest.dropFirst(step.read)
            if output.count > limit { throw .tooLong(limit: limit) }
            switch step.state {
            case .ended: return true
            case .damaged: return false
            case .goesOn: if step.read == 0, step.written == 0 { return false }
            }
        }
    }

    private func stream() -> (any PackedStream)? {
        switch self {
        case .gzip: GzipStream()
        case .bzip2: Bzip2Stream()
        case .xz: XZStream()
        case .zstd: ZstdStream()
        }
    }
}

/// What a step of unpacking came to.
struct Step {
    enum State { case goesOn, ended, damaged }

    /// Bytes taken of the input and put out.
    var read = 0
    var written = 0
    var state: State
}

/// One part of a packed file while it is unpacked.
protocol PackedStream: AnyObject {
    /// Unpacks as much of the input as the output has room for.
    func step(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step
}
