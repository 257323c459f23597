package dev.guanxi.marketing.mailing;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a mailing says: in English, in Chinese, or in both; then both are in one mail, Chinese first. */
@Embeddable
public record Content(
        @Nullable String subjectEn,
        @Nullable String bodyEn,
        @Nullable String subjectZh,
        @Nullable String bodyZh) {

    public Content {
        subjectEn = said(subjectEn);
        bodyEn = said(bodyEn);
        subjectZh = said(subjectZh);
        bodyZh = said(bodyZh);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    void ensureWhole() {
        ensureField((subjectEn == null) == (bodyEn == null), "content.bodyEn", "mailing-language-halved");
        ensureField((subjectZh == null) == (bodyZh == null), "content.bodyZh", "mailing-language-halved");
        ensureField(bodyEn != null || bodyZh != null, "content", "mailing-empty");
    }
}
