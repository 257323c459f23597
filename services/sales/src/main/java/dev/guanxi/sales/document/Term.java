package dev.guanxi.sales.document;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For how long a contract holds.
 *
 * @param startsOn the first day
 * @param endsOn the last day; null where it holds until somebody gives notice
 * @param noticeOn the last day on which it can be given notice, without which it is renewed
 */
@Embeddable
public record Term(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate noticeOn) {
    Term checked() {
        ensureField(startsOn == null || endsOn == null || !endsOn.isBefore(startsOn), "endsOn", "document-ends-early");
        ensureField(
                noticeOn == null || endsOn == null || !noticeOn.isAfter(endsOn), "noticeOn", "document-notice-late");
        return this;
    }
}
