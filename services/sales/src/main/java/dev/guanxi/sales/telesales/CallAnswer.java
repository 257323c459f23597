package dev.guanxi.sales.telesales;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody said to a question, with the question as it was asked. */
@Schema(name = "CallAnswer")
public record CallAnswer(
        @Schema(examples = "need") String key,
        @Schema(examples = "您目前每月用多少盒？") String question,
        @Schema(examples = "约 50 盒") String answer) {}
