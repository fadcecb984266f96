extension LineModel {
    /// The model that the program carries.
    package static let trained: LineModel = {
        func row(_ values: [Int16]) -> [Float] { values.map(Float.init) }
        return LineModel(
            begin: LineWeights.begin.map(row), beginPairs: LineWeights.beginPairs.map(row), goOn: row(LineWeights.goOn),
            goOnByKind: LineWeights.goOnByKind.map(row),
            transition: LineWeights.transition.map(row), beforeTitle: row(LineWeights.beforeTitle))
    }()
}
