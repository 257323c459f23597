package dev.guanxi.marketing.mailing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mailing is to be.
 *
 * @param purpose that its targets must have consented to
 * @param levels of customers whose contacts it goes to; null for all
 */
public record Brief(
        String purpose, Content content, @Nullable List<RelationshipLevel> levels) {
    public Brief {
        levels = levels == null ? null : levels.stream().distinct().sorted().toList();
    }
}
