package dev.guanxi.sales.territory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.territory.Facts.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Into which territory something falls. */
class ChartTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final List<String> PLACES = List.of("A", "B", "C");
    private static final List<String> TRADES = List.of("retail", "technology");

    /** What is drawn of a territory; its whole is one that was drawn before. */
    private record Sketch(
            @Nullable Integer whole,
            int priority,
            @Nullable String place,
            @Nullable String trade) {}

    @Property
    void whatFallsSomewhereMeetsARuleThereAndNeitherAPartOfItNorAStrongerOneWouldTakeIt(
            @ForAll("sketches") List<Sketch> sketches, @ForAll("records") Facts record) {
        var terms = terms(sketches);
        var chart = chart(terms);
        var takers = terms.keySet().stream()
                .filter(id -> takes(requireNonNull(terms.get(id)), record))
                .toList();

        var placement = chart.place(record);

        if (takers.isEmpty()) {
            assertThat(placement).isEqualTo(Placement.NOWHERE);
            return;
        }
        assertThat(placement.territory()).isIn(takers);
        var named = new ArrayList<>(placement.others());
        named.addFirst(placement.territory());
        for (var one : takers) {
            var refined = takers.stream().anyMatch(other -> chart.above(other).contains(one));
            assertThat(named.contains(one)).isEqualTo(!refined);
        }
        var priorities = named.stream()
                .map(id -> requireNonNull(terms.get(id)).priority())
                .toList();
        var sorted = new ArrayList<>(priorities);
        sorted.sort(Collections.reverseOrder());
        assertThat(priorities).isEqualTo(sorted);
        assertThat(placement.tied())
                .isEqualTo(priorities.size() > 1 && priorities.get(0).equals(priorities.get(1)));
    }

    @Property
    void theOrderInWhichTerritoriesAreReadDoesNotMatter(
            @ForAll("sketches") List<Sketch> sketches, @ForAll("records") Facts record, @ForAll Random random) {
        var terms = terms(sketches);
        var ids = new ArrayList<>(terms.keySet());
        Collections.shuffle(ids, random);
        var shuffled = new LinkedHashMap<UUID, TerritoryTerms>();
        ids.forEach(id -> shuffled.put(id, terms.get(id)));

        assertThat(chart(shuffled).place(record)).isEqualTo(chart(terms).place(record));
    }

    @Example
    void aTreeThatSomebodyTiedIntoACircleIsLeftAfterOneTurn() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var chart = chart(Map.of(one, terms(other, 0, "A", null), other, terms(one, 0, "A", null)));

        assertThat(new HashSet<>(chart.above(one))).containsExactlyInAnyOrder(other, one);
    }

    @Example
    void placesAreTheSameWithAndWithoutTheirKindAndInAnyWidth() {
        assertThat(Spelling.place("上海市")).isEqualTo(Spelling.place("上海"));
        assertThat(Spelling.place("Ｗｅｓｔ ")).isEqualTo("west");
        assertThat(Spelling.place("吴县")).isEqualTo("吴县");
        assertThat(Spelling.postcode("310-013")).isEqualTo(Spelling.postcode("310 013"));
    }

    @Provide
    Arbitrary<List<Sketch>> sketches() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5).injectNull(0.4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(PLACES).injectNull(0.3),
                        Arbitraries.of(TRADES).injectNull(0.5))
                .as(Sketch::new)
                .filter(sketch -> sketch.place() != null || sketch.trade() != null)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Facts> records() {
        return Combinators.combine(
                        Arbitraries.of(PLACES).injectNull(0.1),
                        Arbitraries.of(TRADES).injectNull(0.3))
                .as((place, trade) -> new Facts(
                        RecordKind.CUSTOMER,
                        UUID.randomUUID(),
                        null,
                        new Region(null, place, null, null, null, trade),
                        CustomValues.NOTHING,
                        Ownership.of("ann", "/sales"),
                        null,
                        null));
    }

    private static Map<UUID, TerritoryTerms> terms(List<Sketch> sketches) {
        var ids = IntStream.range(0, sketches.size())
                .mapToObj(i -> new UUID(i, 0))
                .toList();
        var terms = new HashMap<UUID, TerritoryTerms>();
        for (int i = 0; i < sketches.size(); i++) {
            var sketch = sketches.get(i);
            var whole = sketch.whole() == null || sketch.whole() >= i ? null : ids.get(sketch.whole());
            terms.put(ids.get(i), terms(whole, sketch.priority(), sketch.place(), sketch.trade()));
        }
        return terms;
    }

    private static TerritoryTerms terms(
            @Nullable UUID whole, int priority, @Nullable String place, @Nullable String trade) {
        var rule = new Rule(List.of(), said(place), List.of(), List.of(), List.of(), said(trade), List.of(), List.of());
        return new TerritoryTerms(
                "T",
                whole,
                priority,
                true,
                null,
                new Rules(List.of(rule)),
                new Accounts(List.of()),
                new Posts(List.of()));
    }

    private static List<String> said(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static boolean takes(TerritoryTerms terms, Facts record) {
        var rule = terms.rules().items().getFirst();
        return meets(rule.provinces(), record.region().province())
                && meets(rule.industries(), record.region().industry());
    }

    private static boolean meets(List<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }

    private static Chart chart(Map<UUID, TerritoryTerms> terms) {
        return new Chart(DAY, terms, Map.of(), Map.of(), Map.of());
    }
}
