package dev.guanxi.sales.quote.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.sales.approval.Approval;
import dev.guanxi.sales.approval.ApprovalNeed;
import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.quote.Answer;
import dev.guanxi.sales.quote.PricedTax;
import dev.guanxi.sales.quote.Quote;
import dev.guanxi.sales.quote.QuoteState.QuotedRate;
import dev.guanxi.sales.quote.QuoteStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A quote as the API shows it: its present edition. */
@Schema(name = "Quote")
public record QuoteView(
        UUID id,
        @Schema(examples = "QU-2026-000042") String number,

        @Schema(description = "Counts from 1.", examples = "1")
        int edition,

        @Schema(examples = "隐形眼镜年度采购") String name,
        QuoteStatus status,

        @Schema(description = "It was sent, and its time is over without an answer.")
        boolean expired,

        UUID customerId,
        @Nullable @Schema(examples = "杭州天明眼镜有限公司") String customerName,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        boolean winsOpportunity,
        @Schema(examples = "CNY") String currency,

        @Nullable
        @Schema(
                description =
                        "What its currency was worth on the day of its sending, until then of its edition's beginning.")
        QuotedRate rate,

        List<QuoteLineView> lines,
        @Nullable String discountPercent,
        @Nullable String discountAmount,
        List<PricedTax> taxes,
        Money gross,
        @Schema(description = "All discounts together.") Money reduction,
        @Schema(description = "Before tax.") Money net,
        Money tax,
        Money total,

        @Nullable
        @Schema(description = "The net less what it costs ourselves; null when that is not known of every line.")
        Money margin,

        LocalDate validUntil,
        @Nullable String paymentTerms,
        @Nullable String deliveryTerms,
        @Nullable String note,
        PaperLanguage language,

        @Schema(description = "Why it needs the approval of a sales manager as it is; nothing when it does not.")
        List<ApprovalNeed> approvalNeeds,

        @Nullable Asked approval,
        @Nullable Said answer,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "quotes"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable UUID orderId,
        @Nullable @Schema(examples = "SO-2026-000042") String orderNumber) {

    /** How a manager was asked, and what they said. */
    @Schema(name = "QuoteApproval")
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

    /** What the customer said. */
    @Schema(name = "QuoteAnswer")
    public record Said(
            @Nullable String name,
            @Nullable String remark,

            @Nullable @Schema(description = "Who of us took it down; null where the customer did it with the link.")
            String notedBy,

            Instant at) {
        static @Nullable Said of(@Nullable Answer answer) {
            return answer == null
                    ? null
                    : new Said(answer.answerName(), answer.answerRemark(), answer.answerNoted(), answer.answeredAt());
        }
    }

    static QuoteView of(Quote quote, QuoteShowing.Beside beside) {
        var state = quote.state();
        return new QuoteView(
                quote.id(),
                state.number(),
                state.edition(),
                state.name(),
                state.status(),
                beside.expired(),
                state.customerId(),
                beside.customerName(),
                state.contactId(),
                state.opportunityId(),
                state.winsOpportunity(),
                state.currency(),
                state.rate(),
                QuoteLineView.of(state.lines(), quote.offer().lines()),
                state.discountPercent(),
                state.discountAmount(),
                state.taxes(),
                state.gross(),
                state.reduction(),
                state.net(),
                state.tax(),
                state.total(),
                beside.margin(),
                state.validUntil(),
                state.paymentTerms(),
                state.deliveryTerms(),
                state.note(),
                state.language(),
                beside.needs(),
                Asked.of(quote.approval()),
                Said.of(quote.answer()),
                quote.offer().custom().unlessEmpty(),
                state.ownerId(),
                state.team(),
                state.createdAt(),
                state.sentAt(),
                state.answeredAt(),
                state.orderId(),
                state.orderNumber());
    }
}
