package dev.guanxi.contact.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.guanxi.contact.matching.Traits.Subject;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;

/** What holds for whatever people write. */
class MatchingPropertiesTest {
    private static final double ROUNDING = 1e-9;

    @Property
    void theOtherWayRoundTheScoreIsTheSame(@ForAll("traits") Traits one, @ForAll("traits") Traits other) {
        var there = Candidate.of(one).comparedWith(Candidate.of(other));
        var back = Candidate.of(other).comparedWith(Candidate.of(one));

        assertThat(back.score()).isEqualTo(there.score()).isBetween(0d, 1d);
        assertThat(back.contributions()).extracting(Contribution::one).isEqualTo(theOthers(there));
    }

    @Property(tries = 5_000)
    void nothingIsMoreLikeARecordThanItself(@ForAll("traits") Traits one, @ForAll("traits") Traits other) {
        var candidate = Candidate.of(one);
        var itself = candidate.comparedWith(Candidate.of(one));

        assertThat(itself.score())
                .isGreaterThan(candidate.comparedWith(Candidate.of(other)).score() - ROUNDING);
        assertThat(itself.contributions())
                .extracting(Contribution::agreement)
                .doesNotContain(Agreement.DIFFERENT, Agreement.CLOSE, Agreement.SWAPPED);
    }

    @Property
    void theContributionsAddUpToTheScoreInTheOrderOfAspects(
            @ForAll("traits") Traits one, @ForAll("traits") Traits two) {
        var comparison = Candidate.of(one).comparedWith(Candidate.of(two));
        var contributions = comparison.contributions();
        var bits = contributions.stream().mapToDouble(Contribution::weight).sum();

        if (one.subject() == two.subject()) {
            assertThat(comparison.score()).isCloseTo(Weights.probability(bits), within(ROUNDING));
        }
        assertThat(contributions).extracting(Contribution::aspect).isSorted();
    }

    @Property
    void plainTextIsPlainAlready(@ForAll String text) {
        var plain = Spelling.plain(text);

        assertThat(Spelling.plain(plain)).isEqualTo(plain);
    }

    @Property
    void simplifiedCharactersAndPinyinStayAsTheyAre(@ForAll @CharRange(from = '\u3400', to = '\u9fff') String text) {
        var simplified = Hanzi.simplified(text);
        var pinyin = Hanzi.pinyin(text);

        assertThat(Hanzi.simplified(simplified)).isEqualTo(simplified);
        assertThat(Hanzi.pinyin(pinyin)).isEqualTo(pinyin);
    }

    @Property
    void likenessIsMutual(@ForAll("words") String one, @ForAll("words") String other) {
        assertThat(Similarity.oneSlipApart(one, other)).isEqualTo(Similarity.oneSlipApart(other, one));
        assertThat(Similarity.rotated(one, other)).isEqualTo(Similarity.rotated(other, one));
        assertThat(Similarity.jaroWinkler(one, one)).isEqualTo(1);
        assertThat(Similarity.jaroWinkler(one, other)).isBetween(0d, 1d);
    }

    private static List<String> theOthers(Comparison comparison) {
        return comparison.contributions().stream().map(Contribution::other).toList();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abc").ofMinLength(1).ofMaxLength(70);
    }

    /** From few values, so that many agree. */
    @Provide
    Arbitrary<Traits> traits() {
        return Combinators.combine(
                        Arbitraries.of(Subject.values()), trait().list().ofMaxSize(7))
                .as(Traits::new);
    }

    private static Arbitrary<Trait> trait() {
        return Arbitraries.oneOf(names(), inParts(), numbers(), addresses());
    }

    private static Arbitrary<Trait> names() {
        return Arbitraries.of(
                        "王小明",
                        "王曉明",
                        "Wang Xiaoming",
                        "xiaoming wang",
                        "Dr. Emma Wang",
                        "王先生",
                        "日出贸易有限公司",
                        "日出贸易有限公司北京分公司",
                        "上海日出贸易",
                        "Sunrise Trading Ltd.",
                        "Sunrise Tradin GmbH",
                        "…")
                .map(Trait.FullName::new);
    }

    private static Arbitrary<Trait> inParts() {
        var part = Arbitraries.of("Emma", "E.", "Ema", "Wang", "Wong", "王", "小明", "")
                .injectNull(.2);
        return Combinators.combine(part, part).as(Trait.NameInParts::new);
    }

    private static Arbitrary<Trait> numbers() {
        var digits = Arbitraries.of("6670738", "6607738", "13800138000", "021-55550100");
        return Arbitraries.oneOf(
                digits.map(number -> new Trait.Phone(number, "CN")),
                digits.map(number -> new Trait.IdentityNumber(Trait.Issue.TAX, number)),
                digits.map(number -> new Trait.IdentityNumber(Trait.Issue.SHOP_LOGIN, number)),
                digits.map(name -> new Trait.Mail(name + "@example.com")),
                Arbitraries.of("www.example.com", "http://example.org/").map(Trait.Website::new),
                Arbitraries.of(1, 11).map(month -> new Trait.BirthDate(LocalDate.of(1980, month, 6))));
    }

    private static Arbitrary<Trait> addresses() {
        var town = Arbitraries.of("上海市", "Shanghai", "浦东新区", "Bonn").injectNull(.2);
        var postcode = Arbitraries.of("200120", "200210", "53111").injectNull(.2);
        var locality = Combinators.combine(town, town, postcode).as(Trait.Locality::new);
        var street = Arbitraries.of("世纪大道12号", "Main Street 12", "Main Str.", "")
                .list()
                .ofMaxSize(2);
        var premises = Combinators.combine(street, Arbitraries.of("12", "21").injectNull(.5))
                .as(Trait.Premises::new);
        return Combinators.combine(town, locality, premises)
                .as((province, inTown, at) -> new Trait.Address("CN", province, inTown, at));
    }
}
