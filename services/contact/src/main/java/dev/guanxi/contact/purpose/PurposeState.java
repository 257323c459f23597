package dev.guanxi.contact.purpose;

import java.time.Instant;

/**
 * A purpose as other services learn of it.
 *
 * @param code what consents name it by, such as {@code newsletter}
 * @param wording version of the present wording
 * @param active false when nobody is asked any more; consents that were given stay
 */
public record PurposeState(
        String code,
        String nameEn,
        String nameZh,
        String wordingEn,
        String wordingZh,
        int wording,
        boolean active,
        Instant createdAt) {}
