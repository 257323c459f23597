package dev.guanxi.contact.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Ownership;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CriteriaTest {
    @Test
    void fourOfFiveAreEightyPercent() {
        var score = new Criteria(List.of(
                        asks(Trait.KIND, Comparison.ONE_OF, "ORGANISATION"),
                        asks(Trait.CITY, Comparison.ONE_OF, "上海", "杭州"),
                        asks(Trait.INDUSTRY, Comparison.CONTAINS, "RETAIL"),
                        asks(Trait.REVENUE, Comparison.AT_LEAST, "1000"),
                        asks(Trait.EMAIL, Comparison.KNOWN)))
                .of(shop());

        assertThat(score).isEqualTo(new Score(80, false, List.of(true, true, true, true, false)));
    }

    @Test
    void lessThanHalfIsOffTargetAndHalfIsNot() {
        var met = asks(Trait.CITY, Comparison.ONE_OF, "上海");
        var missed = asks(Trait.CITY, Comparison.NONE_OF, "上海");

        assertThat(new Criteria(List.of(met, missed)).of(shop()).offTarget()).isFalse();
        assertThat(new Criteria(List.of(met, missed, missed)).of(shop()))
                .extracting(Score::percent, Score::offTarget)
                .containsExactly(33, true);
    }

    @Test
    void withoutWhatIsRequiredNobodyIsOnTarget() {
        var required = new Criterion(Trait.PHONE, Comparison.KNOWN, List.of(), 1, true);
        var rest = new Criterion(Trait.CITY, Comparison.ONE_OF, List.of("上海"), 99, false);

        assertThat(new Criteria(List.of(required, rest)).of(shop()))
                .extracting(Score::percent, Score::offTarget)
                .containsExactly(99, true);
    }

    @Test
    void whatIsNotKnownMeetsNothing() {
        for (var comparison : List.of(Comparison.ONE_OF, Comparison.NONE_OF, Comparison.CONTAINS)) {
            assertThat(new Criteria(List.of(asks(Trait.COUNTRY, comparison, "CN")))
                            .of(shop())
                            .percent())
                    .isZero();
        }
    }

    @Test
    void aCriterionThatCannotBeComparedIsRefused() {
        refuses(asks(Trait.REVENUE, Comparison.AT_LEAST, "many"));
        refuses(asks(Trait.REVENUE, Comparison.AT_MOST, "1", "2"));
        refuses(asks(Trait.CITY, Comparison.AT_LEAST, "1"));
        refuses(asks(Trait.CITY, Comparison.KNOWN, "上海"));
        refuses(asks(Trait.CITY, Comparison.ONE_OF));
    }

    private static void refuses(Criterion criterion) {
        assertThatThrownBy(() -> new Criteria(List.of(criterion)).check()).isInstanceOf(Invalid.class);
    }

    private static Criterion asks(Trait trait, Comparison comparison, String... values) {
        return new Criterion(trait, comparison, List.of(values), 1, false);
    }

    private static Prospect shop() {
        return new Prospect(
                Ids.next(),
                ProspectKind.CUSTOMER,
                Map.of(
                        Trait.KIND,
                        Set.of("ORGANISATION"),
                        Trait.CITY,
                        Set.of("上海"),
                        Trait.INDUSTRY,
                        Set.of("Food retail"),
                        Trait.REVENUE,
                        Set.of("1000.00")),
                Ownership.of("ann", null));
    }
}
