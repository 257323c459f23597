package dev.guanxi.contact.purpose;

import jakarta.persistence.Embeddable;

/**
 * How a purpose is called and what people are asked, in both languages.
 *
 * @param nameEn such as {@code Newsletter}
 * @param wordingEn the whole question, such as {@code May we send you our newsletter once a month?}
 */
@Embeddable
public record PurposeTexts(String nameEn, String nameZh, String wordingEn, String wordingZh) {
    boolean asksLike(PurposeTexts other) {
        return wordingEn.equals(other.wordingEn) && wordingZh.equals(other.wordingZh);
    }
}
