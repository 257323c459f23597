package dev.guanxi.contact.task;

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
        @Nullable UUID causeId,
        LocalDate dueOn,
        @Embedded @Nullable Repetition repetition) {

    Assignment dueOn(LocalDate day) {
        return new Assignment(kind, subject, reason, causeId, day, repetition);
    }

    Assignment withoutWords() {
        return new Assignment(kind, Wording.asWritten(""), null, causeId, dueOn, null);
    }

    /** The same once more, after this one is closed. */
    Optional<Assignment> again(LocalDate today) {
        return repetition == null
                ? Optional.empty()
                : repetition.after(dueOn, today).map(this::dueOn);
    }
}
