package dev.guanxi.launcher;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the front door says itself, in the language of whoever reads it. */
final class Texts {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final Locale ENGLISH = Locale.ENGLISH;

    private static final List<Locale> SPOKEN = List.of(ENGLISH, CHINESE, Locale.CHINESE);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "dev.guanxi.launcher.frontdoor",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** {@return the texts in the language chosen in the address, or else preferred by the browser} */
    static Texts of(HttpServerRequest request) {
        String chosen = request.getParam("lang");
        return new Texts(preferred(chosen == null ? request.getHeader("Accept-Language") : chosen));
    }

    Locale locale() {
        return locale;
    }

    String get(String key, Object... arguments) {
        return bundle.getString(key).formatted(arguments);
    }

    private static Locale preferred(@Nullable String languages) {
        if (languages == null) {
            return ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(languages), SPOKEN);
            return found == null || found.equals(ENGLISH) ? ENGLISH : CHINESE;
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }
}
