package dev.guanxi.service.cases.web;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.service.cases.Case;
import dev.guanxi.service.cases.CaseStatus;
import dev.guanxi.service.cases.Priority;
import dev.guanxi.service.cases.Reporters.Names;
import dev.guanxi.service.customer.RelationshipLevel;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as the API shows it. */
@Schema(name = "Case")
public record CaseView(
        UUID id,
        @Schema(examples = "CS-2026-000001") String number,
        UUID customerId,

        @Nullable @Schema(examples = "上海华为科技有限公司") String customerName,

        @Nullable
        @Schema(
                description =
                        "How close the relationship with the customer is meant to be, as contact finds it. Shoppers"
                                + " do not see it.",
                examples = "PARTNERSHIP")
        RelationshipLevel customerLevel,

        @Nullable
        @Schema(
                description = "Open tasks for the customer; see contact's tasks. Shoppers do not see them.",
                examples = "2")
        Long customerTasks,

        @Nullable UUID contactId,

        @Nullable @Schema(description = "Who reported it, by their present name.", examples = "王小明")
        String contactName,

        @Nullable UUID orderId,
        @Nullable UUID installedProductId,
        @Schema(examples = "It does not heat") String subject,

        @Nullable @Schema(examples = "Since yesterday the lamp is on but it stays cold.")
        String description,

        @Nullable @Schema(examples = "The heating element was replaced.")
        String resolution,

        Priority priority,

        @Schema(description = "Then the customer's class does not change it.")
        boolean prioritySetByHand,

        CaseStatus status,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "cases"),
                description =
                        "What it has in fields that an administrator defined: see /custom-fields. Shoppers do not see them.")
        CustomValues custom,

        @Schema(description = "By business hours. Moves on when a clock that stood still runs again.")
        Instant dueAt,

        @Schema(description = "It was not resolved when it was due.")
        boolean breached,

        @Nullable @Schema(description = "Since when the clock stands still.")
        Instant stoppedAt,

        @Schema(description = "Business time for which the clock stood still before, in minutes.")
        long stoppedMinutes,

        @Nullable String ownerId,
        @Nullable @Schema(examples = "/service/centre") String team,
        Instant openedAt,
        @Nullable Instant resolvedAt) {

    static CaseView of(Case shown, Names names, @Nullable CustomValues custom) {
        var state = shown.state();
        return new CaseView(
                shown.id(),
                state.number(),
                state.customerId(),
                names.customer(),
                names.level(),
                names.openTasks(),
                state.contactId(),
                names.reporter(),
                state.orderId(),
                state.installedProductId(),
                state.subject(),
                shown.text().description(),
                shown.text().resolution(),
                state.priority(),
                state.prioritySetByHand(),
                state.status(),
                custom,
                state.dueAt(),
                state.breached(),
                state.stoppedAt(),
                state.stoppedMinutes(),
                state.ownerId(),
                state.team(),
                state.openedAt(),
                state.resolvedAt());
    }
}
