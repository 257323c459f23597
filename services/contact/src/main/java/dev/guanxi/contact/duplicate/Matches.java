package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.matching.Aside;
import dev.guanxi.contact.matching.Candidate;
import dev.guanxi.contact.matching.Described;
import dev.guanxi.contact.matching.Traits;
import dev.guanxi.contact.matching.Verdict;
import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.platform.identity.Visibility;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds at once who is like somebody, by the keys that are known of the others. Within an open session. */
@ApplicationScoped
class Matches {
    /** The most that anybody looks at. */
    static final int MOST = 50;

    private final Records records;
    private final MatchIndex index;
    private final Aside aside;

    Matches(Records records, MatchIndex index, Aside aside) {
        this.records = records;
        this.index = index;
        this.aside = aside;
    }

    /** Whom the caller sees that may be the same, likeliest first, fifty at most. */
    Uni<List<Match>> like(RecordKind kind, Traits traits, Visibility visible, Set<UUID> except) {
        var candidate = Candidate.of(traits);
        return index.sharing(Suspect.keys(kind, traits, candidate).stream())
                .chain(sharing -> records.of(kind)
                        .of(sharing.values().stream()
                                .flatMap(Collection::stream)
                                .filter(id -> !except.contains(id))
                                .collect(Collectors.toSet())))
                .chain(found -> aside.does(() -> best(candidate, found, visible)));
    }

    private static List<Match> best(Candidate candidate, List<Described> found, Visibility visible) {
        return found.stream()
                .filter(record -> record.active() && visible.permits(record.ownership()))
                .map(record -> new Match(record.id(), candidate.comparedWith(Candidate.of(record.traits()))))
                .filter(match -> match.comparison().verdict() != Verdict.DIFFERENT)
                .sorted(Comparator.<Match>comparingDouble(
                                match -> -match.comparison().score())
                        .thenComparing(Match::id))
                .limit(MOST)
                .toList();
    }
}
