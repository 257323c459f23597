package dev.guanxi.platform.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it travels, with its text in every language, so that whoever shows it need not know the kind.
 *
 * @param person whom it is for; or else
 * @param team all in this team with
 * @param role this role
 * @param texts in every language; {@code {customer}} stands for the customer's name
 */
public record NoticeState(
        @Nullable String person,
        @Nullable String team,
        @Nullable String role,
        String kind,
        Importance importance,
        String recordKind,
        UUID recordId,
        @Nullable UUID customerId,
        Texts texts,
        String dedupe) {
    /** The same in English and 中文. */
    public record Texts(String english, String chinese) {}
}
