package dev.guanxi.contact.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.fields.Restoration;
import dev.guanxi.platform.fields.Uniting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurvivorshipTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final Place NOWHERE = new Place(null, null);

    /** A part of a profile that is one value. */
    public record Place(@Nullable String city, @Nullable String country) {}

    /** A list of a profile; entries are the same in whatever case. */
    public record Entries(List<String> items) implements Uniting<Entries> {
        @Override
        public Entries and(Entries others) {
            return new Entries(Stream.concat(items.stream(), others.without(this).items.stream())
                    .toList());
        }

        @Override
        public Entries without(Entries others) {
            return new Entries(items.stream()
                    .filter(item -> others.items.stream().noneMatch(item::equalsIgnoreCase))
                    .toList());
        }
    }

    /** A profile with a field of each sort. */
    public record Profile(
            String name,
            @Nullable String phone,
            @Nullable UUID parent,
            @Nullable Place place,
            Entries known) {}

    @Test
    void theSurvivorsValueIsKeptAndWhatItLacksIsTakenInTheOrderGiven() {
        var merged = Survivorship.decide(
                of(
                        new Profile("甲", null, null, null, known()),
                        new Profile("乙", " ", null, null, known()),
                        new Profile("丙", "3", null, new Place("上海", null), known())),
                Map.of(),
                SurvivorshipTest::asDecided);

        assertThat(merged.profile()).isEqualTo(new Profile("甲", "3", null, new Place("上海", null), known()));
        assertThat(merged.fields())
                .extracting(FieldOutcome::field, FieldOutcome::reason, FieldOutcome::survivesFrom)
                .containsExactly(
                        tuple("name", SurvivalReason.KEPT, A),
                        tuple("phone", SurvivalReason.TAKEN, C),
                        tuple("parent", SurvivalReason.EMPTY, null),
                        tuple("place", SurvivalReason.TAKEN, C),
                        tuple("known", SurvivalReason.EMPTY, null));
    }

    @Test
    void aChosenValueSurvivesAlsoWhenThereIsNone() {
        var merged = Survivorship.decide(
                of(new Profile("甲", "1", null, NOWHERE, known("x")), new Profile("乙", null, null, NOWHERE, known("y"))),
                Map.of("name", B, "phone", B, "known", B),
                SurvivorshipTest::asDecided);

        assertThat(merged.profile()).isEqualTo(new Profile("乙", null, null, NOWHERE, known("y")));
    }

    @Test
    void listsAreUnitedAndAPartIsOneValue() {
        var merged = Survivorship.decide(
                of(
                        new Profile("甲", null, null, NOWHERE, known("x", "y")),
                        new Profile("乙", null, null, new Place(null, "CN"), known("y", "z")),
                        new Profile("丙", null, null, new Place("Paris", "FR"), known("w"))),
                Map.of(),
                SurvivorshipTest::asDecided);

        assertThat(merged.profile().known().items()).containsExactly("x", "y", "z", "w");
        assertThat(merged.profile().place()).isEqualTo(new Place(null, "CN"));
    }

    @Test
    void whatAProfileKeepsOfAllIsAddedToWhatWasNotChosen() {
        var survivor = new Profile("甲", "1", null, null, known());
        var all =
                of(survivor, new Profile("乙", "2", null, null, known("x")), new Profile("丙", "3", null, null, known()));

        var merged = Survivorship.decide(all, Map.of(), SurvivorshipTest::withPhones);
        var chosen = Survivorship.decide(all, Map.of("known", B), SurvivorshipTest::withPhones);

        assertThat(merged.profile().known()).isEqualTo(known("x", "2", "3"));
        assertThat(merged.fields().getLast().reason()).isEqualTo(SurvivalReason.UNITED);
        assertThat(merged.fields().getLast().value()).isEqualTo(known("x", "2", "3"));
        assertThat(chosen.profile().known()).isEqualTo(known("x"));
        assertThat(Restoration.of(merged.profile(), survivor, merged.profile()).profile())
                .isEqualTo(survivor);
    }

    /** Keeps the phone numbers that did not survive. */
    private static Profile withPhones(Profile decided, Collection<Profile> all) {
        var others = all.stream().map(Profile::phone).filter(phone -> !Objects.equals(phone, decided.phone()));
        var known = decided.known().and(new Entries(others.map(String::valueOf).toList()));
        return new Profile(decided.name(), decided.phone(), decided.parent(), decided.place(), known);
    }

    @Test
    void nobodyIsAPartOfOneOfItself() {
        var other = new UUID(0, 9);
        var merged = Survivorship.decide(
                of(
                        new Profile("甲", null, B, null, known()),
                        new Profile("乙", null, A, null, known()),
                        new Profile("丙", null, other, null, known())),
                Map.of(),
                SurvivorshipTest::asDecided);

        assertThat(merged.profile().parent()).isEqualTo(other);
    }

    @Test
    void aChoiceNamesAFieldAndARecordThatAreThere() {
        var both = of(new Profile("甲", null, null, null, known()), new Profile("乙", null, null, null, known()));

        assertThatThrownBy(() -> Survivorship.decide(both, Map.of("shoeSize", A), SurvivorshipTest::asDecided))
                .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.code()).isEqualTo("merge-field-unknown"));
        assertThatThrownBy(() -> Survivorship.decide(both, Map.of("name", C), SurvivorshipTest::asDecided))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.field()).isEqualTo("fields.name"));
    }

    @Test
    void whatWasChangedAfterTheMergeStaysAndOfAListOnlyWhatCameGoes() {
        var before = new Profile("甲", null, null, null, known("x"));
        var given = new Profile("甲", "2", C, new Place("上海", "CN"), known("x", "y"));
        var now = new Profile("甲新", "9", C, new Place("上海", "CN"), known("y", "x", "z"));

        var restored = Restoration.of(now, before, given);

        assertThat(restored.profile()).isEqualTo(new Profile("甲新", "9", null, null, known("x", "z")));
        assertThat(restored.stayed()).containsExactly("phone");
    }

    @Property
    void aMergeThatIsTakenBackAtOnceLeavesNoTrace(
            @ForAll("profiles") List<Profile> profiles, @ForAll List<Integer> wishes) {
        var given = Survivorship.decide(of(profiles), choices(profiles.size(), wishes), SurvivorshipTest::asDecided)
                .profile();
        var before = profiles.getFirst();

        var restored = Restoration.of(given, before, given);

        assertThat(restored.profile()).isEqualTo(before);
        assertThat(restored.stayed()).isEmpty();
    }

    @Property
    void everyValueIsSomebodysAndEachChoiceIsHeld(
            @ForAll("profiles") List<Profile> profiles, @ForAll List<Integer> wishes) {
        var choices = choices(profiles.size(), wishes);
        var all = of(profiles);

        var merged = Survivorship.decide(all, choices, SurvivorshipTest::asDecided);

        assertThat(merged.profile().name())
                .isIn(profiles.stream().map(Profile::name).toList());
        var chosen = choices.get("phone");
        if (chosen != null) {
            assertThat(merged.profile().phone())
                    .isEqualTo(profiles.get((int) chosen.getLeastSignificantBits() - 1)
                            .phone());
        }
        if (!choices.containsKey("known")) {
            profiles.forEach(one -> assertThat(
                            one.known().without(merged.profile().known()).items())
                    .isEmpty());
        }
        assertThat(merged.profile().parent()).isNotIn(all.keySet());
    }

    @Provide
    Arbitrary<List<Profile>> profiles() {
        var text = Arbitraries.of("甲", "乙", "Ltd", "0571");
        var parent = Arbitraries.of(A, B, new UUID(0, 8), new UUID(0, 9)).injectNull(.3);
        var place = Combinators.combine(text.injectNull(.3), text.injectNull(.3))
                .as(Place::new)
                .injectNull(.3);
        return Combinators.combine(
                        text,
                        text.injectNull(.4),
                        parent,
                        place,
                        text.list().uniqueElements().map(Entries::new))
                .as(Profile::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6)
                .filter(all -> !isOneOfThem(all.getFirst().parent()));
    }

    private static boolean isOneOfThem(@Nullable UUID parent) {
        return A.equals(parent) || B.equals(parent);
    }

    private static Map<String, UUID> choices(int records, List<Integer> wishes) {
        var fields = List.of("name", "phone", "parent", "place", "known");
        var choices = new LinkedHashMap<String, UUID>();
        IntStream.range(0, Math.min(fields.size(), wishes.size()))
                .filter(i -> wishes.get(i) % 2 == 0)
                .forEach(i -> choices.put(fields.get(i), new UUID(0, 1 + Math.floorMod(wishes.get(i), records))));
        return choices;
    }

    private static Profile asDecided(Profile decided, Collection<Profile> all) {
        return decided;
    }

    private static Entries known(String... items) {
        return new Entries(List.of(items));
    }

    private static SequencedMap<UUID, Profile> of(Profile... profiles) {
        return of(List.of(profiles));
    }

    private static SequencedMap<UUID, Profile> of(List<Profile> profiles) {
        var byId = new LinkedHashMap<UUID, Profile>();
        new ArrayList<>(profiles).forEach(profile -> byId.put(new UUID(0, byId.size() + 1), profile));
        return byId;
    }
}
