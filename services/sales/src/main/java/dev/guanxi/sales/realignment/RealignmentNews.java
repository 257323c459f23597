package dev.guanxi.sales.realignment;

import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells those whom a realignment concerns: whoever submitted it how it went on, and whoever gets records by it. */
@ApplicationScoped
class RealignmentNews {
    private final Moves moves;
    private final Notices notices;

    RealignmentNews(Moves moves, Notices notices) {
        this.moves = moves;
        this.notices = notices;
    }

    Uni<Void> approved(Realignment realignment) {
        return notices.send(ofAuthor(realignment, "realignment-approved"));
    }

    Uni<Void> refused(Realignment realignment) {
        return notices.send(ofAuthor(realignment, "realignment-refused"));
    }

    Uni<Void> failed(Realignment realignment) {
        return notices.send(ofAuthor(realignment, "realignment-failed"));
    }

    /** Whoever gets many is told once. */
    Uni<Void> done(Realignment realignment) {
        return moves.gains(realignment.id()).chain(gains -> {
            var all = new ArrayList<Notice>();
            all.add(ofAuthor(realignment, "realignment-done"));
            gains.forEach(gain -> all.add(new Notice(
                    new Addressee.Person(gain.owner()),
                    "realignment-gains",
                    Importance.HIGH,
                    gain.territory() == null
                            ? new Notice.About("realignments", realignment.id())
                            : new Notice.About("territories", gain.territory()),
                    null,
                    List.of(String.valueOf(gain.records())),
                    "realignment-gains:" + realignment.id())));
            return notices.sendAll(all);
        });
    }

    private static Notice ofAuthor(Realignment realignment, String kind) {
        var course = realignment.course();
        return new Notice(
                new Addressee.Person(Objects.requireNonNullElse(course.submittedBy(), course.draftedBy())),
                kind,
                Importance.NORMAL,
                new Notice.About("realignments", realignment.id()),
                null,
                List.of(realignment.contents().effectiveOn().toString()),
                "%s:%s:%d".formatted(kind, realignment.id(), realignment.version()));
    }
}
