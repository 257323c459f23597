package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells who started an import how it ended; they have gone on to other things meanwhile. */
@ApplicationScoped
class ImportNews {
    private final ImportJobs jobs;
    private final Notices notices;

    ImportNews(ImportJobs jobs, Notices notices) {
        this.jobs = jobs;
        this.notices = notices;
    }

    /** All rows are dealt with. Dry runs and undoing are looked at by whoever asked for them. */
    Uni<Void> finished(ImportJob job) {
        return job.status() == ImportStatus.RUNNING
                ? tell(job, job.mapping().handling().mode().changes() ? "import-changed" : "import-finished")
                : Uni.createFrom().voidItem();
    }

    /** It cannot go on; what was created stays until it is undone. */
    Uni<Void> failed(ImportJob job) {
        return tell(job, "import-failed");
    }

    private Uni<Void> tell(ImportJob job, String kind) {
        return jobs.find(job.id()).chain(found -> notices.send(notice(found.orElse(job), kind)));
    }

    private static Notice notice(ImportJob job, String kind) {
        var tally = job.tally();
        return new Notice(
                new Addressee.Person(job.starter().id()),
                kind,
                Importance.NORMAL,
                new Notice.About("imports", job.id()),
                null,
                List.of(
                        job.kind(),
                        Long.toString(tally.created()),
                        Long.toString(tally.refused()),
                        Long.toString(tally.updated()),
                        Long.toString(tally.unchanged())),
                kind + ":" + job.id() + ":" + job.times().started());
    }
}
