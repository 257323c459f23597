package dev.guanxi.contact.interaction.web;

import dev.guanxi.contact.interaction.Direction;
import dev.guanxi.contact.interaction.InteractionKind;
import dev.guanxi.contact.interaction.Report;
import dev.guanxi.contact.timeline.RelationshipAspect;
import dev.guanxi.platform.domain.Money;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people tell of an interaction. */
@Schema(name = "InteractionReport")
public record InteractionRequest(
        @NotNull @Schema(examples = "VISIT") InteractionKind kind,

        @NotNull @Schema(description = "Who turned to whom.", examples = "OUTBOUND")
        Direction direction,

        @Nullable @Size(max = 50) @Schema(description = "Contacts who took part.")
        List<@NotNull UUID> contactIds,

        @NotNull @Schema(description = "When it began; not ahead of now.")
        Instant startedAt,

        @Nullable @Min(0) @Max(100_000) @Schema(examples = "45")
        Integer minutes,

        @NotBlank @Size(max = 300) @Schema(examples = "新品镜片介绍")
        String subject,

        @Nullable @Size(max = 20_000) @Schema(description = "How it went (经过).", examples = "Showed the new lenses.")
        String course,

        @Nullable @Size(max = 4_000) @Schema(description = "What came of it (结果).", examples = "Wants a sample.")
        String result,

        @Nullable
        @Size(max = 10)
        @Schema(
                description = "What of the relationship it served. When left out, what the kind serves: visits and"
                        + " meetings CONTACT and COMMUNICATION, calls and chats CONTACT, e-mails, letters, faxes and"
                        + " gifts LIAISON, surveys FEEDBACK and MEASUREMENT, notes nothing.")
        Set<@NotNull RelationshipAspect> aspects,

        @Nullable @Schema(description = "What we spent on it, such as a gift's price.")
        Money cost,

        @Nullable
        @PositiveOrZero
        @Digits(integer = 5, fraction = 2)
        @Schema(
                description = "Hours that our people spent on it, with preparation and travel. When left out, the"
                        + " minutes count.",
                examples = "3.5")
        BigDecimal hours) {

    Report report() {
        return new Report(
                kind,
                direction,
                contactIds == null ? List.of() : contactIds,
                startedAt,
                minutes,
                subject.strip(),
                course,
                result,
                aspects == null ? kind.aspects() : aspects,
                cost,
                hours);
    }

    static InteractionRequest of(Report report) {
        return new InteractionRequest(
                report.kind(),
                report.direction(),
                report.contactIds(),
                report.startedAt(),
                report.minutes(),
                report.subject(),
                report.course(),
                report.result(),
                report.aspects(),
                report.cost(),
                report.hours());
    }
}
