package dev.guanxi.platform.web.jobs;

import java.util.UUID;

/** Somebody else works on the job by now; what was done in this transaction must not count. */
public final class ClaimLost extends RuntimeException {
    public ClaimLost(UUID job) {
        super("the claim on job %s was lost".formatted(job));
    }
}
