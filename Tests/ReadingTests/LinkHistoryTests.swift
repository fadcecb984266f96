import Testing

@testable import Reading

@Suite("Back along the links that led here")
struct LinkHistoryTests {
    private func jumps(_ places: Int...) -> JumpList {
        var list = JumpList()
        for place in places { list.leave(JumpList.Place(top: place, at: place)) }
        return list
    }

    @Test func eachLinkIsGoneBackOnce() {
        var history = LinkHistory()
        history.follow(from: 0, to: 1, jumps: jumps())
        history.follow(from: 1, to: 2, jumps: jumps(5))
        #expect(history.back(from: 2, jumps: jumps(5)) == 1)
        #expect(history.back(from: 1, jumps: jumps()) == 0)
        #expect(history.back(from: 0, jumps: jumps()) == nil)
    }

    @Test func whoJumpedAboutSinceGoesBackInTheArticleFirst() {
        var history = LinkHistory()
        history.follow(from: 0, to: 1, jumps: jumps())
        #expect(history.back(from: 1, jumps: jumps(9)) == nil)
        #expect(history.back(from: 1, jumps: jumps()) == 0)
    }

    @Test func whatIsReadLaterArrivesWithItsOwnJumps() {
        var history = LinkHistory()
        history.follow(from: 0, to: 1, jumps: jumps())
        history.arrive(at: 1, jumps: jumps(3))
        #expect(history.leads(to: 1))
        #expect(history.back(from: 1, jumps: jumps(3)) == 0)
        history.arrive(at: 1, jumps: jumps())
        #expect(!history.leads(to: 1))
    }

    @Test func aHundredLinksAreRemembered() {
        var history = LinkHistory()
        for number in 0..<150 { history.follow(from: 0, to: .init(number + 1), jumps: jumps(number)) }
        for number in (50..<150).reversed() { #expect(history.back(from: .init(number + 1), jumps: jumps(number)) == 0) }
        #expect(history.back(from: 50, jumps: jumps(49)) == nil)
    }
}
