package dev.guanxi.contact.privacy.web;

import dev.guanxi.contact.privacy.PrivacyRequest;
import dev.guanxi.contact.privacy.RequestKind;
import dev.guanxi.contact.privacy.RequestStatus;
import dev.guanxi.contact.privacy.SubjectKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A privacy request as the API shows it. */
@Schema(name = "PrivacyRequest")
public record PrivacyRequestView(
        UUID id,
        RequestKind kind,
        SubjectKind subjectKind,
        UUID subjectId,

        @Schema(description = "All ids under which the person is known: as customer, as contact, and merged records.")
        List<UUID> subjects,

        RequestStatus status,
        Instant requestedAt,

        @Nullable @Schema(description = "When the last service answered.")
        Instant completedAt,

        @Nullable @Schema(description = "When the archive is deleted.")
        Instant expiresAt) {

    static PrivacyRequestView of(PrivacyRequest request) {
        var s = request.state();
        return new PrivacyRequestView(
                request.id(),
                s.kind(),
                s.subjectKind(),
                s.subjectId(),
                s.subjects(),
                s.status(),
                s.requestedAt(),
                s.completedAt(),
                s.expiresAt());
    }
}
