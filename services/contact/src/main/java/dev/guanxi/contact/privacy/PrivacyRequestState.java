package dev.guanxi.contact.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A privacy request as every service learns of it. Whoever holds something about the subjects answers on
 * {@code crm.privacy.answer}.
 *
 * @param subjects all ids under which the person is known
 * @param publicKey what answers are sealed with: Base64 of the X.509 encoding of an X25519 key; null for ERASURE
 * @param expiresAt when the archive is deleted; null for ERASURE
 */
public record PrivacyRequestState(
        RequestKind kind,
        SubjectKind subjectKind,
        UUID subjectId,
        List<UUID> subjects,
        @Nullable String publicKey,
        RequestStatus status,
        Instant requestedAt,
        @Nullable Instant completedAt,
        @Nullable Instant expiresAt) {}
