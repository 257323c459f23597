package dev.guanxi.service.cases;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What people wrote about a case. Nobody can tell whether it speaks of a person, so it goes with an erased one. */
@Embeddable
public class CaseText {
    /** Stands in place of a subject that may speak of an erased person. */
    static final String FORGOTTEN = "…";

    private String subject;
    private @Nullable String description;
    private @Nullable String resolution;

    protected CaseText() {} // JPA

    CaseText(String subject, @Nullable String description) {
        this.subject = subject;
        this.description = description;
    }

    void resolved(String resolution) {
        this.resolution = resolution;
    }

    void rewrite(String subject, @Nullable String description) {
        this.subject = subject;
        this.description = description;
    }

    void forget() {
        subject = FORGOTTEN;
        description = null;
        resolution = null;
    }

    String subject() {
        return subject;
    }

    public @Nullable String description() {
        return description;
    }

    /** How it was resolved; of a case that was opened again, the last time. */
    public @Nullable String resolution() {
        return resolution;
    }
}
