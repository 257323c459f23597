package dev.guanxi.marketing.response;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Who responded. */
@Embeddable
public record Respondent(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone) {
    static final Respondent NOBODY = new Respondent(null, null, null, null);
}
