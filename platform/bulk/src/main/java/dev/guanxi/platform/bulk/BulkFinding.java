package dev.guanxi.platform.bulk;

import dev.guanxi.platform.bulk.BulkRows.Waiting;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.Worded;
import dev.guanxi.platform.web.Texts;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Why a record was not changed; kept without words, so that each reader gets their language.
 *
 * @param chinese the arguments where some were written in every language; null where they are the same in all
 */
record BulkFinding(
        String code, List<String> arguments, @Nullable List<String> chinese) {
    private static final Logger LOG = Logger.getLogger(BulkFinding.class);

    private BulkFinding(String code, List<String> arguments) {
        this(code, arguments, null);
    }

    static BulkFinding of(DomainException refusal) {
        var english = said(refusal, Locale.ENGLISH);
        var chinese = said(refusal, Locale.SIMPLIFIED_CHINESE);
        return new BulkFinding(refusal.code(), english, chinese.equals(english) ? null : chinese);
    }

    private static List<String> said(DomainException refusal, Locale locale) {
        return refusal.arguments().stream()
                .map(argument -> argument instanceof Worded words ? words.in(locale) : String.valueOf(argument))
                .toList();
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
        var isChinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return Texts.of(locale, code, (isChinese && chinese != null ? chinese : arguments).toArray());
    }
}
