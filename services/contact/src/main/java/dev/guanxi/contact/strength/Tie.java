package dev.guanxi.contact.strength;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well one of our people and somebody of a customer's know each other. */
@Schema(name = "Tie")
public record Tie(
        @Schema(description = "Who of ours.", examples = "ann")
        String colleague,

        @Schema(description = "From 0 to 100.", examples = "64")
        int score,

        Strength strength,

        @Schema(description = "How many times they were in touch in the last thirty months.", examples = "7")
        long interactions,

        @Schema(description = "How many of them came from the customer's side, or from both.", examples = "2")
        long returned,

        Instant lastAt) {}
