package dev.guanxi.partner.deal.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.guanxi.partner.deal.Deal;
import dev.guanxi.partner.deal.DealState;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deal as the API shows it: what other services learn of it, with its id. */
@Schema(name = "Deal")
public record DealView(UUID id, @JsonUnwrapped DealState deal) {
    static DealView of(Deal deal) {
        return new DealView(deal.id(), deal.state());
    }
}
