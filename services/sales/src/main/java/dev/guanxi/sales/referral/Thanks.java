package dev.guanxi.sales.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That whoever introduced somebody was thanked.
 *
 * @param by who of ours did
 * @param note how, in people's own words
 */
@Embeddable
public record Thanks(
        @Column(name = "thanked_on") LocalDate on,
        @Column(name = "thanked_by") String by,
        @Column(name = "thanks_note") @Nullable String note) {
    Thanks withoutWords() {
        return new Thanks(on, by, null);
    }
}
