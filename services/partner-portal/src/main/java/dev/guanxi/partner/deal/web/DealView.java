package dev.guanxi.partner.deal.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.guanxi.partner.deal.Deal;
import dev.guanxi.partner.deal.DealState;
import dev.guanxi.platform.fields.CustomValues;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deal as the API shows it: what other services learn of it, with its id. */
@Schema(name = "Deal")
public record DealView(UUID id, @JsonUnwrapped DealState deal) {
    static DealView of(Deal deal, @Nullable CustomValues custom) {
        return new DealView(deal.id(), deal.state().showing(custom));
    }
}
