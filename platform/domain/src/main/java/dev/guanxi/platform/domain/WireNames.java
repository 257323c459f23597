package dev.guanxi.platform.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of event classes on the wire, made once for each class: they are asked for with every event. */
final class WireNames {
    static final ClassValue<String> OF = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            return WORD_START.matcher(event.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        }
    };

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private WireNames() {}
}
