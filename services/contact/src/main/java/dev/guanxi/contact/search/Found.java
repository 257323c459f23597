package dev.guanxi.contact.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that was found.
 *
 * @param id of the record
 * @param label what it is called
 * @param number what people read aloud, when it has one
 * @param ownerId who is in charge
 * @param match how well it fits
 * @param field what of it fitted
 * @param text that field's text
 * @param highlights the parts of that text that fitted; empty when it only sounds like what was typed
 * @param link where it is read, from the front door
 */
public record Found(
        RecordKind kind,
        UUID id,
        String label,
        @Nullable String number,
        @Nullable String ownerId,
        Match match,
        Field field,
        String text,
        List<Highlight> highlights,
        String link) {}
