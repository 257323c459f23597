package dev.guanxi.platform.bulk;

import dev.guanxi.platform.events.AfterCommit;
import dev.guanxi.platform.web.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Begins bulk changes for what asks for one as a part of something larger, in the name of the present caller. */
@ApplicationScoped
public class BulkOrders {
    private final BulkService service;
    private final BulkJson json;
    private final Problems problems;

    BulkOrders(BulkService service, BulkJson json, Problems problems) {
        this.service = service;
        this.json = json;
        this.problems = problems;
    }

    /**
     * Takes down what is to be changed, and runs it as soon as the transaction at hand is through; it is looked at, and
     * taken back, like any other.
     */
    public Uni<BulkView> run(NewBulkChange wanted) {
        return service.prepare(wanted)
                .call(job -> AfterCommit.next(() -> service.run(job.id()).replaceWithVoid()))
                .map(job -> BulkView.of(job, json, problems.locale()));
    }
}
