package dev.guanxi.sales.realignment;

import dev.guanxi.platform.domain.DomainException;
import java.util.List;

/** Why a realignment does not go on; kept without words, so that each reader gets their language. */
public record Failure(String code, List<String> arguments) {
    static Failure of(DomainException refusal) {
        return new Failure(
                refusal.code(),
                refusal.arguments().stream().map(String::valueOf).toList());
    }
}
