package dev.guanxi.contact.fit;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a definition is called, in both languages, who answers for it, and when it is to be looked at again.
 *
 * @param keeper subject of the person
 */
@Embeddable
public record DefinitionProfile(
        String english, String chinese, @Nullable String description, String keeper, LocalDate reviewOn) {}
