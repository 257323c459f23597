package dev.guanxi.sales.document.web;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.sales.approval.Approval;
import dev.guanxi.sales.document.Document;
import dev.guanxi.sales.document.DocumentNeed;
import dev.guanxi.sales.document.DocumentStatus;
import dev.guanxi.sales.document.Proof;
import dev.guanxi.sales.document.Side;
import dev.guanxi.sales.document.Signatory;
import dev.guanxi.sales.document.SignatoryStatus;
import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.template.DocumentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document as the API shows it; what stands in it is at /content, and as a file at /pdf. */
@Schema(name = "Document")
public record DocumentView(
        UUID id,
        @Schema(examples = "DC-2026-000042") String number,
        @Schema(examples = "设备销售合同 天明") String name,
        DocumentKind kind,
        DocumentStatus status,
        PaperLanguage language,
        UUID templateId,

        @Schema(description = "The published edition of the template that it is made of.", examples = "2")
        int templateEdition,

        UUID customerId,
        @Nullable @Schema(examples = "杭州天明眼镜有限公司") String customerName,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        @Nullable UUID quoteId,
        @Nullable @Schema(examples = "1") Integer quoteEdition,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate noticeOn,

        @Schema(description = "The last day, in UTC, on which it can be signed.")
        LocalDate signBy,

        @Schema(description = "Who is to sign, and who did; their places count from 1.")
        List<Signer> signatories,

        @Schema(description = "How many of them signed.", examples = "1")
        int signed,

        @Schema(description = "Why it needs the approval of a sales manager; nothing when it does not.")
        List<DocumentNeed> approvalNeeds,

        @Nullable Asked approval,

        @Nullable @Schema(description = "SHA-256 of the PDF file that was sent, in hex.")
        String sentHash,

        @Nullable
        @Schema(description = "The same of the file with the page of signatures; null until everybody signed.")
        String signedHash,

        @Nullable @Schema(description = "Why it was declined or taken back.")
        String closedWhy,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "documents"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt,
        @Nullable Instant sentAt,

        @Nullable @Schema(description = "When it was signed, declined, taken back or too late.")
        Instant closedAt) {

    /** Somebody who is to sign, and what they did. */
    @Schema(name = "DocumentSigner")
    public record Signer(
            Side side,
            int turn,
            @Nullable @Schema(examples = "王芳") String name,
            @Nullable @Schema(examples = "采购总监") String title,
            @Nullable String email,
            SignatoryStatus status,

            @Nullable @Schema(description = "When their link was opened first.")
            Instant viewedAt,

            @Nullable SignatureProof proof,

            @Nullable @Schema(description = "Why they declined.")
            String reason) {
        static Signer of(Signatory one) {
            return new Signer(
                    one.side(),
                    one.turn(),
                    one.name(),
                    one.title(),
                    one.email(),
                    one.status(),
                    one.viewed(),
                    SignatureProof.of(one.proof()),
                    one.reason());
        }
    }

    /** What is kept of somebody's signature, or of their declining. */
    @Schema(name = "SignatureProof")
    public record SignatureProof(
            @Schema(description = "As they typed it.", examples = "王芳")
            String name,

            Instant at,

            @Schema(description = "Of the network from which they came.", examples = "203.0.113.7")
            String address,

            @Schema(description = "SHA-256 of the PDF file that they had, in hex.")
            String hash) {
        static @Nullable SignatureProof of(@Nullable Proof proof) {
            return proof == null ? null : new SignatureProof(proof.name(), proof.when(), proof.address(), proof.hash());
        }
    }

    /** How a manager was asked, and what they said. */
    @Schema(name = "DocumentApproval")
    public record Asked(
            String askedBy,
            Instant askedAt,
            @Nullable String why,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {
        static @Nullable Asked of(@Nullable Approval approval) {
            return approval == null
                    ? null
                    : new Asked(
                            approval.askedBy(),
                            approval.askedAt(),
                            approval.askedWhy(),
                            approval.decidedBy(),
                            approval.decidedAt(),
                            approval.decidedWhy());
        }
    }

    static DocumentView of(Document document, @Nullable String customerName) {
        var state = document.state();
        return new DocumentView(
                document.id(),
                state.number(),
                state.name(),
                state.kind(),
                state.status(),
                state.language(),
                state.templateId(),
                state.templateEdition(),
                state.customerId(),
                customerName,
                state.contactId(),
                state.opportunityId(),
                state.quoteId(),
                state.quoteEdition(),
                state.startsOn(),
                state.endsOn(),
                state.noticeOn(),
                state.signBy(),
                document.signatories().items().stream().map(Signer::of).toList(),
                state.signed(),
                document.needs().items(),
                Asked.of(document.approval()),
                state.sentHash(),
                state.signedHash(),
                document.closedWhy(),
                document.terms().custom().unlessEmpty(),
                state.ownerId(),
                state.team(),
                state.createdAt(),
                state.sentAt(),
                state.closedAt());
    }
}
