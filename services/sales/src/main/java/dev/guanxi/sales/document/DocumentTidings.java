package dev.guanxi.sales.document;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says to people what becomes of their documents. */
@ApplicationScoped
class DocumentTidings {
    private final Notices notices;

    DocumentTidings(Notices notices) {
        this.notices = notices;
    }

    /** A document and whom it concerns: its owner, or whoever leads the team where nobody is in charge. */
    record Concerned(
            UUID id,
            String number,
            @Nullable String owner,
            @Nullable String team,
            List<String> dates) {}

    /** A manager is to look at it. */
    Uni<Void> approvalAsked(Document document) {
        var state = document.state();
        var team = state.team();
        return team == null
                ? Uni.createFrom().voidItem()
                : notices.send(notice(
                        new Addressee.Team(team, Roles.SALES_MANAGER),
                        "document-approval-asked",
                        document.id(),
                        document.version(),
                        List.of(state.number())));
    }

    Uni<Void> signed(Document document) {
        return tellOwner(document, "document-signed");
    }

    Uni<Void> declined(Document document) {
        return tellOwner(document, "document-declined");
    }

    private Uni<Void> tellOwner(Document document, String kind) {
        var state = document.state();
        var to = addressee(state.ownerId(), state.team());
        return to == null
                ? Uni.createFrom().voidItem()
                : notices.send(notice(to, kind, document.id(), document.version(), List.of(state.number())));
    }

    /** Contracts that can be given notice soon for the last time. */
    Uni<Void> noticeDue(List<Concerned> due) {
        return notices.sendAll(due.stream()
                .flatMap(each -> {
                    var to = addressee(each.owner(), each.team());
                    return to == null ? Stream.<Notice>of() : Stream.of(noticeDue(to, each));
                })
                .toList());
    }

    private static Notice noticeDue(Addressee to, Concerned each) {
        return new Notice(
                to,
                "contract-notice-due",
                Importance.HIGH,
                new Notice.About(Documents.KIND, each.id()),
                null,
                Stream.concat(Stream.of(each.number()), each.dates().stream()).toList(),
                "contract-notice-due:%s:%s".formatted(each.id(), each.dates().getFirst()));
    }

    private static @Nullable Addressee addressee(@Nullable String owner, @Nullable String team) {
        if (owner != null) {
            return new Addressee.Person(owner);
        }
        return team == null ? null : new Addressee.Team(team, Roles.SALES_MANAGER);
    }

    private static Notice notice(Addressee to, String kind, UUID id, long version, List<String> values) {
        return new Notice(
                to,
                kind,
                Importance.HIGH,
                new Notice.About(Documents.KIND, id),
                null,
                values,
                "%s:%s:%d".formatted(kind, id, version));
    }
}
