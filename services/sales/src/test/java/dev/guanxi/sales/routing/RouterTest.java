package dev.guanxi.sales.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** How leads are shared. */
class RouterTest {
    @Example
    void capacitiesOfFiveThreeAndTwoShareTenLeadsAsFiveThreeAndTwo() {
        var seats = List.of(seat("ann", 5, 0), seat("bob", 3, 0), seat("cid", 2, 0));

        assertThat(shared(seats, 10)).isEqualTo(Map.of("ann", 5, "bob", 3, "cid", 2));
        assertThat(shared(seats, 5)).isEqualTo(Map.of("ann", 2, "bob", 2, "cid", 1));
        assertThat(shared(seats, 11)).isEqualTo(Map.of("ann", 5, "bob", 3, "cid", 2));
    }

    @Property
    void nobodyGetsMoreThanThereIsRoomForAndNothingIsKeptBack(
            @ForAll("seats") List<Seat> seats, @ForAll @IntRange(max = 200) int leads) {
        var shared = shared(seats, leads);

        seats.forEach(seat -> assertThat(shared.getOrDefault(seat.owner(), 0)).isLessThanOrEqualTo(seat.room()));
        assertThat(shared.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(Math.min(leads, seats.stream().mapToInt(Seat::room).sum()));
    }

    @Property
    void whatSomebodyGetsDoesNotDependOnTheOrderOfPeople(
            @ForAll("seats") List<Seat> seats, @ForAll @IntRange(max = 200) int leads, @ForAll Random random) {
        var others = new ArrayList<>(seats);
        Collections.shuffle(others, random);

        assertThat(shared(others, leads)).isEqualTo(shared(seats, leads));
    }

    /** Nobody waits while somebody gets one who was better off with one less. */
    @Property
    void nobodyWithRoomIsPassedOver(@ForAll("seats") List<Seat> seats, @ForAll @IntRange(max = 200) int leads) {
        var shared = shared(seats, leads);

        for (var waiting : seats) {
            var left = waiting.room() - shared.getOrDefault(waiting.owner(), 0);
            for (var lucky : seats) {
                var got = shared.getOrDefault(lucky.owner(), 0);
                if (left > 0 && got > 0) {
                    assertThat((long) left * lucky.capacity())
                            .isLessThanOrEqualTo((long) (lucky.room() - got + 1) * waiting.capacity());
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Seat>> seats() {
        var one = Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 35))
                .as((capacity, open) -> new int[] {capacity, open});
        return one.list()
                .ofMaxSize(8)
                .map(found -> IntStream.range(0, found.size())
                        .mapToObj(i -> seat("p" + i, found.get(i)[0], found.get(i)[1]))
                        .toList());
    }

    private static Seat seat(String owner, int capacity, int open) {
        return new Seat(owner, "/sales", capacity, open);
    }

    private static Map<String, Integer> shared(List<Seat> seats, int leads) {
        var present = Router.inOrder(seats);
        var shared = new HashMap<String, Integer>();
        for (int i = 0; i < leads; i++) {
            Router.freest(present).ifPresent(chosen -> {
                present.remove(chosen);
                present.add(chosen.withOneMore());
                shared.merge(chosen.owner(), 1, Integer::sum);
            });
        }
        return shared;
    }
}
