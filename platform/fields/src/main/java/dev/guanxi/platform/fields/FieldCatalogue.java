package dev.guanxi.platform.fields;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Catalogue;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.MoreFields;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The fields that there are. They are in memory, so that no request asks the database for them.
 */
@Singleton
public class FieldCatalogue extends Catalogue<FieldCatalogue.Known> {
    private final DefinedFields fields;
    private final FieldIndexer indexer;
    private final CurrentCaller caller;
    private final Bearers bearers;

    FieldCatalogue(
            DefinedFields fields, FieldIndexer indexer, DataSource database, CurrentCaller caller, Bearers bearers) {
        super(database, "custom_field", new Known(Map.of(), List.of()));
        this.fields = fields;
        this.indexer = indexer;
        this.caller = caller;
        this.bearers = bearers;
    }

    /** All that there are, by kind of record, and those that lead to other records, in use or not. */
    record Known(Map<String, FieldSet> sets, List<Reference> references) {
        static Known of(List<DefinedField> all) {
            return new Known(
                    all.stream()
                            .collect(groupingBy(
                                    DefinedField::recordKind,
                                    mapping(DefinedField::rule, collectingAndThen(toList(), FieldSet::new)))),
                    all.stream().flatMap(field -> field.reference().stream()).toList());
        }
    }

    /** Also what there is to do for whoever makes indexes for them. */
    @Override
    protected Uni<Known> load() {
        return fields.all().invoke(indexer::ring).map(Known::of);
    }

    /** The fields that lead to other records, in use or not. */
    List<Reference> references() {
        return known().references();
    }

    /** The fields of a kind of record, such as {@code customers}, as they are now. */
    public FieldSet of(String kind) {
        return known().sets().getOrDefault(kind, FieldSet.NONE);
    }

    /** The same as far as the present caller may know that there are such; whoever sees such records may. */
    FieldSet seenOf(String kind) {
        return isKindSeen(kind) ? of(kind) : FieldSet.NONE;
    }

    /** Whether the present caller may see records of a kind, and so know of its fields. */
    public boolean isKindSeen(String kind) {
        return bearers.areRead(kind, caller.get());
    }

    /**
     * The values of a new record of which outsiders may say something, too. They see no such fields, so they say none and
     * nothing is required of them.
     */
    public CustomValues forNew(String kind, CustomValues wanted) {
        if (!caller.get().isOutsider()) {
            return of(kind).forNew(wanted);
        }
        if (!wanted.isEmpty()) {
            throw new NotAllowed("custom-fields-not-yours", kind);
        }
        return of(kind).forHeardOf();
    }

    /** The values of a record that outsiders may change, too. They leave these as they are. */
    public CustomValues changed(String kind, CustomValues present, CustomValues wanted) {
        if (!caller.get().isOutsider()) {
            return of(kind).changed(present, wanted);
        }
        if (!wanted.isEmpty()) {
            throw new NotAllowed("custom-fields-not-yours", kind);
        }
        return present;
    }

    /** Whether the present caller sees values at all. */
    public boolean isSeen() {
        return !caller.get().isOutsider();
    }

    /** What the present caller sees of a record's values; nothing, when they are not one of our people. */
    public @Nullable CustomValues shown(CustomValues values) {
        return caller.get().isOutsider() ? null : values.unlessEmpty();
    }

    /**
     * One page of a list that outsiders see as well: they see no values, and neither find nor order records by them.
     *
     * @param without a row without its values
     */
    public <T> Uni<Page<T>> page(
            Listing<T> listing,
            PageRequest request,
            UnaryOperator<T> without,
            Function<PageRequest, Uni<Page<T>>> find) {
        if (!caller.get().isOutsider()) {
            return find.apply(request);
        }
        if (listing.asked(request).stream().anyMatch(field -> field.startsWith(FieldRule.BEGIN))) {
            throw new NotAllowed("custom-fields-not-yours", listing.name());
        }
        return find.apply(request).map(page -> page.map(without));
    }

    /**
     * The same for the list of these records.
     *
     * @param component which component of a row holds the values
     */
    public <T> MoreFields<T> listed(String kind, String component, Function<T, @Nullable CustomValues> values) {
        return new ListedFields<>(() -> of(kind), component, values, () -> isKindSeen(kind));
    }
}
