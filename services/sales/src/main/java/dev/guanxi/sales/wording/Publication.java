package dev.guanxi.sales.wording;

import static dev.guanxi.platform.domain.DomainException.ensure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * How a text of the house is written and published: a published edition never changes, and is used until the next one is
 * published, or until the text is retired.
 *
 * @param edition the present one; counts from 1
 * @param published the last one that was published; null as long as none was
 */
@Embeddable
public record Publication(
        int edition,
        @Enumerated(EnumType.STRING) PublicationStatus status,
        @Nullable Integer published,
        boolean retired) {
    public static final Publication FIRST = new Publication(1, PublicationStatus.DRAFT, null, false);

    /**
     * Refuses a change of what is published.
     *
     * @param what it is called, for the refusal
     */
    public void ensureInWriting(String what) {
        ensure(status == PublicationStatus.DRAFT, "edition-published-stays", what, edition);
    }

    public Publication publish(String what) {
        ensureInWriting(what);
        return new Publication(edition, PublicationStatus.PUBLISHED, edition, retired);
    }

    /** The next edition begins as a copy of the present one. */
    public Publication next(String what) {
        ensure(status == PublicationStatus.PUBLISHED, "edition-in-writing", what, edition);
        return new Publication(edition + 1, PublicationStatus.DRAFT, published, retired);
    }

    public Publication retire(String what) {
        ensure(!retired, "edition-retired", what);
        return new Publication(edition, status, published, true);
    }

    public Publication revive(String what) {
        ensure(retired, "edition-not-retired", what);
        return new Publication(edition, status, published, false);
    }
}
