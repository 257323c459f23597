package dev.guanxi.contact.programme;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.task.TaskKind;
import dev.guanxi.contact.task.Wording;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What a step asks for.
 *
 * @param days after the occasion on which the task is due
 * @param months after which it comes again; for {@link Occasion#PERIOD} only
 */
@Embeddable
public record Demand(
        @Enumerated(EnumType.STRING) Occasion occasion,
        @Enumerated(EnumType.STRING) TaskKind kind,
        int days,
        @Nullable Integer months,

        @Embedded
        @AttributeOverride(name = "english", column = @Column(name = "subject_english"))
        @AttributeOverride(name = "chinese", column = @Column(name = "subject_chinese"))
        Wording subject) {

    void check() {
        ensureField((occasion == Occasion.PERIOD) == (months != null), "months", "months-for-period");
    }
}
