package dev.guanxi.contact.fit;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds customers and leads against all published definitions, many at a time; writes only what came out anew. */
@ApplicationScoped
class Scoring {
    /** Events, walks and needs may ask for the same ones at the same time; each then sees what the one before wrote. */
    private static final String ONE_AT_A_TIME = "select 1 from (select pg_advisory_xact_lock(hashtext('fits'))) held";

    private final TargetDefinitions definitions;
    private final Fits fits;

    Scoring(TargetDefinitions definitions, Fits fits) {
        this.definitions = definitions;
        this.fits = fits;
    }

    /**
     * Finds the fits anew, in the transaction at hand.
     *
     * @param ids all who may have changed
     * @param prospects reads those of them who are there
     */
    Uni<Void> score(Collection<UUID> ids, Supplier<Uni<List<Prospect>>> prospects) {
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME)
                .chain(() -> prospects.get())
                .chain(found -> definitions
                        .published()
                        .chain(published -> fits.of(ids).chain(known -> settle(Outcome.of(found, published, known)))));
    }

    private Uni<Void> settle(Outcome outcome) {
        return fits.saveAll(outcome.changed)
                .chain(() -> outcome.dropped.isEmpty() ? Uni.createFrom().voidItem() : fits.removeAll(outcome.dropped))
                .chain(() -> fits.addAll(outcome.found));
    }

    /** What is to be written. */
    private record Outcome(List<Fit> found, List<Fit> changed, List<Fit> dropped) {
        static Outcome of(List<Prospect> prospects, List<TargetDefinition> published, List<Fit> known) {
            var outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            var rest = new HashMap<Fit.Key, Fit>();
            known.forEach(fit -> rest.put(fit.key(), fit));
            for (var prospect : prospects) {
                published.forEach(definition -> outcome.hold(
                        prospect, definition, rest.remove(new Fit.Key(prospect.id(), definition.familyId()))));
            }
            rest.values().forEach(Fit::drop);
            outcome.dropped.addAll(rest.values());
            return outcome;
        }

        private void hold(Prospect prospect, TargetDefinition definition, @Nullable Fit known) {
            if (known == null) {
                found.add(Fit.found(prospect, definition));
            } else if (known.find(prospect, definition)) {
                changed.add(known);
            }
        }
    }

    /** What a row says of a trait, in the column of its name; nothing when it is not known. */
    static Set<String> known(Tuple row, Trait trait) {
        var value = row.get(trait.name().toLowerCase(Locale.ROOT), String.class);
        return value == null || value.isBlank() ? Set.of() : Set.of(value);
    }
}
