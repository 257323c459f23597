package dev.guanxi.platform.web.lists;

import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.web.Texts;
import java.util.List;
import java.util.Locale;

/**
 * What people call the columns of a list, in English and 中文. A service's own names are in its bundle
 * {@code columns}, the platform's in {@code platform-columns}; a name can be for one list only: {@code orders.total}.
 */
final class Headings {
    private static final List<String> BUNDLES = List.of("columns", "platform-columns");

    private Headings() {}

    static <T> String of(Locale locale, Listing<T> list, String field) {
        return list.more().stream()
                .flatMap(more -> more.now().stream())
                .filter(more -> more.name().equals(field))
                .map(more -> more.heading().apply(locale))
                .findFirst()
                .orElseGet(() -> of(locale, list.name(), field));
    }

    static String word(Locale locale, String key) {
        return Texts.find(BUNDLES, locale, key).orElse(key);
    }

    static String of(Locale locale, String list, String field) {
        return Texts.find(BUNDLES, locale, list + "." + field)
                .or(() -> Texts.find(BUNDLES, locale, field))
                .orElse(field);
    }
}
