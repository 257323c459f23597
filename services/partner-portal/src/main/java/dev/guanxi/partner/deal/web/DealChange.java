package dev.guanxi.partner.deal.web;

import dev.guanxi.partner.deal.DealRevision;
import dev.guanxi.partner.deal.DealState;
import dev.guanxi.platform.domain.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be changed of an active deal. */
@Schema(name = "DealChange")
public record DealChange(
        @NotNull Money amount,
        @Nullable @Schema(examples = "2026-12-31") LocalDate expectedClose,

        @Nullable
        @Size(max = 100)
        @Schema(description = "Who looks after the deal on our side; not for partners to change.")
        String ownerId,

        @Nullable @Size(max = 200) @Schema(examples = "/sales/east")
        String team) {

    static DealChange of(DealState state) {
        return new DealChange(state.amount(), state.expectedClose(), state.ownerId(), state.team());
    }

    DealRevision revision() {
        return new DealRevision(amount, expectedClose, ownerId, team);
    }
}
