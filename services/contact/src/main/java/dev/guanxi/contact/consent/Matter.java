package dev.guanxi.contact.consent;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a consent is about.
 *
 * @param purpose code of a purpose, such as {@code newsletter}
 */
public record Matter(String purpose, Channel channel) {
    /** One id for one person in one matter, so that a sender finds the consent without asking anybody. */
    UUID idFor(UUID person) {
        var name = "%s/%s/%s".formatted(person, purpose, channel);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
