package dev.guanxi.platform.bulk;

import dev.guanxi.platform.bulk.BulkRows.Waiting;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.web.Texts;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;

/** Why a record was not changed; kept without words, so that each reader gets their language. */
record BulkFinding(String code, List<String> arguments) {
    private static final Logger LOG = Logger.getLogger(BulkFinding.class);

    static BulkFinding of(DomainException refusal) {
        return new BulkFinding(
                refusal.code(),
                refusal.arguments().stream().map(String::valueOf).toList());
    }

    /** What a failure means for somebody who cannot see it. */
    static BulkFinding of(BulkChange job, Waiting row, Throwable why) {
        return switch (why) {
            case DomainException refusal -> of(refusal);
            case ConstraintViolationException invalid ->
                new BulkFinding(
                        "bulk-value-invalid",
                        List.of(invalid.getConstraintViolations().stream()
                                .map(v -> v.getPropertyPath() + " " + v.getMessage())
                                .sorted()
                                .collect(Collectors.joining(", "))));
            case WebApplicationException _ -> new BulkFinding("bulk-value-unreadable", List.of());
            case OptimisticLockException _ -> new BulkFinding("changed-meanwhile", List.of());
            case StaleStateException _ -> new BulkFinding("changed-meanwhile", List.of());
            default -> {
                LOG.errorf(why, "Bulk change %s cannot change %s", job.id(), row.id());
                yield new BulkFinding("bulk-row-failed", List.of());
            }
        };
    }

    String text(Locale locale) {
        return Texts.of(locale, code, arguments.toArray());
    }
}
