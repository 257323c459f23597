package dev.guanxi.marketing.response;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who responded. What is blank was not said. */
@Embeddable
public record Respondent(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone) {
    static final Respondent NOBODY = new Respondent(null, null, null, null);

    public Respondent {
        givenName = said(givenName);
        familyName = said(familyName);
        email = said(email);
        phone = said(phone);
    }

    /** How people call them; null when they said no name. */
    @Nullable
    String name() {
        return said(Stream.of(givenName, familyName).filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }

    static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
