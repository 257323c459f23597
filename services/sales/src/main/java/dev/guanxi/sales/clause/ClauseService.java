package dev.guanxi.sales.clause;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.wording.PublishedTexts;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people can do with clauses. One method, one transaction. */
@ApplicationScoped
public class ClauseService {
    /** Whoever takes the same key at one moment waits here for the first; what that did is seen by the next statement. */
    private static final String ALONE = "select count(pg_advisory_xact_lock(hashtext('clause ' || $1)))";

    private static final String TAKEN = "select id from clause where clause_key = $1 and language = $2";

    private final Clauses clauses;
    private final PublishedTexts published;
    private final CurrentCaller caller;
    private final Clock clock;

    ClauseService(Clauses clauses, PublishedTexts published, CurrentCaller caller, Clock clock) {
        this.clauses = clauses;
        this.published = published;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<Clause> get(UUID id) {
        return clauses.require(id);
    }

    @WithTransaction
    public Uni<Clause> begin(String key, PaperLanguage language, ClauseText text) {
        return InTransaction.select(row -> row[0], ALONE, key)
                .chain(() -> InTransaction.select(row -> row[0], TAKEN, key, language.name()))
                .invoke(taken -> ensureField(taken.isEmpty(), "key", "clause-key-taken", key))
                .chain(() -> clauses.add(Clause.begin(key, language, text, clock.instant())));
    }

    /** Writes the present edition anew, as long as it is not published. */
    @WithTransaction
    public Uni<Clause> change(UUID id, long expectedVersion, ClauseText text) {
        return clauses.change(id, expectedVersion, clause -> clause.change(text));
    }

    /** Documents that are made from now on say the present edition. */
    @WithTransaction
    public Uni<Clause> publish(UUID id, long expectedVersion) {
        return clauses.change(id, expectedVersion, Clause::publish)
                .call(clause -> published.keep(
                        id,
                        clause.publication().edition(),
                        clause.text(),
                        caller.get().id()));
    }

    @WithTransaction
    public Uni<Clause> beginEdition(UUID id, long expectedVersion) {
        return clauses.change(id, expectedVersion, Clause::beginEdition);
    }

    @WithTransaction
    public Uni<Clause> retire(UUID id, long expectedVersion) {
        return clauses.change(id, expectedVersion, Clause::retire);
    }

    @WithTransaction
    public Uni<Clause> revive(UUID id, long expectedVersion) {
        return clauses.change(id, expectedVersion, Clause::revive);
    }

    /** As long as it was never published. */
    @WithTransaction
    public Uni<Void> drop(UUID id, long expectedVersion) {
        return clauses.require(id)
                .invoke(clause -> clause.expectVersion(expectedVersion))
                .invoke(Clause::drop)
                .chain(clause -> clauses.removeAll(List.of(clause)));
    }
}
