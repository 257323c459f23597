package dev.guanxi.service.cases;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import dev.guanxi.platform.persistence.ChangeNote;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells people what happened to cases that concern them. */
@ApplicationScoped
class CaseNews {
    private final Notices notices;
    private final CurrentCaller caller;

    CaseNews(Notices notices, CurrentCaller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    /** Whoever takes a case knows it already. */
    Uni<Void> assigned(Case found) {
        var owner = found.ownership().owner();
        return owner == null || owner.equals(caller.get().id())
                ? Uni.createFrom().voidItem()
                : notices.send(assignment(found, new Addressee.Person(owner)));
    }

    /** Whoever gets many at once is told once. */
    private static Notice assignment(Case found, Addressee to) {
        var job = ChangeNote.current().bulkChange();
        return job == null
                ? notice(found, to, "case-assigned")
                : notice(found, to, "cases-assigned", "cases-assigned:%s".formatted(job));
    }

    /** Each case is overdue: who works on it is told, or, while nobody does, who answers for the team. */
    Uni<Void> breached(List<Case> overdue) {
        return Multi.createFrom()
                .iterable(overdue)
                .onItem()
                .transformToUniAndConcatenate(this::breached)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> breached(Case found) {
        var owner = found.ownership().owner();
        var team = found.ownership().team();
        if (owner != null) {
            return notices.send(notice(found, new Addressee.Person(owner), "case-breached"));
        }
        return team == null
                ? Uni.createFrom().voidItem()
                : notices.send(notice(found, new Addressee.Team(team, Roles.SERVICE_MANAGER), "case-breached"));
    }

    private static Notice notice(Case found, Addressee to, String kind) {
        return notice(found, to, kind, "%s:%s:%d".formatted(kind, found.id(), found.version()));
    }

    private static Notice notice(Case found, Addressee to, String kind, String dedupe) {
        var state = found.state();
        return new Notice(
                to,
                kind,
                Importance.HIGH,
                new Notice.About("cases", found.id()),
                state.customerId(),
                List.of(state.number(), state.priority().name()),
                dedupe);
    }
}
