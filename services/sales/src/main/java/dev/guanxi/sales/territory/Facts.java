package dev.guanxi.sales.territory;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Ownership;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What rules may ask of a record: of a customer what it says itself, of a deal what its customer does, of a lead what it
 * says, and else what the one customer does who is called like its company.
 *
 * @param customer whom it is about; null when nobody here is known
 * @param region where that is
 * @param custom what administrators' fields say, the record's own before its customer's
 * @param closedOn of a deal that is closed the day, in UTC
 * @param amount of a deal
 */
public record Facts(
        RecordKind kind,
        UUID id,
        @Nullable UUID customer,
        Region region,
        CustomValues custom,
        Ownership ownership,
        @Nullable LocalDate closedOn,
        @Nullable Money amount) {
    /** Where somebody is, and what they do. */
    public record Region(
            @Nullable String country,
            @Nullable String province,
            @Nullable String city,
            @Nullable String district,
            @Nullable String postcode,
            @Nullable String industry) {}
}
