package dev.guanxi.partner.partner;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.Customised;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What is agreed with a partner.
 *
 * @param custom what it has in fields that an administrator defined
 */
@Embeddable
public record PartnerProfile(
        String name,
        @Enumerated(EnumType.STRING) Tier tier,
        @Enumerated(EnumType.STRING) PartnerStatus status,
        @JdbcTypeCode(SqlTypes.JSON) CustomValues custom)
        implements Customised<PartnerProfile> {

    @Override
    public PartnerProfile with(CustomValues custom) {
        return new PartnerProfile(name, tier, status, custom);
    }
}
