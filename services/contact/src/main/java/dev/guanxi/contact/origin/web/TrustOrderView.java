package dev.guanxi.contact.origin.web;

import dev.guanxi.contact.origin.FieldGroup;
import dev.guanxi.contact.origin.FieldTrust;
import dev.guanxi.contact.origin.TrustOrder;
import dev.guanxi.contact.origin.TrustTable;
import dev.guanxi.contact.origin.ValueSource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The order of trust between sources, as the API shows and takes it. */
@Schema(name = "TrustOrder")
public record TrustOrderView(
        @NotNull @Size(max = 5) @Schema(description = "One entry for each group of fields.")
        List<@NotNull @Valid GroupTrust> fields) {

    /** Whom one believes about a group of fields. */
    @Schema(name = "GroupTrust")
    public record GroupTrust(
            @NotNull @Schema(examples = "PHONE") FieldGroup group,

            @Min(0)
            @Max(FieldTrust.MOST_MONTHS)
            @Schema(
                    description =
                            "The half-life: a source one place further down is believed when what it says is newer"
                                    + " by more than this, two places by more than twice as much. 0: the newest is believed.",
                    examples = "6")
            int months,

            @NotNull @Size(max = 20) @Schema(description = "Each source once, the most trusted first.")
            List<@NotNull ValueSource> sources) {
        private FieldTrust trust() {
            return new FieldTrust(group, months, sources);
        }
    }

    TrustTable table() {
        return new TrustTable(fields.stream().map(GroupTrust::trust).toList());
    }

    static TrustOrderView of(TrustOrder order) {
        return new TrustOrderView(order.state().fields().stream()
                .map(trust -> new GroupTrust(trust.group(), trust.months(), trust.sources()))
                .toList());
    }
}
