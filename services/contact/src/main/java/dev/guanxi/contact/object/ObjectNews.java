package dev.guanxi.contact.object;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import dev.guanxi.platform.persistence.ChangeNote;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells people what happened to records of an administrator's kinds that concern them. */
@ApplicationScoped
class ObjectNews {
    private final Notices notices;
    private final CurrentCaller caller;

    ObjectNews(Notices notices, CurrentCaller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    /** Whoever takes a record over knows it already; whoever gets many at once is told once. */
    Uni<Void> assigned(KnownKind kind, ObjectRecord record) {
        var owner = record.ownership().owner();
        if (owner == null || owner.equals(caller.get().id())) {
            return Uni.createFrom().voidItem();
        }
        var job = ChangeNote.current().bulkChange();
        return notices.send(
                job == null
                        ? assigned(
                                kind,
                                record,
                                owner,
                                "object-assigned",
                                "object-assigned:%s:%d".formatted(record.id(), record.version()))
                        : assigned(kind, record, owner, "objects-assigned", "objects-assigned:%s".formatted(job)));
    }

    /** It says of which kind the record is, and nothing that the record says. */
    private static Notice assigned(KnownKind kind, ObjectRecord record, String owner, String what, String dedupe) {
        var called = what.startsWith("objects")
                ? kind.definition().plural()
                : kind.definition().singular();
        return new Notice(
                new Addressee.Person(owner),
                what,
                Importance.NORMAL,
                new Notice.About("objects/" + kind.key(), record.id()),
                null,
                List.of(called.english(), called.chinese()),
                dedupe);
    }
}
