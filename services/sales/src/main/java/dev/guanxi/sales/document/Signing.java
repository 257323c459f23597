package dev.guanxi.sales.document;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.NotFound;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How a document is signed: by whom, until when, and what came of it. */
@Embeddable
public class Signing {
    LocalDate signBy;

    @JdbcTypeCode(SqlTypes.JSON)
    Signatories signatories;

    @Nullable
    String sentHash;

    @Nullable
    String signedHash;

    @Nullable
    Instant sentAt;

    @Nullable
    Instant closedAt;

    @Nullable
    String closedWhy;

    protected Signing() {} // JPA

    Signing(LocalDate signBy, List<SignatoryPlan> plans) {
        this.signBy = signBy;
        this.signatories = Signatories.planned(plans);
    }

    /** Others are to sign, or until another day. */
    void plan(LocalDate until, List<SignatoryPlan> plans) {
        signBy = until;
        if (!signatories.plans().equals(plans)) {
            signatories = Signatories.planned(plans);
        }
    }

    void send(String hash, Instant at) {
        sentHash = hash;
        sentAt = at;
        signatories = signatories.sent();
    }

    /** SHA-256 of the file that is signed. */
    String hash() {
        return Objects.requireNonNull(sentHash, "it was sent");
    }

    /** Whether the last day for signing passed. */
    boolean isLate(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).isAfter(signBy);
    }

    /** One of those who are to sign. */
    Signatory one(UUID id) {
        return signatories.find(id).orElseThrow(() -> new NotFound("signature-link", "…"));
    }

    /** Refuses who is not to sign now, or had another file. */
    void ensureTheirTurn(String number, DocumentStatus status, UUID id, Proof proof) {
        var one = one(id);
        ensure(status != DocumentStatus.VOIDED, "document-voided", number);
        ensure(
                one.status() != SignatoryStatus.SIGNED,
                "document-signed-already",
                number,
                one.proof() == null ? "…" : one.proof().at());
        ensure(status != DocumentStatus.DECLINED, "document-declined", number);
        ensure(status != DocumentStatus.EXPIRED && !isLate(proof.when()), "document-expired", number, signBy);
        ensure(one.status() != SignatoryStatus.WAITING, "document-not-your-turn", number);
        ensureField(proof.hash().equals(hash()), "hash", "document-other-file", number, hash());
    }

    /** Nobody can sign any more. */
    void close(SignatoryStatus how, @Nullable String why, Instant at) {
        signatories = signatories.over(how);
        closedAt = at;
        closedWhy = why;
    }

    void forgetPersons() {
        signatories = signatories.withoutPersons();
        closedWhy = null;
    }
}
