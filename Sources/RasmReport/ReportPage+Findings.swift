import Rasm
import RasmPages

extension ReportPage {
    /// What is to be changed, article by article, each with the line it stands in: before and after.
    var findingsSection: Markup {
        guard sums.findings > 0 else {
            return sums.articles == 0
                ? Markup() : .element("p", [:], .text("All names are written as the glossary writes them."))
        }
        var pieces: [Markup] = sums.remarked.map(article)
        if sums.remarksLeft > 0 {
            pieces.append(
                .element(
                    "p", [:],
                    .text("\(sums.remarksLeft) more findings are not shown here: rasm check lists all of them.")))
        }
        return Markup(pieces)
    }

    private func article(_ article: ReportSums.RemarkedArticle) -> Markup {
        var pieces: [Markup] = [
            .element("h3", [:], .foreign(article.name)),
            .element("ul", ["class": "remarks"], article.remarks.map(remark)),
        ]
        if article.left > 0 {
            pieces.append(.element("p", ["class": "faint"], .text("and \(article.left) more in this article")))
        }
        return .element("article", [:], Markup(pieces), .literal("\n"))
    }

    private func remark(_ remark: ArticleSummary.Remark) -> Markup {
        let place: Markup = .element(
            "span", ["class": "place"], .text("Line \(remark.place.line), column \(remark.place.column) "))
        guard let passage = remark.passage else {
            return .element("li", [:], place, .foreign(remark.message))
        }
        var line: [Markup] = [.shown(passage.before)]
        var note = Markup()
        if let replacement = remark.replacement {
            line += [.element("del", [:], .shown(passage.name)), .text(" "), .element("ins", [:], .shown(replacement))]
        } else {
            line.append(.element("mark", [:], .shown(passage.name)))
            note = .element("span", ["class": "faint"], .foreign(remark.message))
        }
        line.append(.shown(passage.after))
        return .element(
            "li", [:], place, note,
            .element("span", ["class": "line", "lang": language, "dir": Markup.direction(of: language)], line))
    }
}
