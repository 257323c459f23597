package dev.guanxi.marketing.mailing.web;

import dev.guanxi.marketing.mailing.Mailing;
import dev.guanxi.marketing.mailing.MailingStanding;
import dev.guanxi.marketing.mailing.Progress;
import dev.guanxi.marketing.mailing.RelationshipLevel;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mailing as the API shows it. */
@Schema(name = "Mailing")
public record MailingView(
        UUID id,
        UUID campaignId,

        @Schema(description = "Code of the purpose that its targets must have consented to.", examples = "newsletter")
        String purpose,

        MailingContent content,

        @Nullable
        @Schema(description = "It goes to contacts of customers of these relationship levels only; absent for all.")
        List<RelationshipLevel> levels,

        MailingStanding status,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "mailings"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        @Nullable @Schema(description = "When it is sent, or was to be.")
        Instant sendAt,

        @Nullable @Schema(description = "What became of the targets, when it is over; until then ask for its progress.")
        Progress progress,

        @Nullable String ownerId,
        @Nullable String team,
        Instant draftedAt) {

    static MailingView of(Mailing mailing) {
        var s = mailing.state();
        return new MailingView(
                mailing.id(),
                s.campaignId(),
                s.purpose(),
                new MailingContent(s.subjectEn(), s.bodyEn(), s.subjectZh(), s.bodyZh()),
                s.levels(),
                s.status(),
                mailing.custom().unlessEmpty(),
                s.sendAt(),
                s.progress(),
                s.ownerId(),
                s.team(),
                s.draftedAt());
    }
}
