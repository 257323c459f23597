package dev.guanxi.sales.telesales;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is said, and what may be asked with it.
 *
 * @param key what it is called within the script
 * @param question null where nothing is asked
 * @param options the answers to choose from; none where any words are an answer
 * @param required whether a call in which somebody was reached does not end without an answer
 */
public record ScriptStep(String key, String say, @Nullable String question, List<String> options, boolean required) {
    public ScriptStep {
        options = List.copyOf(options);
    }
}
