package dev.guanxi.sales.document;

import dev.guanxi.platform.domain.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to sign, and what they did. Stored in JSON, where times are text.
 *
 * @param name null once the person is forgotten
 * @param viewedAt when they looked at it first, a moment of ISO 8601
 * @param proof of what they did in the end
 * @param reason why they declined
 */
public record Signatory(
        UUID id,
        Side side,
        int turn,
        @Nullable String name,
        @Nullable String title,
        @Nullable String email,
        SignatoryStatus status,
        @Nullable String viewedAt,
        @Nullable Proof proof,
        @Nullable String reason) {

    static Signatory planned(SignatoryPlan plan) {
        return new Signatory(
                Ids.next(),
                plan.side(),
                plan.turn(),
                plan.name(),
                plan.title(),
                plan.email(),
                SignatoryStatus.DRAFT,
                null,
                null,
                null);
    }

    SignatoryPlan plan() {
        return new SignatoryPlan(side, turn, name == null ? "" : name, title, email);
    }

    Signatory now(SignatoryStatus next) {
        return new Signatory(id, side, turn, name, title, email, next, viewedAt, proof, reason);
    }

    Signatory viewed(Instant at) {
        return new Signatory(id, side, turn, name, title, email, SignatoryStatus.VIEWED, at.toString(), proof, reason);
    }

    Signatory signed(Proof given) {
        return new Signatory(id, side, turn, name, title, email, SignatoryStatus.SIGNED, viewedAt, given, null);
    }

    Signatory declined(Proof given, @Nullable String why) {
        return new Signatory(id, side, turn, name, title, email, SignatoryStatus.DECLINED, viewedAt, given, why);
    }

    Signatory withoutPerson() {
        return new Signatory(id, side, turn, null, null, null, status, viewedAt, null, null);
    }

    /** When they looked at it first. */
    public @Nullable Instant viewed() {
        return viewedAt == null ? null : Instant.parse(viewedAt);
    }

    /** When they signed or declined. */
    public @Nullable Instant ended() {
        return proof == null ? null : proof.when();
    }
}
