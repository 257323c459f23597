package dev.guanxi.sales.calendar;

import dev.guanxi.platform.domain.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * An event of a calendar file that does not come in.
 *
 * @param line where it begins in the file, from 1 on
 * @param uid what the file calls it
 * @param title its subject
 */
public record LeftOut(
        int line, @Nullable String uid, @Nullable String title, DomainException why) {
    static LeftOut of(FileEvent event, DomainException why) {
        return new LeftOut(event.line(), event.uid(), event.words().title(), why);
    }
}
