package dev.guanxi.sales.org;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.seller.KnownSellers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes reporting lines in, one or many, and takes them back as long as nobody corrected them. */
@ApplicationScoped
public class ReportingIntake {
    private final ReportingLines lines;
    private final Circles circles;
    private final KnownSellers sellers;
    private final Clock clock;

    ReportingIntake(ReportingLines lines, Circles circles, KnownSellers sellers, Clock clock) {
        this.lines = lines;
        this.circles = circles;
        this.sellers = sellers;
        this.clock = clock;
    }

    /** Takes what is new, within the present transaction; what is known otherwise is not overwritten. */
    public Uni<List<Outcome>> take(List<ReportingDraft> drafts) {
        var people = drafts.stream().map(ReportingDraft::sellerId).collect(Collectors.toSet());
        return lines.alone()
                .chain(() -> ensureKnown(people, "sellerId"))
                .chain(() -> ensureManagers(
                        drafts.stream().map(ReportingDraft::profile).toList()))
                .chain(() -> lines.of(people))
                .chain(present -> take(drafts, present))
                .call(() -> circles.ensureNone(people));
    }

    private Uni<List<Outcome>> take(List<ReportingDraft> drafts, List<ReportingLine> present) {
        var known = new HashMap<String, ReportingLine>();
        present.forEach(line -> known.put(ReportingDraft.key(line.sellerId(), line.fromDay()), line));
        var outcomes = new ArrayList<Outcome>(drafts.size());
        var added = new ArrayList<ReportingLine>();
        for (var draft : drafts) {
            var same = known.get(draft.key());
            if (same == null) {
                var line = ReportingLine.draw(draft.sellerId(), draft.from(), draft.profile(), clock.instant());
                known.put(draft.key(), line);
                added.add(line);
                outcomes.add(Outcome.created(line.id()));
            } else if (same.profile().equals(draft.profile())) {
                outcomes.add(new Outcome.Unchanged(same.id(), List.of()));
            } else {
                outcomes.add(Outcome.refused(draft.known(), same.id()));
            }
        }
        return lines.addAll(added).replaceWith(outcomes);
    }

    Uni<Void> ensureManagers(List<ReportingProfile> profiles) {
        var managers = profiles.stream()
                .flatMap(profile -> Stream.ofNullable(profile.managerId()))
                .collect(Collectors.toSet());
        return ensureKnown(managers, "managerId");
    }

    private Uni<Void> ensureKnown(Collection<UUID> wanted, String field) {
        return sellers.ofIds(wanted)
                .invoke(found -> wanted.forEach(id -> ensureField(found.containsKey(id), field, "seller-unknown", id)))
                .replaceWithVoid();
    }

    /** Removes lines that nobody corrected since; gives the ids. */
    public Uni<Set<UUID>> takeBack(List<UUID> ids) {
        return lines.alone().chain(() -> lines.findAll(ids)).chain(found -> {
            var untouched = found.stream().filter(line -> line.version() == 0).toList();
            var people = untouched.stream().map(ReportingLine::sellerId).collect(Collectors.toSet());
            untouched.forEach(ReportingLine::withdraw);
            return lines.removeAll(untouched)
                    .chain(() -> circles.ensureNone(people))
                    .replaceWith(untouched.stream().map(ReportingLine::id).collect(Collectors.toUnmodifiableSet()));
        });
    }
}
