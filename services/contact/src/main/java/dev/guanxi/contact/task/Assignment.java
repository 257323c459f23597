package dev.guanxi.contact.task;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done.
 *
 * @param reason why, as a person wrote it
 * @param causeId the record because of which it is to be done, such as an order
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
        LocalDate dueOn) {

    Assignment dueOn(LocalDate day) {
        return new Assignment(kind, subject, reason, causeId, day);
    }

    Assignment withoutWords() {
        return new Assignment(kind, Wording.asWritten(""), null, causeId, dueOn);
    }
}
