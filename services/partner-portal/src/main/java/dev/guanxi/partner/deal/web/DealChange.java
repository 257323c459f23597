package dev.guanxi.partner.deal.web;

import dev.guanxi.partner.deal.DealRevision;
import dev.guanxi.partner.deal.DealState;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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
        String team,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "deals"),
                description =
                        "By key, what it has in fields that an administrator defined: see /custom-fields. Null removes a value. Partners say nothing there.")
        CustomValues custom) {

    /** With those values that somebody sees. */
    static DealChange of(DealState state, @Nullable CustomValues custom) {
        return new DealChange(state.amount(), state.expectedClose(), state.ownerId(), state.team(), custom);
    }

    /** The same with somebody else of ours in charge. */
    DealChange with(@Nullable String ownerId, @Nullable String team) {
        return new DealChange(amount, expectedClose, ownerId, team, custom);
    }

    DealRevision revision() {
        return new DealRevision(amount, expectedClose, ownerId, team, custom == null ? CustomValues.NOTHING : custom);
    }
}
