package dev.guanxi.contact.merge;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records that are to become one. */
public record MergeGroup<A extends AggregateRoot<?> & Owned>(MergeWish wish, A survivor, List<A> duplicates) {

    /** Refuses records that the caller does not see, as if they were not there. */
    public static <A extends AggregateRoot<?> & Owned> MergeGroup<A> of(
            MergeWish wish, RecordKind kind, Collection<A> found, Visibility visible) {
        var seen = found.stream()
                .filter(record -> visible.permits(record.ownership()))
                .collect(toMap(AggregateRoot::id, identity()));
        return new MergeGroup<>(
                wish,
                required(kind, seen.get(wish.survivor()), wish.survivor()),
                wish.duplicates().stream()
                        .map(id -> required(kind, seen.get(id), id))
                        .toList());
    }

    private static <A> A required(RecordKind kind, @Nullable A found, UUID id) {
        if (found == null) {
            throw new NotFound(kind.name().toLowerCase(Locale.ROOT), id);
        }
        return found;
    }

    /**
     * What would come of it, and all that speaks against it in the records themselves.
     *
     * @param mayGoOn refuses a survivor that cannot be one
     * @param mayAbsorb refuses a duplicate that cannot become one with the survivor
     * @param completion puts into a decided profile what it keeps of all
     */
    public <P extends Record> MergePlan<P> plan(
            Function<A, P> profile,
            Consumer<A> mayGoOn,
            BiConsumer<A, A> mayAbsorb,
            BiFunction<P, Collection<P>, P> completion) {
        var refusals = new ArrayList<DomainException>();
        collect(refusals, () -> mayGoOn.accept(survivor));
        duplicates.forEach(duplicate -> collect(refusals, () -> mayAbsorb.accept(survivor, duplicate)));
        var profiles = new LinkedHashMap<UUID, P>();
        profiles.put(survivor.id(), profile.apply(survivor));
        duplicates.forEach(duplicate -> profiles.put(duplicate.id(), profile.apply(duplicate)));
        var outcome = Survivorship.decide(profiles, wish.choices(), completion);
        return new MergePlan<>(outcome, List.copyOf(refusals), List.of());
    }

    private static void collect(List<DomainException> refusals, Runnable rule) {
        try {
            rule.run();
        } catch (DomainException refusal) {
            refusals.add(refusal);
        }
    }

    /**
     * What is remembered of a merge; must be asked before it.
     *
     * @param before the survivor's profile
     */
    public <P extends Record> Absorption<P> absorption(RecordKind kind, P before, MergedProfile<P> after) {
        return new Absorption<>(kind, survivor.id(), survivor.ownership(), before, after, duplicateStates());
    }

    private SequencedMap<UUID, Record> duplicateStates() {
        var states = new LinkedHashMap<UUID, Record>();
        duplicates.forEach(duplicate -> states.put(duplicate.id(), duplicate.state()));
        return states;
    }

    public List<A> duplicatesThenSurvivor() {
        return Stream.concat(duplicates.stream(), Stream.of(survivor)).toList();
    }
}
