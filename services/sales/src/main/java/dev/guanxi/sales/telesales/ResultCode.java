package dev.guanxi.sales.telesales;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a call, as a house calls it. */
@Schema(name = "CallResultCode")
public record ResultCode(
        @Schema(examples = "WANTS_SAMPLE") String key,
        @Schema(examples = "Wants a sample") String english,
        @Schema(examples = "想要样品") String chinese,
        Effect effect) {
    /** Those of calls without a script, and of scripts that have none of their own. */
    static final List<ResultCode> STANDARD = List.of(
            new ResultCode("REACHED", "Reached", "已接通", Effect.REACHED),
            new ResultCode("NO_ANSWER", "No answer", "无人接听", Effect.NO_ANSWER),
            new ResultCode("BUSY", "Busy", "占线", Effect.BUSY),
            new ResultCode("WRONG_NUMBER", "Wrong number", "号码错误", Effect.WRONG_NUMBER),
            new ResultCode("CALL_BACK", "Call back", "稍后回拨", Effect.CALL_BACK),
            new ResultCode("NOT_INTERESTED", "Not interested", "没有兴趣", Effect.NOT_INTERESTED),
            new ResultCode("DO_NOT_CALL", "Do not call again", "请勿再打", Effect.DO_NOT_CALL),
            new ResultCode("INTERESTED", "Interested", "有意向", Effect.INTERESTED),
            new ResultCode("SOLD", "Sold", "已成交", Effect.SOLD));
}
