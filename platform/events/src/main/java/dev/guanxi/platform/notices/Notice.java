package dev.guanxi.platform.notices;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that concerns somebody.
 *
 * @param kind its text is in the bundle {@code notices} under this name, in English and 中文
 * @param about the record to open
 * @param customer whose name stands where the text says {@code {customer}}: it is looked up when the notice is read, so
 *     that it is never a copy
 * @param values for {@code {0}} and so on: numbers and codes, nothing about a person
 * @param dedupe the same addressee is told the same thing once
 */
public record Notice(
        Addressee to,
        String kind,
        Importance importance,
        About about,
        @Nullable UUID customer,
        List<String> values,
        String dedupe) {
    /**
     * A record.
     *
     * @param kind the last part of its address in the API, such as {@code expectations}
     */
    public record About(String kind, UUID id) {}
}
