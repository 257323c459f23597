package dev.guanxi.platform.web;

import dev.guanxi.platform.domain.Worded;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people read, in English and 中文. A service's refusals are in its bundle {@code problems}, its other words
 * in {@code texts}, the platform's in {@code platform-problems}.
 */
public final class Texts {
    private static final List<String> BUNDLES = List.of("problems", "texts", "platform-problems");
    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The language of an Accept-Language header: Chinese when it is preferred to English, else English. */
    public static Locale locale(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.ENGLISH;
        }
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            var best = Locale.lookup(ranges, List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
            return best != null && best.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    /** The text of a key, or the key itself when nobody has written one. */
    public static String of(Locale locale, String key, Object... arguments) {
        return find(BUNDLES, locale, key)
                .map(pattern -> new MessageFormat(pattern, locale).format(plain(locale, arguments)))
                .orElse(key);
    }

    /** Numbers and ids are shown as they are, without digits being grouped; what was written in every language in this one. */
    private static Object[] plain(Locale locale, Object... arguments) {
        return Stream.of(arguments)
                .map(argument -> argument instanceof Worded words ? words.in(locale) : String.valueOf(argument))
                .toArray();
    }

    /** What the first of some bundles that has this key says. */
    public static Optional<String> find(List<String> bundles, Locale locale, String key) {
        return bundles.stream()
                .flatMap(name -> bundle(name, locale).stream())
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    /** A thread that goes on for another, as in the middle of a stream, may not know where our texts are. */
    private static Optional<ResourceBundle> bundle(String name, Locale locale) {
        return Stream.of(Thread.currentThread().getContextClassLoader(), Texts.class.getClassLoader())
                .filter(Objects::nonNull)
                .flatMap(loader -> bundle(name, locale, loader).stream())
                .findFirst();
    }

    private static Optional<ResourceBundle> bundle(String name, Locale locale, ClassLoader loader) {
        try {
            var asked = locale.equals(Locale.ENGLISH) ? Locale.ROOT : locale;
            return Optional.of(ResourceBundle.getBundle(name, asked, loader, NO_MACHINE_LOCALE));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
