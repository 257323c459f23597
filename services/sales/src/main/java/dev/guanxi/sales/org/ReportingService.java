package dev.guanxi.sales.org;

import dev.guanxi.platform.web.imports.Outcome;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What people can do with reporting lines. One method, one transaction; no two at the same time, so that two do not make
 * a circle together.
 */
@ApplicationScoped
public class ReportingService {
    private final ReportingLines lines;
    private final ReportingIntake intake;
    private final Circles circles;

    ReportingService(ReportingLines lines, ReportingIntake intake, Circles circles) {
        this.lines = lines;
        this.intake = intake;
        this.circles = circles;
    }

    @WithSession
    public Uni<ReportingLine> get(UUID id) {
        return lines.require(id);
    }

    @WithTransaction
    public Uni<ReportingLine> draw(ReportingDraft draft) {
        return intake.take(List.of(draft)).chain(outcomes -> switch (outcomes.getFirst()) {
            case Outcome.Created created -> lines.require(created.id());
            case Outcome.Refused refused -> Uni.createFrom().failure(refused.why());
            case Outcome.Updated _, Outcome.Unchanged _ -> Uni.createFrom().failure(draft.known());
        });
    }

    @WithTransaction
    public Uni<ReportingLine> correct(UUID id, long expectedVersion, ReportingProfile profile) {
        return lines.alone()
                .chain(() -> intake.ensureManagers(List.of(profile)))
                .chain(() -> lines.change(id, expectedVersion, line -> line.correct(profile)))
                .call(line -> circles.ensureNone(Set.of(line.sellerId())));
    }

    /** Takes a line away; the one before it holds on. */
    @WithTransaction
    public Uni<Void> withdraw(UUID id, long expectedVersion) {
        return lines.alone().chain(() -> lines.require(id)).chain(line -> {
            line.expectVersion(expectedVersion);
            line.withdraw();
            return lines.removeAll(List.of(line)).chain(() -> circles.ensureNone(Set.of(line.sellerId())));
        });
    }
}
