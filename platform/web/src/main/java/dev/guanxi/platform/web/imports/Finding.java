package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.Unfit;
import dev.guanxi.platform.web.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a row was not taken, or was taken otherwise; kept without words, so that each reader gets their language.
 *
 * @param field null when it is about the row as a whole
 */
record Finding(@Nullable String field, String code, List<String> arguments) {

    static Finding of(DomainException refusal) {
        return new Finding(
                refusal instanceof Invalid invalid && !invalid.field().isEmpty() ? invalid.field() : null,
                refusal.code(),
                refusal.arguments().stream().map(String::valueOf).toList());
    }

    /** All that a refusal says. */
    static List<Finding> all(DomainException refusal) {
        return refusal instanceof Unfit unfit
                ? unfit.violations().stream().map(Finding::of).toList()
                : List.of(of(refusal));
    }

    String text(Locale locale) {
        var words = Texts.of(locale, code, arguments.toArray());
        return field == null ? words : field + ": " + words;
    }
}
