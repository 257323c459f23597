package dev.guanxi.contact.origin;

import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.contact.origin.OwnHistory.Own;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Gathers all that is known of the values of a record. Joins the session at hand. */
@ApplicationScoped
class Origins {
    private final List<Subjects> kinds;
    private final Statements statements;
    private final OwnHistory history;
    private final TrustOrders orders;

    Origins(@All List<Subjects> kinds, Statements statements, OwnHistory history, TrustOrders orders) {
        this.kinds = kinds;
        this.statements = statements;
        this.history = history;
        this.orders = orders;
    }

    Subjects kind(RecordKind kind) {
        return kinds.stream()
                .filter(subjects -> subjects.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    Uni<Known> of(RecordKind kind, Subject subject) {
        return orders.require(TrustOrder.THE_ONE)
                .map(TrustOrder::fields)
                .chain(trust -> statements
                        .of(kind, subject)
                        .chain(said -> history.of(kind, subject).map(own -> together(subject, said, own)))
                        .chain(all -> statements
                                .confirmed(subject.id())
                                .map(confirmed -> new Known(subject, trust, all, confirmed))));
    }

    private static List<Statement> together(Subject subject, List<Statement> said, Own own) {
        var all = new ArrayList<>(said);
        own.said().stream()
                .filter(one -> subject.fields().contains(one.field()))
                .forEach(all::add);
        own.latest().forEach((field, latest) -> {
            if (all.stream().noneMatch(one -> one.field() == field && one.says(latest.normal()))) {
                all.add(latest);
            }
        });
        return all;
    }
}
