package dev.guanxi.partner.partner;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.web.imports.BatchImporter;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Partners out of files, such as the directory of an earlier system; those that did nothing can be taken back. */
@Singleton
class PartnerImporter extends BatchImporter<PartnerImporter.Entry> {
    private final Partners partners;
    private final PartnerUpdates known;
    private final CurrentCaller caller;
    private final Clock clock;

    PartnerImporter(Partners partners, PartnerCells cells, PartnerUpdates known, CurrentCaller caller, Clock clock) {
        super(Partners.KIND, cells::columns, cells::fresh, known);
        this.partners = partners;
        this.known = known;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A partner as a file tells it.
     *
     * @param id what its log-ins carry already; null for a new one
     */
    record Entry(@Nullable UUID id, PartnerProfile profile) {
        String nameKey() {
            return profile.name().toLowerCase(Locale.ROOT);
        }

        /** No other row of the file has the name, or the id. */
        Set<String> keys() {
            return id == null ? Set.of("name " + nameKey()) : Set.of("name " + nameKey(), "id " + id);
        }

        private Partner admitted(Ownership ownership, Instant at) {
            return Partner.admit(id == null ? Ids.next() : id, profile, ownership, at);
        }
    }

    @Override
    public Set<String> keys(Entry partner) {
        return partner.keys();
    }

    /**
     * Those that are not there yet; who admits them looks after them. A name is compared with what the caller sees, an id
     * with everything, as by hand.
     */
    @Override
    public Uni<List<Outcome>> create(List<Entry> entries) {
        return taken(entries)
                .chain(taken -> known.find(
                                PartnerUpdates.NAME,
                                entries.stream().map(Entry::nameKey).toList())
                        .chain(namesakes -> admit(entries, taken, namesakes)));
    }

    private Uni<Set<UUID>> taken(List<Entry> entries) {
        return partners.findAll(
                        entries.stream().map(Entry::id).filter(Objects::nonNull).toList())
                .map(found -> found.stream().map(Partner::id).collect(Collectors.toSet()));
    }

    private Uni<List<Outcome>> admit(List<Entry> entries, Set<UUID> taken, Map<String, Set<UUID>> namesakes) {
        var ownership = Ownership.of(caller.get().id(), caller.get().homeTeam());
        var outcomes = new ArrayList<Outcome>(entries.size());
        var admitted = new ArrayList<Partner>(entries.size());
        for (var entry : entries) {
            var namesake = namesakes.getOrDefault(entry.nameKey(), Set.of());
            if (entry.id() != null && taken.contains(entry.id())) {
                outcomes.add(Outcome.refused(new Invalid("partnerId", "partner-already-admitted")));
            } else if (!namesake.isEmpty()) {
                var why = new Invalid("name", "partner-known", entry.profile().name());
                outcomes.add(Outcome.refused(why, namesake.iterator().next()));
            } else {
                var partner = entry.admitted(ownership, clock.instant());
                admitted.add(partner);
                outcomes.add(Outcome.created(partner.id()));
            }
        }
        return partners.addAll(admitted).replaceWith(outcomes);
    }

    /** Those that were not changed since and never registered a deal. */
    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return partners.hold(ids)
                .chain(found -> partners.withDeals(ids)
                        .map(busy -> found.values().stream()
                                .filter(partner -> partner.version() == 0 && !busy.contains(partner.id()))
                                .toList()))
                .invoke(idle -> idle.forEach(Partner::erase))
                .call(partners::removeAll)
                .map(removed -> removed.stream().map(Partner::id).collect(Collectors.toUnmodifiableSet()));
    }
}
