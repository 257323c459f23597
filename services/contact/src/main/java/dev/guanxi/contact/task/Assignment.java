package dev.guanxi.contact.task;

import dev.guanxi.contact.timeline.RelationshipAspect;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done.
 *
 * @param reason why, as a person wrote it
 * @param aspect of the relationship with the customer that it serves; null when none in particular
 * @param causeId the record because of which it is to be done, such as an order
 * @param repetition how it comes again; null when it does not
 */
@Embeddable
public record Assignment(
        @Enumerated(EnumType.STRING) TaskKind kind,

        @Embedded
        @AttributeOverride(name = "english", column = @Column(name = "subject_english"))
        @AttributeOverride(name = "chinese", column = @Column(name = "subject_chinese"))
        Wording subject,

        @Nullable String reason,
        @Enumerated(EnumType.STRING) @Nullable RelationshipAspect aspect,
        @Nullable UUID causeId,
        LocalDate dueOn,
        @Embedded @Nullable Repetition repetition) {

    Assignment dueOn(LocalDate day) {
        return new Assignment(kind, subject, reason, aspect, causeId, day, repetition);
    }

    Assignment withoutWords() {
        return new Assignment(kind, Wording.asWritten(""), null, aspect, causeId, dueOn, null);
    }

    /** The same once more, after this one is closed. */
    Optional<Assignment> again(LocalDate today) {
        return repetition == null
                ? Optional.empty()
                : repetition.after(dueOn, today).map(this::dueOn);
    }
}
