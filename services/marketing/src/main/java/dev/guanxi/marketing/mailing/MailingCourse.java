package dev.guanxi.marketing.mailing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The course of a mailing as its sender takes it. */
@ApplicationScoped
public class MailingCourse {
    private final Mailings mailings;
    private final MailingJobs jobs;

    MailingCourse(Mailings mailings, MailingJobs jobs) {
        this.mailings = mailings;
        this.jobs = jobs;
    }

    /** Somebody works on it. */
    @WithTransaction
    public Uni<Mailing> begin(UUID mailing) {
        return mailings.change(mailing, Mailing::begin);
    }

    /** Every target has an outcome. */
    @WithTransaction
    public Uni<Void> finish(UUID mailing, UUID holder) {
        return jobs.progress(mailing)
                .chain(progress -> mailings.change(mailing, found -> found.finish(progress)))
                .chain(() -> jobs.end(mailing, holder));
    }
}
