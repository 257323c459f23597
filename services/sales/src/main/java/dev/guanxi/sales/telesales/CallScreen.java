package dev.guanxi.sales.telesales;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that somebody needs before them while they call: with whom, what to say, what there was, what comes of it. */
@Schema(name = "Call")
public record CallScreen(
        UUID id,
        CallStatus status,
        @Nullable String ownerId,
        @Nullable String team,
        Instant startedAt,
        @Nullable Instant endedAt,

        @Nullable @Schema(description = "Until when nobody else calls the number; each step begins the time anew.")
        Instant heldUntil,

        @Schema(description = "Which attempt it is.", examples = "1")
        int attempt,

        @Nullable UUID listId,
        @Nullable @Schema(examples = "秋季促销") String listName,
        Who callee,
        @Nullable UUID leadId,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        Script script,

        @Nullable @Schema(description = "A key of the script's results.", examples = "INTERESTED")
        String result,

        @Nullable Effect effect,
        @Nullable @Schema(examples = "想先看样品") String note,
        List<CallAnswer> answers,

        @Nullable @Schema(description = "When another call was agreed.")
        Instant callBackAt,

        @Nullable @Schema(description = "The deal that goes on from here.")
        UUID opportunityId,

        @Nullable @Schema(description = "Which of the quotes became an order.")
        UUID orderedQuoteId,

        @Schema(description = "What was offered and ordered in this call.")
        List<QuoteCard> quotes,

        @Schema(description = "What else is offered to the customer, as far as the caller sees it.")
        List<QuoteCard> openQuotes,

        @Schema(description = "Open deals with the customer, as far as the caller sees them.")
        List<DealCard> deals,

        @Schema(description = "The customer's last five.") List<OrderCard> orders,
        @Schema(description = "The customer's last five.") List<CaseCard> cases,

        @Schema(description = "The last five with the same person.")
        List<EarlierCall> earlierCalls) {

    /** With whom. */
    @Schema(name = "CallCallee")
    public record Who(
            @Nullable @Schema(description = "The company, or else the person.", examples = "杭州天明眼镜有限公司")
            String title,

            @Nullable @Schema(examples = "李雷") String person,

            @Nullable @Schema(examples = "+86 571 5555 0100")
            String phone,

            @Nullable @Schema(description = "What a lead is interested in.", examples = "隐形眼镜年度采购")
            String interest,

            @Schema(description = "What the clock shows there, in each zone in which they may be.")
            List<LocalClock> clocks,

            @Schema(description = "Whether it is an hour at which people are called there.")
            boolean callable) {}

    /** What a clock shows. */
    @Schema(name = "CallLocalClock")
    public record LocalClock(
            @Schema(examples = "Europe/Berlin") String zone,
            @Schema(examples = "10:15") String time) {}

    /** What to say, and what can come of it. */
    @Schema(name = "CallScriptOnScreen")
    public record Script(
            @Nullable UUID id,
            @Nullable @Schema(examples = "2") Integer edition,
            List<ScriptStep> steps,
            List<ResultCode> results) {}

    /** A quote in short. */
    @Schema(name = "CallQuoteCard")
    public record QuoteCard(
            UUID id,
            @Schema(examples = "QU-2026-000042") String number,
            @Schema(examples = "ACCEPTED") String status,
            @Schema(examples = "隐形眼镜年度采购") String name,
            Money total,

            @Nullable @Schema(description = "The order that it became.")
            UUID orderId,

            @Nullable @Schema(examples = "SO-2026-000042") String orderNumber) {}

    /** A deal in short. */
    @Schema(name = "CallDealCard")
    public record DealCard(
            UUID id,
            @Schema(examples = "OP-2026-000042") String number,
            @Schema(examples = "隐形眼镜年度采购") String name,
            @Schema(examples = "ENGAGING") String stage,
            Money amount) {}

    /** An order in short. */
    @Schema(name = "CallOrderCard")
    public record OrderCard(
            UUID id,
            @Schema(examples = "SO-2026-000042") String number,
            @Schema(examples = "PAID") String status,
            @Nullable Money total,
            @Nullable Instant placedAt) {}

    /** A case in short. */
    @Schema(name = "CallCaseCard")
    public record CaseCard(
            UUID id,
            @Schema(examples = "CS-2026-000042") String number,
            @Schema(examples = "RESOLVED") String status,
            @Nullable Instant openedAt) {}

    /** An earlier call in short. */
    @Schema(name = "EarlierCall")
    public record EarlierCall(
            UUID id,
            Instant startedAt,
            @Nullable @Schema(examples = "CALL_BACK") String result,
            @Nullable @Schema(examples = "周三再打") String note,
            @Nullable String ownerId) {}
}
